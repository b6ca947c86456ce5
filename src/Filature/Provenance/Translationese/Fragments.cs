namespace Filature.Provenance.Translationese;

/// <summary>Stretches in another language outside quotation marks: small words of it side by side, with none of the text's own.</summary>
internal static class Fragments
{
    private const double Weight = 0.5;

    // Two small words may be a loan («à la carte», «de facto»); names of works are written large.
    private const int FewestSmallWords = 2;
    private const int FewestWords = 3;

    private static readonly Dictionary<string, HashSet<string>> Small = SmallWords();

    public static IEnumerable<Sign> Find(Article article, Analysis analysis)
    {
        var text = article.Text.Text;
        if (!Small.TryGetValue(article.Language, out var own))
        {
            yield break;
        }

        var other = Knowledge.Languages.Where(language => language != article.Language).ToDictionary(language => language, language => Small[language].Except(own).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        for (var i = 0; i < analysis.Tokens.Count;)
        {
            var end = i;
            while (end < analysis.Tokens.Count && IsForeign(analysis.Tokens[end].Span.Of(text), own) && (end == i || OneLine(text, analysis.Tokens[end - 1].Span, analysis.Tokens[end].Span)))
            {
                end++;
            }

            if (end - i >= FewestWords && Span(i, end) is var span && IsOf(i, end) && !analysis.Quotations.Any(quotation => quotation.Outer.Overlaps(span)))
            {
                yield return new("fragment", span, Weight);
            }

            i = Math.Max(end, i + 1);
        }

        TextSpan Span(int from, int until) => analysis.Tokens[from].Span.Union(analysis.Tokens[until - 1].Span);

        bool IsOf(int from, int until) => other.Values.Any(words =>
            Enumerable.Range(from, until - from).Count(token => words.Contains(analysis.Tokens[token].Span.Of(text))) >= FewestSmallWords);
    }

    private static bool IsForeign(string form, HashSet<string> own) => form.Length > 1 && form.All(char.IsLower) && !own.Contains(form);

    private static bool OneLine(string text, TextSpan left, TextSpan right) => right.Start - left.End <= 1 && (right.Start == left.End || text[left.End] == ' ');

    private static Dictionary<string, HashSet<string>> SmallWords() => Knowledge.Table("small-words.tsv")
        .ToDictionary(row => row[0], row => row[1].Split('|').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
