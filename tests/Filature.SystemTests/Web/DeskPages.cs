namespace Filature.SystemTests.Web;

/// <summary>One address of every kind of page beside stories and articles.</summary>
internal static class DeskPages
{
    public static IEnumerable<string> Of(WireDesk wire) => Named(wire).Select(page => page.Url);

    public static IEnumerable<(string Name, string Url)> Named(WireDesk wire)
    {
        var copy = wire.ChangedCopy;
        var statement = copy.Record.Statements.First(statement => statement.Value.SpeakerEntity is not null);
        var outlet = wire.Desk.Archive.Report(copy.Lineage.DerivedFrom[0].Value.From!)!.Lineage.Outlet!.Value;
        (string Name, string Path)[] pages =
        [
            ("days", $"/days/{wire.StoryWithCopies.Day!.Value.ToDay():yyyyMMdd}"),
            ("statement", $"/statements/{statement.Ground.Id}"),
            ("actors", "/actors"),
            ("actor", $"/actor?name={Uri.EscapeDataString(statement.Value.SpeakerEntity!)}"),
            ("outlets", "/outlets"),
            ("outlet", $"/outlet?name={Uri.EscapeDataString(outlet)}"),
            ("search", "/search?q=lait"),
            ("search-help", "/search"),
            ("subscriptions", "/subscriptions"),
            ("settings", "/settings"),
            ("quality", "/quality"),
            ("timeline", $"/threads/{wire.StoryWithCopies.Thread}/timeline"),
            ("encounters", $"/threads/{wire.StoryWithCopies.Thread}/encounters"),
            ("positions", $"/threads/{wire.StoryWithCopies.Thread}/positions"),
            ("not-found", "/nowhere"),
        ];
        return pages.Select(page => (page.Name, wire.Desk.Url + page.Path));
    }
}
