namespace Filature.Provenance.Translationese;

/// <summary>What determiners and the endings of nouns tell of gender and number, and the nouns that end otherwise than their kind.</summary>
internal sealed class Endings
{
    private readonly Dictionary<string, string> _determiners = new(StringComparer.Ordinal);
    private readonly List<(string Ending, string Traits)> _endings = [];
    private readonly HashSet<string> _exceptions = new(StringComparer.Ordinal);

    public static Endings Of(string language)
    {
        var endings = new Endings();
        foreach (var row in Knowledge.Table("endings.tsv").Where(row => row[0] == language))
        {
            foreach (var word in row[3].Split('|'))
            {
                switch (row[1])
                {
                    case "determiner":
                        endings._determiners[word] = row[2];
                        break;
                    case "ending":
                        endings._endings.Add((word, row[2]));
                        break;
                    default:
                        endings._exceptions.Add(word);
                        break;
                }
            }
        }

        return endings;
    }

    /// <summary>Whether a determiner cannot stand before a noun. Both in small letters.</summary>
    public bool Disagree(string determiner, string noun)
    {
        if (!_determiners.TryGetValue(determiner, out var asked) || _exceptions.Contains(noun))
        {
            return false;
        }

        // A trait that one of the two leaves open agrees with anything.
        return _endings.Exists(pair => noun.Length >= pair.Ending.Length + 2 && noun.EndsWith(pair.Ending, StringComparison.Ordinal) && Clash(asked, pair.Traits));
    }

    private static bool Clash(string left, string right) =>
        (left.Contains('m', StringComparison.Ordinal) && right.Contains('f', StringComparison.Ordinal))
        || (left.Contains('f', StringComparison.Ordinal) && right.Contains('m', StringComparison.Ordinal))
        || (left.Contains('s', StringComparison.Ordinal) && right.Contains('p', StringComparison.Ordinal))
        || (left.Contains('p', StringComparison.Ordinal) && right.Contains('s', StringComparison.Ordinal));
}
