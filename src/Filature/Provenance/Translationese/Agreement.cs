namespace Filature.Provenance.Translationese;

/// <summary>
/// A determiner that does not agree with the noun beside it, in gender or number. Asked only where both are beyond doubt: determiners of one
/// gender and number, nouns by their endings (<c>languages/*/endings.tsv</c>); a tagger that looks at the determiner would agree with it.
/// </summary>
internal static class Agreement
{
    private const double Weight = 0.35;
    private static readonly Dictionary<string, Endings> Known = Knowledge.Languages.ToDictionary(language => language, Endings.Of, StringComparer.Ordinal);

    public static IEnumerable<Sign> Find(Article article, Analysis analysis)
    {
        if (!Known.TryGetValue(article.Language, out var endings))
        {
            yield break;
        }

        var (text, words) = (article.Text.Text, analysis.Words);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (determiner, noun) = (words[i], words[i + 1]);
            // Side by side, and written small: names agree with nothing.
            if (noun.Span.Start != determiner.Span.End + 1 || determiner.Upos is not Upos.Det || noun.Upos is not Upos.Noun || !IsSmall(noun.Form))
            {
                continue;
            }

            if (endings.Disagree(determiner.Form.ToLowerInvariant(), noun.Form) && !text.AsSpan(determiner.Span.Start, noun.Span.End - determiner.Span.Start).ContainsAny("\n-"))
            {
                yield return new("agreement", determiner.Span.Union(noun.Span), Weight);
            }
        }
    }

    private static bool IsSmall(string form) => form.Length > 3 && form.All(char.IsLower);
}
