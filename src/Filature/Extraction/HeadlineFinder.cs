namespace Filature.Extraction;

/// <summary>Finds the headline among the lines before the running text.</summary>
internal static class HeadlineFinder
{
    // The marks below were set by reading front matter of news pages: each is a reason a sub-editor would give.
    private const double LikeASentence = 2;
    private const double NamesAgency = 3;
    private const double StandsAlone = 1;
    private const double BeforeTheText = 1;
    private const double HasColonOrQuote = 0.5;
    private const double IsFirstLine = -1;
    private const double IsName = -2;

    // A headline has five words and more; mastheads and section names have fewer.
    private const int FewestWords = 5;
    private const int MostWords = 32;

    /// <param name="first">The index of the first line of running text.</param>
    /// <returns>The headline's index, or -1.</returns>
    public static int Find(List<LineReading> lines, int first, Func<string, bool> isKnownTitle)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (isKnownTitle(lines[i].Text) && lines[i].Line.Region is Region.Main or Region.Header && (lines[i].Line.IsTitle || i < first))
            {
                return i;
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Line.IsTitle && lines[i].Look is Look.Short or Look.Prose && i <= Math.Max(first, 0) + 1)
            {
                return i;
            }
        }

        var (best, bestScore) = (-1, 0d);
        var candidates = Enumerable.Range(0, Math.Max(0, first)).Where(i => IsCandidate(lines[i])).ToList();
        foreach (var i in candidates)
        {
            // A sentence with its full stop is a standfirst: the text has begun.
            if (i > candidates[0] && lines[i].EndsSentence)
            {
                break;
            }

            var score = Score(lines, i, first, candidates);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private static bool IsCandidate(LineReading reading) =>
        reading.Look == Look.Short && reading.Kind.Length == 0 && reading.Line.Chosen && reading.Line.Region is Region.Main or Region.Header && reading.Words <= MostWords;

    private static double Score(List<LineReading> lines, int i, int first, List<int> candidates)
    {
        var reading = lines[i];
        var text = reading.Text;
        var score = 0.1;
        score += reading.Words >= FewestWords ? LikeASentence : 0;
        score += TitleSuffix.AgencyIn(text) is not null ? NamesAgency : 0;
        score += reading.Line is { StartsBlock: true, EndsBlock: true } ? StandsAlone : 0;
        score += NextIsArticle(lines, i, first) ? BeforeTheText : 0;
        score += text.AsSpan().ContainsAny(":«“\"") ? HasColonOrQuote : 0;
        score += i == candidates[0] && candidates.Count > 1 ? IsFirstLine : 0;
        score += reading.Words < FewestWords && IsAllCapitals(text) ? IsName : 0;
        return score;
    }

    private static bool NextIsArticle(List<LineReading> lines, int i, int first)
    {
        for (var j = i + 1; j <= first && j < lines.Count; j++)
        {
            if (lines[j].Look != Look.Chrome)
            {
                return lines[j].Look is Look.Mark or Look.Prose;
            }
        }

        return false;
    }

    private static bool IsAllCapitals(string text) => !text.Any(char.IsLower);
}
