using System.Net;
using System.Text;
using Filature.Arrivals.Polling;
using static Filature.Tests.Arrivals.Polling.ScriptedWeb;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>Pages behind items: what the feed says goes with them, they are tried again, and asked again for what is changed.</summary>
public sealed class PageTests
{
    private const string Feed = PolledDesk.Feed;
    private const string Link = "https://fil.example/page1";

    [Fact]
    public async Task The_feeds_claims_go_with_the_page_and_say_their_place()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1, more: "<author>Maud Lestrange</author><category>Ports</category><pubDate>Wed, 06 Mar 2024 07:00:00 +0100</pubDate><source url=\"https://agence.example/fil\">Agence Est</source>"));
        desk.Web[Link] = _ => Page("Le port rouvre", "Le port a rouvert.");

        await desk.Poll();

        var page = Assert.Single(Assert.Single(desk.Intake.Versions).Value);
        Assert.Contains("Le port a rouvert.", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(
            [
                "Headline: Le port 1 rouvre (feed item title)", "Published: 2024-03-06T07:00:00+01:00 (feed item published)", "Author: Maud Lestrange (feed item author)",
                "Outlet: Fil inventé (feed title)", "Agency: Agence Est (feed item source)", "Origin: https://agence.example/fil (feed item source)",
                "Category: Ports (feed item category)",
            ],
            page.Said.Select(said => $"{said.Kind}: {said.Value} ({said.Where})"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_teaser_stands_in_until_its_page_comes_as_a_new_version_of_the_same_article(HttpStatusCode status)
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1));
        desk.Web[Link] = _ => Status(status);
        Assert.Equal(1, (await desk.Poll()).New);
        Assert.Empty((await desk.Once()).Pages);

        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(PageNews.Failed, Assert.Single((await desk.Once()).Pages).News);
        desk.Clock.Advance(TimeSpan.FromMinutes(20));
        // It even lives at another address.
        desk.Web[Link] = _ => To(HttpStatusCode.Found, "/final");
        desk.Web["https://fil.example/final"] = _ => Page("Le port rouvre", "Le port a rouvert.");
        var came = Assert.Single((await desk.Once()).Pages);

        Assert.Equal((PageNews.Came, 2), (came.News, came.Version));
        Assert.Equal(2, Assert.Single(desk.Intake.Versions).Value.Count);
        Assert.Equal(desk.Clock.GetUtcNow().AddHours(1), Assert.Single(desk.States.Pages).Due);
    }

    [Fact]
    public async Task A_page_that_never_comes_is_given_up_after_some_days()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1));
        desk.Web[Link] = _ => Status(HttpStatusCode.InternalServerError);
        await desk.Poll();
        while (desk.States.Pages.Count > 0)
        {
            desk.Clock.Advance(Assert.Single(desk.States.Pages).Due - desk.Clock.GetUtcNow());
            await desk.Once();
        }

        Assert.Equal(PageTimes.MostTries, desk.Web.TimesAsked(Link));
        Assert.InRange(desk.Clock.GetUtcNow() - desk.Clock.Start, TimeSpan.FromDays(2), TimeSpan.FromDays(5));
        Assert.Single(Assert.Single(desk.Intake.Versions).Value);
    }

    [Fact]
    public async Task An_item_without_any_text_waits_for_its_page()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Ok($"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{Link}</loc></url></urlset>", "application/xml");
        desk.Web[Link] = _ => Status(HttpStatusCode.ServiceUnavailable);
        var polled = await desk.Poll();
        Assert.Equal((0, 0), (polled.New, polled.Refused));

        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        desk.Web[Link] = _ => Page("Le port rouvre", "Le port a rouvert.");
        var came = Assert.Single((await desk.Once()).Pages);

        Assert.Equal((PageNews.Came, 1), (came.News, came.Version));
    }

    [Fact]
    public async Task A_page_is_asked_again_four_times_and_only_what_changed_is_stored()
    {
        using var desk = new PolledDesk();
        var text = "Le port a rouvert.";
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1));
        desk.Web[Link] = wish => wish.ETag == $"\"{text.Length}\"" ? Status(HttpStatusCode.NotModified) : Page("Le port rouvre", text, $"\"{text.Length}\"");
        await desk.Poll();
        var told = new List<string>();
        foreach (var hours in (int[])[1, 6, 24, 72, 100])
        {
            // One edit, unannounced, and a kill after each round.
            text = hours == 24 ? "Le port a rouvert mardi." : text;
            desk.Clock.Advance(desk.Clock.Start.AddHours(hours) - desk.Clock.GetUtcNow());
            desk.Restart();
            told.AddRange((await desk.Once()).Pages.Select(page => $"{hours} h: {page.News} {page.Version}"));
        }

        Assert.Equal(["1 h: Same ", "6 h: Same ", "24 h: Changed 2", "72 h: Same "], told);
        Assert.Equal(2, Assert.Single(desk.Intake.Versions).Value.Count);
        Assert.All(Assert.Single(desk.Intake.Versions).Value, version => Assert.NotEmpty(version.Said));
        Assert.Empty(desk.States.Pages);
    }

    [Fact]
    public async Task A_kill_between_taking_a_page_and_noting_it_doubles_nothing()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1));
        desk.Web[Link] = _ => Status(HttpStatusCode.BadGateway);
        await desk.Poll();
        var before = Assert.Single(desk.States.Pages);
        desk.Web[Link] = _ => To(HttpStatusCode.Found, "/final");
        desk.Web["https://fil.example/final"] = _ => Page("Le port rouvre", "Le port a rouvert.");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Once();

        desk.States.Save(before);
        desk.Restart();
        var again = Assert.Single((await desk.Once()).Pages);

        Assert.Null(again.Version);
        Assert.Equal(2, Assert.Single(desk.Intake.Versions).Value.Count);
    }

    [Fact]
    public async Task A_page_that_was_taken_down_is_told_and_asked_no_more()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1));
        desk.Web[Link] = _ => Page("Le port rouvre", "Le port a rouvert.");
        await desk.Poll();
        desk.Web[Link] = _ => Status(HttpStatusCode.Gone);
        desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(PageNews.GivenUp, Assert.Single((await desk.Once()).Pages).News);
        Assert.Empty(desk.States.Pages);
    }

    [Fact]
    public async Task A_defect_met_in_one_page_ends_neither_the_watch_nor_the_other_pages()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1) + PolledDesk.Item(2));
        desk.Web[Link] = desk.Web["https://fil.example/page2"] = _ => Page("Le port rouvre", "Le port a rouvert.");
        await desk.Poll();
        desk.Web[Link] = _ => throw new InvalidOperationException("a defect");
        desk.Clock.Advance(TimeSpan.FromHours(1));

        var (_, pages) = await desk.Once();

        Assert.Equal(["feed.unexpected", null], pages.OrderBy(page => page.Page.Link, StringComparer.Ordinal).Select(page => page.Problem?.Code));
        Assert.Equal(2, desk.States.Pages.Count);
    }

    [Fact]
    public async Task A_backlog_does_not_come_down_on_an_outlet_at_once()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(string.Concat(Enumerable.Range(1, 45).Select(i => PolledDesk.Item(i))));
        for (var i = 1; i <= 45; i++)
        {
            var page = Page($"Le port {i} rouvre", "Le port a rouvert.");
            desk.Web[$"https://fil.example/page{i}"] = _ => page;
        }

        await desk.Poll();
        desk.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(20, (await desk.Once()).Pages.Count);
        Assert.Equal(20, (await desk.Once()).Pages.Count);
        Assert.Equal(5, (await desk.Once()).Pages.Count);
    }

    [Fact]
    public async Task Only_articles_that_were_not_there_count_as_new()
    {
        using var desk = new PolledDesk();
        var guid = "a";
        desk.Web[Feed] = _ => Rss($"<item><guid>{guid}</guid><title>Le port rouvre</title><link>{Link}</link></item>");
        desk.Web[Link] = _ => Page("Le port rouvre", "Le port a rouvert.");
        Assert.Equal(1, (await desk.Poll()).New);

        guid = "b";
        Assert.Equal(0, (await desk.Poll()).New);
        Assert.Single(desk.Intake.Versions);
    }

    [Fact]
    public async Task Two_links_to_one_page_bring_it_once_and_a_login_to_which_both_lead_is_no_page_of_theirs()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("<item><guid>a</guid><title>Le port rouvre</title><link>https://a.example/1</link></item><item><guid>b</guid><title>Le port rouvre</title><link>https://b.example/2</link></item>");
        desk.Web["https://a.example/1"] = desk.Web["https://b.example/2"] = _ => To(HttpStatusCode.Found, "https://site.example/port");
        desk.Web["https://site.example/port"] = _ => Page("Le port rouvre", "Le port a rouvert.");
        Assert.Equal(1, (await desk.Poll()).New);

        desk.Web[Feed] = _ => Rss(PolledDesk.Item(1) + PolledDesk.Item(2));
        desk.Web[Link] = desk.Web["https://fil.example/page2"] = _ => To(HttpStatusCode.Found, "/login");
        desk.Web["https://fil.example/login"] = _ => Page("Connexion", "Votre nom et votre mot de passe.");
        Assert.Equal(2, (await desk.Poll()).New);

        desk.Web[Feed] = _ => Rss(PolledDesk.Item(3));
        desk.Web["https://fil.example/page3"] = _ => To(HttpStatusCode.Found, "/");
        desk.Web["https://fil.example/"] = _ => Page("Accueil", "Le port 3 rouvre.");
        await desk.Poll();
        Assert.DoesNotContain(desk.Intake.Versions.Values, versions => versions.Exists(version => version.Address == "https://fil.example/"));
    }

    [Fact]
    public async Task Items_that_share_an_id_are_told_apart()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("<item><guid>0</guid><title>Un</title><link>https://fil.example/1</link></item><item><guid>0</guid><title>Deux</title><link>https://fil.example/2</link></item>");

        Assert.Equal(2, (await desk.Poll()).New);
        Assert.Equal(0, (await desk.Poll()).New);
    }
}
