using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Exports;

/// <summary>Statements, a line each.</summary>
internal static class StatementColumns
{
    public static readonly ValueList<string> Names =
    [
        "id", "article", "outlet", "headline", "day", "saidOn", "saidOnBasis", "speaker", "speakerEntity", "act", "addressee", "addresseeEntity",
        "channel", "via", "cue", "kind", "content", "start", "end", "rule", "score", "link", "source",
    ];

    public static string?[] Row(ListedStatement listed)
    {
        var statement = listed.Statement;
        return
        [
            statement.Id, listed.Article, listed.Outlet, listed.Headline, listed.Day?.ToString(),
            statement.SaidOn?.Date.ToString(), statement.SaidOn?.Basis, statement.Speaker?.Text, statement.SpeakerEntity,
            Words.Value(statement.Act), statement.Addressee?.Text, statement.AddresseeEntity,
            statement.Channel is { } channel ? Words.Value(channel) : null,
            string.Join(" > ", statement.Via.Select(relay => relay.Entity ?? relay.Text)),
            statement.Cue?.Text, Words.Value(statement.Kind), statement.Content.Text,
            Csv.Number(statement.Content.Span.Start), Csv.Number(statement.Content.Span.End), statement.Rule,
            Csv.Score(statement.Score), listed.Link, listed.Source,
        ];
    }
}
