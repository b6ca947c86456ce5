using Filature.Provenance;

namespace Filature.Stories;

/// <summary>One statement as several reports of a story have it, word by word.</summary>
/// <param name="Speaker">The person or institution meant; null where no report names it.</param>
/// <param name="Variants">The earliest first; two or more.</param>
/// <param name="Differences">From the first variant to each other one.</param>
public sealed record SharedStatement(string? Speaker, ValueList<StatementVariant> Variants, ValueList<StatementDifference> Differences)
{
    // Two contents are one statement's when this share of the shorter one's words stands in the other in its order …
    private const double SharedWords = 0.6;

    // … and no fewer than these: «yes, of course» is said every day.
    private const int FewestWords = 4;

    /// <summary>The statements that stand in two or more of some reports. Words are compared inside one language.</summary>
    /// <param name="reports">In the order of the story.</param>
    public static ValueList<SharedStatement> Of(IReadOnlyList<Report> reports)
    {
        var groups = new List<List<Said>>();
        foreach (var said in reports.SelectMany(static report => report.Record.Statements, static (report, statement) => new Said(report, statement)))
        {
            // One report may quote the same words twice; that is no variant.
            if (groups.Find(group => IsOne(group[0], said) && group.TrueForAll(other => other.Report != said.Report)) is { } known)
            {
                known.Add(said);
            }
            else if (said.Words.Count >= FewestWords)
            {
                groups.Add([said]);
            }
        }

        return groups.Where(static group => group.Count > 1).Select(Tell).ToValueList();
    }

    private static SharedStatement Tell(List<Said> group) => new(
        group.Select(static said => said.Statement.Value.SpeakerEntity).FirstOrDefault(static speaker => speaker is not null),
        [.. group.Select(static said => new StatementVariant(said.Report.Article.Id, said.Statement.Ground.Id, said.Statement.Value.Content.Span, said.Statement.Value.Content.Text))],
        [.. group.Skip(1).SelectMany(other => Compared(group[0], other))]);

    private static bool IsOne(Said first, Said other)
    {
        if (first.Report.Article.Language != other.Report.Article.Language || !MayBeOneSpeaker(first.Statement.Value, other.Statement.Value))
        {
            return false;
        }

        var least = Math.Max(FewestWords, Math.Min(first.Words.Count, other.Words.Count) * SharedWords);
        return first.Known.Count(other.Known.Contains) >= least * 0.7
            && Alignment.Exactly(first.Words.Ids, other.Words.Ids).Sum(static run => run.Length) >= least;
    }

    private static bool MayBeOneSpeaker(Statement left, Statement right)
    {
        if (left.SpeakerEntity is null || right.SpeakerEntity is null)
        {
            return true;
        }

        var words = Folding.FoldWords(left.SpeakerEntity).Split(' ').ToHashSet();
        return Folding.FoldWords(right.SpeakerEntity).Split(' ').Any(words.Contains);
    }

    private static IEnumerable<StatementDifference> Compared(Said first, Said other)
    {
        var (fromAt, toAt) = (0, 0);
        foreach (var run in Alignment.Exactly(first.Words.Ids, other.Words.Ids).Append(new(first.Words.Count, other.Words.Count, 0)))
        {
            var (from, to) = (first.Extent(fromAt, run.From), other.Extent(toAt, run.To));
            if (run.From > fromAt || run.To > toAt)
            {
                yield return new(
                    other.Report.Article.Id, first.Statement.Ground.Id, other.Statement.Ground.Id,
                    from.Of(first.Text), to.Of(other.Text), from, to, first.IsQuoted(from) && other.IsQuoted(to),
                    ChangeWords.Classify(first.Text, first.Words.Spans.AsSpan(fromAt..run.From), other.Text, other.Words.Spans.AsSpan(toAt..run.To)));
            }

            (fromAt, toAt) = (run.From + run.Length, run.To + run.Length);
        }
    }

    private sealed class Said(Report report, Finding<Statement> statement)
    {
        public Report Report => report;

        public Finding<Statement> Statement => statement;

        public string Text => report.Article.Text.Text;

        public FoldedWords Words { get; } = FoldedWords.Of(report.Article.Text.Text, [statement.Value.Content.Span]);

        public HashSet<long> Known => field ??= [.. Words.Ids];

        public TextSpan Extent(int start, int end)
        {
            if (start < end)
            {
                return Words.Spans[start].Union(Words.Spans[end - 1]);
            }

            var at = start > 0 ? Words.Spans[start - 1].End : statement.Value.Content.Span.Start;
            return new(at, at);
        }

        public bool IsQuoted(TextSpan words) => statement.Value.Kind switch
        {
            StatementKind.Direct => true,
            StatementKind.Mixed => statement.Value.Fragments.Any(fragment => fragment.Span.Contains(words)),
            _ => false,
        };
    }
}

/// <param name="Statement">The finding's id.</param>
/// <param name="Span">Of the content, in the article's text.</param>
public sealed record StatementVariant(string Article, string Statement, TextSpan Span, string Text);

/// <summary>Words that two reports have otherwise in one statement.</summary>
/// <param name="Article">Where <paramref name="To"/> stands; <paramref name="From"/> stands in the first variant's.</param>
/// <param name="Because">The finding that <paramref name="From"/> is of.</param>
/// <param name="Statement">The finding that <paramref name="To"/> is of.</param>
/// <param name="InsideQuotation">Whether both stand between quotation marks: one of the two is not what was said.</param>
public sealed record StatementDifference(
    string Article, string Because, string Statement, string From, string To, TextSpan FromSpan, TextSpan ToSpan, bool InsideQuotation, ChangeKind What);
