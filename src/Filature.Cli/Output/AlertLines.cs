using System.Globalization;
using Filature.Storage;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Alerts for people: what became of what, where, and by which finding.</summary>
internal static class AlertLines
{
    public static void Write(IAnsiConsole page, IReadOnlyList<Raised> alerts)
    {
        foreach (var alert in alerts)
        {
            var time = alert.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var withdrawn = alert.SupersededBy is null ? "" : " [yellow](no longer found)[/]";
            page.MarkupLine($"{time}  [red]{Words.Value(alert.Kind)}[/]{withdrawn}  [bold]{Words.Shown(alert.Outlet ?? "an outlet not named")}[/] {Words.Quoted(alert.Headline)} [grey]{alert.Article}[/]");
            page.MarkupLine($"{"",18}{What(alert)}{(alert.More > 0 ? $" [grey]and {alert.More} more[/]" : "")}{(alert.Finding is null ? "" : $" [grey]{alert.Finding}[/]")}");
        }
    }

    private static string What(Raised alert)
    {
        var of = alert.OriginOutlet is { } outlet && alert.Origin != alert.Article ? $" [grey]({Words.Shown(outlet)})[/]" : "";
        return alert.Kind switch
        {
            AlertKind.CreditDropped => $"{Words.Shown(alert.Before ?? "?")} is no longer named{of}",
            AlertKind.UndeclaredTranslation => $"a translation that does not name its origin{of}",
            AlertKind.DayContradicted => alert.Origin is null
                ? $"put up {Words.Shown(alert.Before ?? "?")}, but its dateline says {Words.Shown(alert.After ?? "?")}"
                : $"the origin says {Words.Shown(alert.Before ?? "?")}{of}, this page {Words.Shown(alert.After ?? "?")}",
            _ => (alert.Before, alert.After) switch
            {
                ({ } before, { } after) => $"{Words.Quoted(before)}{of} became {Words.Quoted(after)}",
                ({ } before, null) => $"{Words.Quoted(before)}{of} is gone",
                (null, var after) => $"{Words.Quoted(after ?? "")} was added{of}",
            },
        };
    }
}
