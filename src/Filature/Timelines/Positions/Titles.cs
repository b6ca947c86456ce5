namespace Filature.Timelines.Positions;

/// <summary>What a question is called: the phrase of its stands that holds most of what they share.</summary>
internal static class Titles
{
    private const int Longest = 7;
    private const int LongestText = 60;

    /// <param name="language">That of the phrase, where any stand is in it.</param>
    public static string Of(IReadOnlyList<Draft> drafts, string language)
    {
        var shared = drafts
            .DistinctBy(draft => Folding.FoldWords(draft.Topic.Of(draft.In.Text)))
            .SelectMany(draft => Topic.Keys(draft.In, draft.Topic))
            .GroupBy(key => key.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(key => key.Value), StringComparer.Ordinal);
        var best = drafts
            .GroupBy(draft => draft.In.Language == language)
            .OrderByDescending(group => group.Key)
            .Select(group => Best(group, shared))
            .FirstOrDefault(phrase => phrase is not null);
        return best ?? Short(drafts[0].Topic.Of(drafts[0].In.Text));
    }

    /// <summary>Some words, cut at a word where they are long.</summary>
    public static string Short(string text, int longest = LongestText)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', longest);
        return string.Concat(line.AsSpan(0, cut > 0 ? cut : longest), "…");
    }

    private static string? Best(IEnumerable<Draft> drafts, Dictionary<string, double> shared) => drafts
        .SelectMany(draft => Phrases(draft).Select(phrase => (Text: phrase.Of(draft.In.Text), Score: Score(draft, phrase, shared))))
        .Where(phrase => phrase.Score > 0 && phrase.Text.Length <= LongestText)
        .OrderByDescending(phrase => phrase.Score)
        .ThenBy(phrase => phrase.Text.Length)
        .ThenBy(phrase => phrase.Text, StringComparer.Ordinal)
        .Select(phrase => phrase.Text)
        .FirstOrDefault();

    private static double Score(Draft draft, TextSpan phrase, Dictionary<string, double> shared)
    {
        var keys = Topic.Keys(draft.In, phrase);
        return keys.Keys.Sum(key => shared.GetValueOrDefault(key)) / Math.Sqrt(Math.Max(2, keys.Count));
    }

    // A noun with what hangs on it: «préavis de dix jours», «legal guarantees».
    private static IEnumerable<TextSpan> Phrases(Draft draft)
    {
        var words = Analyzer.Parse(draft.Topic.Of(draft.In.Text), draft.In.Language).Words;
        for (var first = 0; first < words.Count; first++)
        {
            if (words[first].Upos is not (Upos.Noun or Upos.Adj or Upos.Num) || (first > 0 && words[first - 1].Upos is Upos.Adj or Upos.Num))
            {
                continue;
            }

            var hasNoun = false;
            for (var last = first; last < words.Count && last < first + Longest; last++)
            {
                var upos = words[last].Upos;
                hasNoun |= upos == Upos.Noun;
                if (upos is not (Upos.Noun or Upos.Adj or Upos.Num or Upos.Adp or Upos.Det or Upos.Propn))
                {
                    break;
                }

                if (hasNoun && upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj && (last + 1 == words.Count || words[last + 1].Upos is not (Upos.Noun or Upos.Adj)))
                {
                    yield return new(draft.Topic.Start + words[first].Span.Start, draft.Topic.Start + words[last].Span.End);
                }
            }
        }
    }
}
