using Filature.Contract;

namespace Filature.Cli.Exports;

/// <summary>Events, a line each. Several actors are parted by « | ».</summary>
internal static class EventColumns
{
    public static readonly ValueList<string> Names =
    [
        "id", "article", "outlet", "headline", "day", "type", "mode", "sources", "targets", "date", "place", "status", "words", "start", "end", "rule", "score",
        "link", "source",
    ];

    public static string?[] Row(ListedEvent listed)
    {
        var told = listed.Event;
        return
        [
            told.Id, listed.Article, listed.Outlet, listed.Headline, listed.Day?.ToString(), told.Type, told.Mode,
            string.Join(" | ", told.Source), string.Join(" | ", told.Target), told.Date, told.Place, told.Status,
            listed.Words, Csv.Number(told.Evidence[0].Start), Csv.Number(told.Evidence[0].End), told.Rule, Csv.Score(told.Score), listed.Link, listed.Source,
        ];
    }
}
