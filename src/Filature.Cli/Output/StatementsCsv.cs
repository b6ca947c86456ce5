using System.Globalization;
using Filature.Contract;

namespace Filature.Cli.Output;

/// <summary>Statements as CSV (RFC 4180, UTF-8), one line each under a line of names.</summary>
internal static class StatementsCsv
{
    private static readonly string[] Names =
    [
        "id", "article", "outlet", "headline", "day", "saidOn", "saidOnBasis", "speaker", "speakerEntity", "act", "addressee", "addresseeEntity",
        "channel", "via", "cue", "kind", "content", "start", "end", "rule", "score", "link", "source",
    ];

    public static string Head => string.Join(',', Names);

    public static string Line(ListedStatement listed)
    {
        var statement = listed.Statement;
        return string.Join(',', new[]
        {
            statement.Id, listed.Article, listed.Outlet, listed.Headline, listed.Day?.ToString(),
            statement.SaidOn?.Date.ToString(), statement.SaidOn?.Basis, statement.Speaker?.Text, statement.SpeakerEntity,
            Words.Value(statement.Act), statement.Addressee?.Text, statement.AddresseeEntity,
            statement.Channel is { } channel ? Words.Value(channel) : null,
            string.Join(" > ", statement.Via.Select(relay => relay.Entity ?? relay.Text)),
            statement.Cue?.Text, Words.Value(statement.Kind), statement.Content.Text,
            Number(statement.Content.Span.Start), Number(statement.Content.Span.End), statement.Rule,
            statement.Score.ToString("0.00", CultureInfo.InvariantCulture), listed.Link, listed.Source,
        }.Select(Cell));
    }

    /// <summary>One value. What a spreadsheet would take for a formula begins with an apostrophe: a document must not run anything on the reader's machine.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\n\r") || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
