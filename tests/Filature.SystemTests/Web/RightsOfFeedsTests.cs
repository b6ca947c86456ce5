using System.Text;
using System.Xml.Linq;
using Filature.Arrivals.Polling;

namespace Filature.SystemTests.Web;

/// <summary>What a feed carries of an article is what its subscription allows, and nothing that it carries is markup of its own.</summary>
public sealed class RightsOfFeedsTests
{
    private const string Trap = "<script>window.caught=1</script>\u202E";

    private const string Last = "Le dernier alinéa du rapport attendra la réunion de jeudi.";

    private static readonly Arrival Article = new(
        "pont.txt",
        Encoding.UTF8.GetBytes($"""
            Le pont de Brévaux restera fermé {Trap}

            BRÉVAUX, 4 mai (AFP) - Le pont de Brévaux sera fermé lundi pour réparation, a annoncé la mairie dans un communiqué. {Trap}

            « Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.

            Les travaux coûtent douze millions d’euros et dureront un mois, selon le service des routes du département voisin.

            Les riverains devront passer par le village de Saint-Aubin, à huit kilomètres de là, pendant toute la durée des travaux.

            {Last}
            """),
        "text/plain", "utf-8", "https://gazette.example/pont?a=1&b=<2>", new(2031, 5, 4));

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(Right.Headline, false, false)]
    [InlineData(Right.Excerpt, true, false)]
    [InlineData(Right.Full, true, true)]
    public async Task The_text_goes_as_far_as_the_right(Right? right, bool hasLead, bool hasLast)
    {
        await using var desk = await RunningDesk.Over(Article);
        if (right is { } given)
        {
            Assert.True(desk.Archive.Subscriptions.Add("https://gazette.example/feed", null, null, given).IsOk);
            Assert.True(desk.Archive.Subscriptions.MarkSeen(Subscription.IdOf("https://gazette.example/feed"), "item", Article.Address, Article.ArticleId).IsOk);
        }

        foreach (var format in new[] { "atom", "json" })
        {
            foreach (var name in new[] { "today", "last-minute" })
            {
                var feed = await desk.Client.GetStringAsync(new Uri($"/feeds/{name}.{format}", UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Contains("Le pont de Brévaux restera fermé", feed, StringComparison.Ordinal);
                Assert.Contains("Nous ne rouvrirons pas avant juin", feed, StringComparison.Ordinal);
                Assert.Contains("Odile Tassart", feed, StringComparison.Ordinal);
                Assert.Equal(hasLead, feed.Contains("a annoncé la mairie", StringComparison.Ordinal));
                Assert.Equal(hasLast, feed.Contains(Last, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words()
    {
        await using var desk = await RunningDesk.Over(Article);
        var feed = XDocument.Parse(await desk.Client.GetStringAsync(new Uri("/feeds/last-minute.atom", UriKind.Relative), TestContext.Current.CancellationToken));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = feed.Root!.Element(atom + "entry")!;
        Assert.Contains("<script>", entry.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', entry.Element(atom + "title")!.Value);
        var html = XElement.Parse($"<x>{entry.Element(atom + "content")!.Value}</x>");
        Assert.Empty(html.Descendants("script"));
        var via = entry.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "via").Attribute("href")!.Value;
        Assert.Equal("https://gazette.example/pont?a=1&b=%3C2%3E", via);
    }
}
