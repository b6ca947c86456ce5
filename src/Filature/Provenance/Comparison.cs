namespace Filature.Provenance;

/// <summary>Two articles laid side by side: which words they share, in which order.</summary>
internal sealed class Comparison
{
    // Words in common count only in runs as long as a phrase: function words agree everywhere.
    private const int Phrase = 4;

    // Passages of one copied stretch may be interrupted by a changed phrase.
    private const int LargestInterruption = 12;

    private Comparison(ArticleWords from, ArticleWords to, List<MatchedRun> runs)
    {
        From = from;
        To = to;
        Runs = runs;
        foreach (var run in runs)
        {
            if (run.Length < Phrase)
            {
                continue;
            }

            for (var i = 0; i < run.Length; i++)
            {
                if (from.IsBody[run.From + i] && to.IsBody[run.To + i])
                {
                    SharedBody++;
                    if (from.IsQuoted[run.From + i] && to.IsQuoted[run.To + i])
                    {
                        SharedQuoted++;
                    }
                }
            }
        }
    }

    public ArticleWords From { get; }

    public ArticleWords To { get; }

    public List<MatchedRun> Runs { get; }

    /// <summary>Body words in shared phrases.</summary>
    public int SharedBody { get; }

    /// <summary>Those of them that both sides have between quotation marks.</summary>
    public int SharedQuoted { get; }

    /// <summary>The share of the origin's body that stands in the other one.</summary>
    public double OfFrom => From.BodyCount == 0 ? 0 : (double)SharedBody / From.BodyCount;

    /// <summary>The share of the derived body that stands in the origin.</summary>
    public double OfTo => To.BodyCount == 0 ? 0 : (double)SharedBody / To.BodyCount;

    public static Comparison Of(TracedArticle from, TracedArticle to)
    {
        var fromWords = ArticleWords.Of(from.Article, from.Analysis);
        var toWords = ArticleWords.Of(to.Article, to.Analysis);
        return new(fromWords, toWords, Alignment.Align(fromWords.Words.Ids, toWords.Words.Ids));
    }

    /// <summary>The aligned stretches, each at least a phrase long.</summary>
    public ValueList<Passage> Passages()
    {
        var passages = new List<Passage>();
        for (var i = 0; i < Runs.Count;)
        {
            var (first, last, words) = (Runs[i], Runs[i], Runs[i].Length);
            for (i++; i < Runs.Count && Runs[i].From - last.From - last.Length <= LargestInterruption && Runs[i].To - last.To - last.Length <= LargestInterruption; i++)
            {
                last = Runs[i];
                words += last.Length;
            }

            if (words > Phrase)
            {
                passages.Add(new(
                    From.Words.Spans[first.From].Union(From.Words.Spans[last.From + last.Length - 1]),
                    To.Words.Spans[first.To].Union(To.Words.Spans[last.To + last.Length - 1])));
            }
        }

        return passages.ToValueList();
    }
}

/// <summary>An article's words in order (dateline, byline, body, credit), and which of them are body and quoted.</summary>
internal sealed record ArticleWords(FoldedWords Words, bool[] IsBody, bool[] IsQuoted, int BodyCount)
{
    public static ArticleWords Of(Article article, Analysis analysis)
    {
        var parts = article.Parts.Where(part => part.Role is PartRole.Dateline or PartRole.Byline or PartRole.Body or PartRole.Credit).ToArray();
        var words = FoldedWords.Of(article.Text.Text, parts.Select(part => part.Span));
        var isBody = new bool[words.Count];
        var isQuoted = new bool[words.Count];
        var bodies = parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span).ToArray();
        Mark(words, bodies, isBody);
        Mark(words, [.. analysis.Quotations.Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Outer)], isQuoted);
        return new(words, isBody, isQuoted, isBody.Count(body => body));
    }

    // Both lists are in order.
    private static void Mark(FoldedWords words, TextSpan[] spans, bool[] marks)
    {
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            while (next < spans.Length && spans[next].End <= words.Spans[i].Start)
            {
                next++;
            }

            marks[i] = next < spans.Length && spans[next].Contains(words.Spans[i].Start);
        }
    }
}
