namespace Filature.Translations.Audit;

/// <summary>Words left in the original's language, and a translation that is far too short or too long.</summary>
internal static class TextCheck
{
    // Fewer words in a row than this are a name, a title, or alike in both languages.
    private const int ShortestRun = 4;
    private const int LeastForeign = 2;
    private const int ShortestWord = 4;

    // Between French, English and Spanish a sentence is hardly ever half or double as long; a short one may be.
    private const double Shortest = 0.45;
    private const double Longest = 2.2;
    private const int LeastLength = 40;

    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        foreach (var (here, there) in Untranslated(source, target))
        {
            yield return new(AuditedKind.Untranslated, "audit.untranslated.words", [here], [there], source.Says(here), target.Says(there), 0.5, Fails: true);
        }

        var single = Single(source, target);
        if (single.Count > 0)
        {
            yield return new(AuditedKind.Untranslated, "audit.untranslated.word", [.. single.Select(static pair => pair.Here)], [.. single.Select(static pair => pair.There)], source.Says(single[0].Here), target.Says(single[0].There), Math.Min(0.3, 0.1 * single.Count), Fails: false);
        }

        var ratio = (double)target.Span.Length / Math.Max(1, source.Span.Length);
        if (source.Span.Length >= LeastLength && ratio is < Shortest or > Longest)
        {
            yield return new(AuditedKind.Length, "audit.length", [source.Span], [target.Span], null, null, 0.4, Fails: true);
        }
    }

    // Runs of words that stand in both sides alike, small ones of the original's language among them.
    private static IEnumerable<(TextSpan Here, TextSpan There)> Untranslated(AuditedStretch source, AuditedStretch target)
    {
        var (words, others) = (source.Words, target.Words);
        var places = words.Index().Reverse().GroupBy(static item => item.Item.Form, static item => item.Index, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        for (var at = 0; at < others.Count;)
        {
            if (!places.TryGetValue(others[at].Form, out var from))
            {
                at++;
                continue;
            }

            var length = 0;
            while (at + length < others.Count && from + length < words.Count && others[at + length].Form == words[from + length].Form)
            {
                length++;
            }

            if (length >= ShortestRun && Foreign(source, target, others.Slice(at, length)) >= LeastForeign)
            {
                yield return (words[from].Span.Union(words[from + length - 1].Span), others[at].Span.Union(others[at + length - 1].Span));
            }

            at += Math.Max(1, length);
        }
    }

    private static List<(TextSpan Here, TextSpan There)> Single(AuditedStretch source, AuditedStretch target)
    {
        var found = new List<(TextSpan, TextSpan)>();
        foreach (var word in target.Words)
        {
            if (!word.IsCapital && word.Form.Length >= ShortestWord && !char.IsAsciiDigit(word.Form[0])
                && source.Words.Where(other => other.Form == word.Form && !other.IsCapital).Select(static other => (TextSpan?)other.Span).FirstOrDefault() is { } here
                && !Vocabulary.Knows(target.Language, target.Says(word.Span)) && Vocabulary.Knows(source.Language, source.Says(here)))
            {
                found.Add((here, word.Span));
            }
        }

        return found;
    }

    // Among the words one of the small ones of the original's language has to be: «de», «la» are of several.
    private static int Foreign(AuditedStretch source, AuditedStretch target, ArraySegment<AuditWord> words)
    {
        var small = SmallWords.Of(source.Language);
        return words.Any(word => small.Contains(word.Form))
            ? words.Count(word => !word.IsCapital && !char.IsAsciiDigit(word.Form[0]) && !Vocabulary.Knows(target.Language, target.Says(word.Span)))
            : 0;
    }
}
