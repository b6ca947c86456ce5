namespace Filature.Web.Marking;

/// <summary>All findings of a report as marks on its text, numbered in the order in which their words stand.</summary>
/// <remarks>The margin and the text are written from one of these, so their numbers agree.</remarks>
public sealed class ReportMarks
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private ReportMarks(IReadOnlyList<Mark> marks)
    {
        All = marks;
        foreach (var mark in marks.Where(mark => mark.Number > 0))
        {
            _numbers[mark.Key] = mark.Number;
        }
    }

    public IReadOnlyList<Mark> All { get; }

    /// <summary>The number of a finding or change; null where it has no words in this text.</summary>
    public int? NumberOf(string key) => _numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>The key of a change of the nearest origin, by its place in the list of changes.</summary>
    public static string KeyOfChange(int index) => $"change-{index + 1}";

    public static ReportMarks Of(Report report)
    {
        var drafts = Drafts(report).Where(draft => draft.Span.End <= report.Article.Text.Text.Length).Distinct().ToList();
        var leads = drafts.GroupBy(draft => draft.Key, StringComparer.Ordinal)
            .Select(group => group.MinBy(draft => (draft.Order, draft.Span))!)
            .OrderBy(lead => lead.Span.Start).ThenBy(lead => lead.Span.End)
            .ToList();
        var numbers = leads.Select((lead, index) => (lead.Key, Number: index + 1)).ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
        var closing = leads.ToHashSet();
        return new([.. drafts.Select(draft => new Mark(draft.Key, draft.Kind, draft.Span, numbers[draft.Key], closing.Contains(draft)))]);
    }

    // Order tells which of a finding's stretches carries its number: the lowest.
    private sealed record Draft(string Key, MarkKind Kind, TextSpan Span, int Order);

    private static IEnumerable<Draft> Drafts(Report report)
    {
        var textId = report.Article.Text.Id;
        var lineage = report.Lineage;
        return OfGround(lineage.Outlet?.Ground, MarkKind.Outlet)
            .Concat(OfGround(lineage.Agency?.Ground, MarkKind.Agency))
            .Concat(OfGround(lineage.Writer?.Ground, MarkKind.Writer))
            .Concat(lineage.Bylines.SelectMany(byline => OfGround(byline.Ground, MarkKind.Writer)))
            .Concat(lineage.Credits.SelectMany(credit => OfGround(credit.Ground, MarkKind.Credit)))
            .Concat(OfGround(lineage.Dateline?.Ground, MarkKind.Dateline))
            .Concat(OfGround(lineage.Published?.Ground, MarkKind.Day))
            .Concat(OfGround(lineage.ReferenceDay?.Ground, MarkKind.Day))
            .Concat(OfGround(lineage.MachineTranslated.Ground, MarkKind.MachineTranslation))
            .Concat(lineage.DerivedFrom.SelectMany(origin => OfGround(origin.Ground, MarkKind.Derived)))
            .Concat(report.Record.Statements.SelectMany(OfStatement))
            .Concat(OfChanges(lineage));

        IEnumerable<Draft> OfGround(Ground? ground, MarkKind kind) =>
            ground is null ? [] : ground.Evidence.Where(evidence => evidence.TextId == textId).Select(evidence => new Draft(ground.Id, kind, evidence.Span, 0));

        IEnumerable<Draft> OfStatement(Finding<Statement> finding)
        {
            var (statement, id) = (finding.Value, finding.Ground.Id);
            var named = new List<Draft> { new(id, MarkKind.Statement, statement.Content.Span, 0) };
            named.AddRange(statement.Fragments.Select(fragment => new Draft(id, MarkKind.Statement, fragment.Span, 1)));
            Add(statement.Cue, MarkKind.Cue);
            Add(statement.Speaker, MarkKind.Speaker);
            Add(statement.Addressee, MarkKind.Speaker);
            named.AddRange(statement.Via.Select(relay => new Draft(id, MarkKind.Relay, relay.Words.Span, 2)));
            // Evidence that has a name of its own above needs no second mark.
            return named.Concat(OfGround(finding.Ground, MarkKind.Statement)
                .Where(draft => !named.Exists(other => other.Span.Contains(draft.Span)))
                .Select(draft => draft with { Order = 3 }));

            void Add(Evidence? words, MarkKind kind)
            {
                if (words is not null)
                {
                    named.Add(new(id, kind, words.Span, 2));
                }
            }
        }
    }

    private static IEnumerable<Draft> OfChanges(Lineage lineage) =>
        lineage.DerivedFrom is [var nearest, ..]
            ? nearest.Value.Changes.Index().Where(item => nearest.Value.IsTelling(item.Item)).Select(item => new Draft(
                KeyOfChange(item.Index), item.Item.ToSpan.IsEmpty ? MarkKind.Omission : MarkKind.Change, item.Item.ToSpan, 0))
            : [];
}
