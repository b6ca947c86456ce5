namespace Filature.Cli.Evaluation.Scoring;

/// <summary>When two wordings count as the same (gold/SCHEMA.md, "How it is scored").</summary>
internal static class Wording
{
    // Words that are part of no name, in the three languages: articles and prepositions.
    private static readonly HashSet<string> Particles =
        ["a", "al", "an", "and", "au", "aux", "d", "de", "del", "des", "du", "e", "el", "en", "et", "in", "l", "la", "las", "le", "les", "los", "of", "the", "un", "una", "une", "y"];

    /// <summary>The words of a text for counting: what white space parts, folded, so that hyphens and quotation marks cost nothing.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.Fold(word)).Where(word => word.Length > 0);

    public static bool Same(string? left, string? right) =>
        left is null || right is null ? left is null && right is null : Folding.Fold(left) == Folding.Fold(right);

    /// <summary>One text contains the other as whole words.</summary>
    public static bool OneContainsOther(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        var (a, b) = (Bounded(left), Bounded(right));
        return a.Length > 2 && b.Length > 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    /// <summary>Whole words of <paramref name="part"/> stand in <paramref name="whole"/>, in order and unbroken. Nothing is contained in everything.</summary>
    public static bool Contains(string whole, string part) =>
        Bounded(part) is var words && (words.Length <= 2 || Bounded(whole).Contains(words, StringComparison.Ordinal));

    /// <summary>How often a phrase stands in a text, as whole words.</summary>
    public static int Count(string text, string phrase)
    {
        var (words, sought) = (Bounded(text), Bounded(phrase));
        if (sought.Length <= 2)
        {
            return 0;
        }

        var count = 0;
        for (var at = words.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = words.IndexOf(sought, at + sought.Length - 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary>The name tokens of one contain the other's, or differ by one with something in common.</summary>
    public static bool SameEntity(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        var (a, b) = (NameTokens(left), NameTokens(right));
        var common = a.Count(b.Contains);
        return common > 0 && (common == a.Count || common == b.Count || (a.Count - common <= 1 && b.Count - common <= 1));
    }

    /// <summary>Precision, recall and F1 of bags of words.</summary>
    public static Tally Bags(IEnumerable<string> predicted, IEnumerable<string> gold)
    {
        var counts = gold.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double all = counts.Values.Sum(), found = 0, said = 0;
        foreach (var word in predicted)
        {
            said++;
            if (counts.TryGetValue(word, out var left) && left > 0)
            {
                counts[word] = left - 1;
                found++;
            }
        }

        return Tally.Of(found, said, all);
    }

    private static string Bounded(string text) => $" {Folding.FoldWords(text)} ";

    private static HashSet<string> NameTokens(string name)
    {
        var tokens = Folding.FoldWords(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. tokens.Any(token => !Particles.Contains(token)) ? tokens.Where(token => !Particles.Contains(token)) : tokens];
    }
}
