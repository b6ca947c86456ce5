namespace Filature.Provenance;

/// <summary>Two articles laid side by side: which words they share, in which order.</summary>
internal sealed class Comparison
{
    // Function words agree everywhere; a phrase is no chance.
    private const int Phrase = 4;

    private readonly List<(int First, int Last)> _stretches;

    private Comparison(ArticleWords from, ArticleWords to, List<MatchedRun> runs)
    {
        From = from;
        To = to;
        Runs = runs;
        _stretches = Stretches.Of(runs);
        foreach (var (first, last) in _stretches)
        {
            for (var at = first; at <= last; at++)
            {
                Count(runs[at]);
            }
        }
    }

    public ArticleWords From { get; }

    public ArticleWords To { get; }

    public List<MatchedRun> Runs { get; }

    /// <summary>Body words that stand in both, in shared stretches.</summary>
    public int SharedBody { get; private set; }

    /// <summary>Those of them that both sides have between quotation marks, in phrases.</summary>
    public int SharedQuoted { get; private set; }

    /// <summary>The share of the origin's body that stands in the other one.</summary>
    public double OfFrom => From.BodyCount == 0 ? 0 : (double)SharedBody / From.BodyCount;

    /// <summary>The share of the derived body that stands in the origin.</summary>
    public double OfTo => To.BodyCount == 0 ? 0 : (double)SharedBody / To.BodyCount;

    /// <summary>The share of the origin's body that lies inside shared stretches, changed words included.</summary>
    public double SpannedOfFrom => From.BodyCount == 0
        ? 0
        : (double)_stretches.Sum(stretch => CountBody(From, Runs[stretch.First].From, Runs[stretch.Last].From + Runs[stretch.Last].Length)) / From.BodyCount;

    /// <summary>Of the names and figures that the derived body has in shared stretches, the share that the origin has too; 1 where there are none.</summary>
    public double SharedFacts
    {
        get
        {
            var all = _stretches.Sum(stretch => Facts(Runs[stretch.First].To, Runs[stretch.Last].To + Runs[stretch.Last].Length));
            return all == 0 ? 1 : (double)_stretches.Sum(stretch => Runs[stretch.First..(stretch.Last + 1)].Sum(run => Facts(run.To, run.To + run.Length))) / all;

            int Facts(int start, int end) => To.IsFact.AsSpan(start, end - start).Count(true);
        }
    }

    /// <summary>Of the words that shared stretches span, on the longer side of each change, the share that is equal; 1 where there are none.</summary>
    public double Density => Turned().Equal is var equal && equal == 0 ? 1 : (double)equal / (equal + Turned().Changed);

    /// <summary>
    /// Of the changed words in shared stretches the share that has no word in its place: who replaces words leaves as many, who turns
    /// sentences around does not.
    /// </summary>
    public double Displaced => Turned() is { Changed: > 0 } turned ? (double)turned.Displaced / turned.Changed : 0;

    /// <summary>The share of the derived body that stands in the origin in phrases of at least <see cref="Phrase"/> words.</summary>
    public double PhrasesOfTo => To.BodyCount == 0 ? 0 : (double)Runs.Where(run => run.Length >= Phrase).Sum(run => CountBody(To, run.To, run.To + run.Length)) / To.BodyCount;

    public static Comparison Of(TracedArticle from, TracedArticle to) =>
        Of(ArticleWords.Of(from), ArticleWords.Of(to));

    public static Comparison Of(ArticleWords from, ArticleWords to) => new(from, to, Alignment.Align(from.Words.Ids, to.Words.Ids));

    /// <summary>The shared stretches.</summary>
    public ValueList<Passage> Passages() =>
        _stretches.Select(stretch => (First: Runs[stretch.First], Last: Runs[stretch.Last])).Select(ends => new Passage(
            From.Words.Spans[ends.First.From].Union(From.Words.Spans[ends.Last.From + ends.Last.Length - 1]),
            To.Words.Spans[ends.First.To].Union(To.Words.Spans[ends.Last.To + ends.Last.Length - 1]))).ToValueList();

    private (int Equal, int Changed, int Displaced) Turned()
    {
        var (equal, changed, displaced) = (0, 0, 0);
        foreach (var (first, last) in _stretches)
        {
            for (var at = first; at <= last; at++)
            {
                equal += Runs[at].Length;
                if (at > first)
                {
                    var (before, run) = (Runs[at - 1], Runs[at]);
                    var (from, to) = (run.From - before.From - before.Length, run.To - before.To - before.Length);
                    changed += Math.Max(from, to);
                    displaced += Math.Abs(from - to);
                }
            }
        }

        return (equal, changed, displaced);
    }

    private static int CountBody(ArticleWords words, int start, int end) => words.IsBody.AsSpan(start, end - start).Count(true);

    private void Count(MatchedRun run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (From.IsBody[run.From + i] && To.IsBody[run.To + i])
            {
                SharedBody++;
                if (run.Length >= Phrase && From.IsQuoted(run.From + i) && To.IsQuoted(run.To + i))
                {
                    SharedQuoted++;
                }
            }
        }
    }
}
