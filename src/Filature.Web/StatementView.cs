using Filature.Storage;
using Filature.Web.Speaking;

namespace Filature.Web;

/// <summary>A statement with the article that reports it, and what other articles of its story make of it.</summary>
/// <param name="Variants">Statements in words near these.</param>
/// <param name="Address">Where the article was published.</param>
public sealed record StatementView(
    Finding<Statement> Statement, Report Report, string? Address, IReadOnlyList<StatementRow> Variants)
{
    // The share of the shorter one's words that stand in the longer one too. Paraphrases of one sentence have more, two sentences on one subject less.
    private const double Near = 0.6;

    public string? Speaker => Statement.Value.SpeakerEntity ?? Statement.Value.Speaker?.Text;

    /// <summary>The words with their full attribution: who, when, by which relays, as reported by whom, where.</summary>
    /// <param name="words">Those that may be shown; null where none may.</param>
    internal string Citation(Texts texts, string? words)
    {
        var statement = Statement.Value;
        var (lineage, article) = (Report.Lineage, Report.Article);
        var parts = new[]
        {
            words is null ? $"{Speaker ?? texts.NoStatementSpeaker} ({texts.Of(statement.Act)})"
                : statement.Kind == StatementKind.Indirect ? $"{Speaker ?? texts.NoStatementSpeaker}{texts.Colon} {words}"
                : $"{texts.Quoted(words)} — {Speaker ?? texts.NoStatementSpeaker}",
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
    public static IReadOnlyList<StatementRow> VariantsOf(Finding<Statement> statement, string article, IEnumerable<StatementRow> said)
    {
        var words = WordsOf(statement.Value.Content.Text);
        return [.. said.Where(other => other.Article != article && Share(words, WordsOf(other.Content)) >= Near)];
    }

    private static HashSet<string> WordsOf(string content) => [.. Folding.FoldWords(content).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        Math.Min(one.Count, other.Count) is var shorter and > 1 ? (double)one.Count(other.Contains) / shorter : 0;
}
