using System.Text;
using System.Xml.Linq;

namespace Filature.SystemTests.Web;

/// <summary>Alerts as an Atom feed.</summary>
public sealed class AlertFeedTests
{
    private const string Body =
        """
        La maire de Brévaux, Odile Tassart, a annoncé lundi que le pont de la Loyre restera fermé aux voitures pendant tout l'été, faute de crédits.
        « Nous ne {0} pas le pont avant <b>juin</b> & nous le disons », a dit Mme Tassart devant une quarantaine de commerçants réunis à la halle.
        Les travaux coûtent 12 millions d'euros, dont un tiers à la charge du département, selon un communiqué de la mairie publié dans la soirée.
        Les commerçants du faubourg demandent une navette gratuite et le report de la taxe sur les terrasses jusqu'à la réouverture du pont.
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_feed_has_what_atom_asks_for_and_words_of_documents_stay_words()
    {
        await using var desk = await RunningDesk.Over();
        Assert.True(desk.Archive.Alerts.Add(new(AlertKind.QuotationChanged)).IsOk);
        desk.Archive.Add(Page("un", "2031-05-04", "rouvrirons"));
        desk.Archive.Add(Page("deux", "2031-05-06", "rouvrons"));

        using var response = await desk.Client.GetAsync(new Uri("/alerts.atom", UriKind.Relative), Cancel);
        var feed = XElement.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        foreach (var element in (XElement[])[feed, entry])
        {
            // RFC 4287, 4.1.1 and 4.1.2: exactly one of each.
            Assert.All((string[])["id", "title", "updated"], name => Assert.Single(element.Elements(Atom + name)));
            Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, out _));
        }

        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Equal("quotation-changed", (string?)entry.Element(Atom + "category")!.Attribute("term"));
        Assert.Contains("rouvrirons", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Empty(entry.Element(Atom + "summary")!.Elements());
        foreach (var link in entry.Elements(Atom + "link"))
        {
            using var page = await desk.Client.GetAsync(new Uri((string)link.Attribute("href")!), Cancel);
            Assert.True(page.IsSuccessStatusCode, $"{link}");
        }
    }

    [Fact]
    public async Task Without_rules_it_is_a_feed_without_entries()
    {
        await using var desk = await RunningDesk.Over();

        var feed = XElement.Parse(await desk.Client.GetStringAsync(new Uri("/alerts.atom", UriKind.Relative), Cancel));

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Single(feed.Elements(Atom + "updated"));
    }

    private static Arrival Page(string name, string day, string verb) => new(
        name, Encoding.UTF8.GetBytes($"Le pont fermé, version {name}\n\n" + Body.Replace("{0}", verb, StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal)),
        "text/plain", "utf-8", $"https://{name}.example/pont", DateOnly.Parse(day));
}
