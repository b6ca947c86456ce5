using Filature.Web.Speaking;

namespace Filature.Web;

/// <summary>A statement with the article that reports it, and what other articles of its story make of it.</summary>
/// <param name="Variants">Statements of the same speaker in words near these.</param>
/// <param name="Address">Where the article was published.</param>
public sealed record StatementView(
    Finding<Statement> Statement, Report Report, string? Address, IReadOnlyList<(Report Report, Finding<Statement> Statement)> Variants)
{
    // The share of the shorter one's words that stand in the longer one too. Paraphrases of one sentence have more, two sentences on one subject less.
    private const double Near = 0.6;

    public string? Speaker => Statement.Value.SpeakerEntity ?? Statement.Value.Speaker?.Text;

    /// <summary>The words with their full attribution: who, when, by which relays, as reported by whom, where.</summary>
    internal string Citation(Texts texts)
    {
        var statement = Statement.Value;
        var (lineage, article) = (Report.Lineage, Report.Article);
        var parts = new[]
        {
            statement.Kind == StatementKind.Indirect ? $"{Speaker ?? texts.NoStatementSpeaker}{texts.Colon} {statement.Content.Text}" : $"{texts.Quoted(statement.Content.Text)} — {Speaker ?? texts.NoStatementSpeaker}",
            statement.SaidOn is { } said ? texts.Day(said.Date) : null,
            statement.Via.Count > 0 ? $"{texts.Via} {string.Join(", ", statement.Via.Select(relay => relay.Entity ?? relay.Words.Text))}" : null,
            lineage.Agency?.Value,
            lineage.Outlet?.Value,
            texts.Quoted(article.Headline),
            lineage.Published is { } published ? texts.Day(published.Value.Date) : null,
            Address,
        };
        return Plain.OneLine(string.Join(", ", parts.OfType<string>()));
    }

    /// <summary>Those of a story's statements that are this one in other articles.</summary>
    public static IReadOnlyList<(Report Report, Finding<Statement> Statement)> VariantsOf(Finding<Statement> statement, string article, IEnumerable<Report> reports)
    {
        var words = WordsOf(statement);
        return
        [
            .. reports.Where(report => report.Article.Id != article)
                .SelectMany(report => report.Record.Statements.Select(other => (report, other)))
                .Where(pair => Share(words, WordsOf(pair.other)) >= Near),
        ];
    }

    private static HashSet<string> WordsOf(Finding<Statement> statement) =>
        [.. Folding.FoldWords(statement.Value.Content.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        Math.Min(one.Count, other.Count) is var shorter and > 1 ? (double)one.Count(other.Contains) / shorter : 0;
}
