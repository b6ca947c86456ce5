using Filature.Stories;
using Filature.Timelines;

namespace Filature.Contract;

/// <summary>A story with its reports in the words of the contract.</summary>
public static class Telling
{
    /// <param name="reports">The story's reports, in its order.</param>
    public static StoryDocument Of(Story story, IReadOnlyList<Report> reports)
    {
        var inside = reports.Select(report => report.Article.Id).ToHashSet();
        var parents = reports.ToDictionary(report => report.Article.Id, report => Parent(report, inside));
        Report[] roots = [.. reports.Where(report => IsRoot(report.Article.Id, parents))];
        return new(
            story.Id, story.Title, story.Day, story.Thread, story.Articles, story.Independent,
            [.. roots.Select(root => Tell(root, reports, parents, [root.Article.Id]))],
            Timeline.Of(reports),
            [.. roots.SelectMany(report => report.Record.Statements.Select(statement => new StoryStatement(report.Article.Id, Reading.Statement(statement))))],
            Basis.Of(Families.Of(reports)),
            SharedStatement.Of([.. roots, .. reports.Except(roots)]));
    }

    /// <summary>The edge to show: to the nearest ancestor in the story, or else to what is outside the archive.</summary>
    private static Finding<Derivation>? Parent(Report report, HashSet<string> inside) =>
        report.Lineage.DerivedFrom.FirstOrDefault(edge => Tracing.IsDescent(edge) && edge.Value.From is { } from && inside.Contains(from))
        ?? report.Lineage.DerivedFrom.FirstOrDefault(Tracing.IsDescent);

    private static bool IsRoot(string article, Dictionary<string, Finding<Derivation>?> parents)
    {
        if (parents[article]?.Value.From is not { } from || !parents.ContainsKey(from))
        {
            return true;
        }

        // In a ring of copies the first name stands for all, so that none is lost.
        var ring = new HashSet<string> { article };
        for (var at = from; ; )
        {
            if (!ring.Add(at))
            {
                return at == article && string.CompareOrdinal(article, ring.Min(StringComparer.Ordinal)) == 0;
            }

            if (parents[at]?.Value.From is not { } next || !parents.ContainsKey(next))
            {
                return false;
            }

            at = next;
        }
    }

    private static StoryReport Tell(
        Report report, IReadOnlyList<Report> reports, Dictionary<string, Finding<Derivation>?> parents, HashSet<string> above)
    {
        var id = report.Article.Id;
        return new(
            id, report.Article.Headline, report.Lineage.Outlet?.Value, report.Lineage.Agency?.Value, report.Article.Language,
            report.Lineage.Published?.Value.Date ?? report.Day,
            parents[id] is { } edge ? Tracing.Edge(edge) : null,
            [.. reports
                .Where(other => parents[other.Article.Id]?.Value.From == id && !above.Contains(other.Article.Id))
                .Select(copy => Tell(copy, reports, parents, [.. above, copy.Article.Id]))]);
    }
}
