using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Filature.Storage;
using Filature.Web.Outgoing;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>What the rules have raised, as an Atom feed (RFC 4287): <c>/alerts.atom</c>.</summary>
internal static class AlertFeed
{
    private const int Entries = 100;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static IResult Of(Archive archive, HttpContext context)
    {
        var texts = new Texts(UiLanguages.Of(context.Request));
        var desk = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        using var memory = new MemoryStream();
        // The declaration says the encoding that the bytes are in.
        using (var writer = XmlWriter.Create(memory, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            Feed(archive.Alerts.Latest(limit: Entries), texts, desk).Save(writer);
        }

        return TypedResults.Bytes(memory.ToArray(), "application/atom+xml; charset=utf-8");
    }

    /// <param name="desk">The desk's address as the reader reached it, without a slash at its end.</param>
    internal static XElement Feed(IReadOnlyList<Raised> alerts, Texts texts, string desk) => new(
        Atom + "feed", new XAttribute(XNamespace.Xml + "lang", texts.Code),
        new XElement(Atom + "id", $"{desk}/alerts.atom"),
        new XElement(Atom + "title", texts.Alerts),
        new XElement(Atom + "updated", Time(alerts.Count > 0 ? alerts[0].At : DateTimeOffset.UnixEpoch)),
        new XElement(Atom + "author", new XElement(Atom + "name", "Filature")),
        Link("self", $"{desk}/alerts.atom"), Link("alternate", $"{desk}/"),
        alerts.Select(alert => new XElement(
            Atom + "entry",
            new XElement(Atom + "id", $"urn:filature:alert:{alert.Id}"),
            new XElement(Atom + "title", $"{texts.Of(alert.Kind)}: {Charts.RelayChart.Text(alert.Outlet ?? texts.NoOutlet)}"),
            new XElement(Atom + "updated", Time(alert.At)),
            new XElement(Atom + "category", new XAttribute("term", Term(alert.Kind)), new XAttribute("label", texts.Of(alert.Kind))),
            Link("alternate", $"{desk}/articles/{alert.Article}{(alert.Finding is null ? "" : $"?f={alert.Finding}")}"),
            alert.Finding is null ? null : Link("related", $"{desk}/why/{alert.Finding}"),
            // Words of documents are text, never markup.
            new XElement(Atom + "summary", new XAttribute("type", "text"), Charts.RelayChart.Text(What(alert, texts))))));

    private static string What(Raised alert, Texts texts)
    {
        var what = alert.Kind switch
        {
            AlertKind.CreditDropped => texts.NoLongerNamed(alert.Before ?? "?"),
            AlertKind.UndeclaredTranslation => texts.TranslatedFrom(alert.OriginOutlet ?? texts.NoOutlet),
            AlertKind.DayContradicted => texts.TwoDays(alert.Before ?? "?", alert.After ?? "?"),
            _ => $"«{Few(alert.Before)}» → «{Few(alert.After)}»",
        };
        return $"{alert.Headline}: {what}{(alert.More > 0 ? $" (+{alert.More.ToString(CultureInfo.InvariantCulture)})" : "")}{(alert.SupersededBy is null ? "" : $" [{texts.NoLongerFound}]")}";
    }

    // A feed leaves the desk.
    private static string Few(string? words) => words is null ? "—" : ShortQuotation.Cut(words);

    private static XElement Link(string relation, string address) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Term(AlertKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
