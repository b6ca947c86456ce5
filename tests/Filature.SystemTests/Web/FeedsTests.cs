using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Filature.Web;

namespace Filature.SystemTests.Web;

/// <summary>What programs get of the desk.</summary>
[Collection(Readers.Name)]
public sealed class FeedsTests(WireDesk wire)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Names => ["today", "last-minute", "story", "search", "outlet", "actor"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_atom_feed_has_all_that_the_standard_asks_for(string name)
    {
        using var response = await wire.Desk.Client.GetAsync(Address(name, "atom"), Cancel);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Said(feed);
        Assert.Equal(new Uri(wire.Desk.Client.BaseAddress!, Address(name, "atom")).AbsoluteUri, Link(feed, "self"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            Said(entry);
            Assert.NotNull(Link(entry, "alternate"));
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
            var terms = entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value).ToList();
            Assert.Contains(terms, term => term is "own" or "copy" or "excerpt" or "rewrite" or "translation");
            Assert.Contains("language", terms);
        }

        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());

        static void Said(XElement of)
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(of.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEmpty(Assert.Single(of.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParse(Assert.Single(of.Elements(Atom + "updated")).Value, CultureInfo.InvariantCulture, out _));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_json_feed_says_the_same_as_the_atom_feed(string name)
    {
        using var response = await wire.Desk.Client.GetAsync(Address(name, "json"), Cancel);
        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        using var feed = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
        var atom = XDocument.Parse(await wire.Desk.Client.GetStringAsync(Address(name, "atom"), Cancel)).Root!;
        Assert.Equal(
            atom.Elements(Atom + "entry").Select(entry => (entry.Element(Atom + "id")!.Value, entry.Element(Atom + "title")!.Value, entry.Element(Atom + "content")!.Value)),
            items.Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!, item.GetProperty("content_html").GetString()!)));
        Assert.All(items, item => Assert.NotEmpty(item.GetProperty("_filature").GetProperty("labels").EnumerateArray()));
    }

    [Fact]
    public async Task Every_link_of_an_entry_to_the_desk_leads_somewhere()
    {
        foreach (var name in Names)
        {
            var feed = XDocument.Parse(await wire.Desk.Client.GetStringAsync(Address(name.Data, "atom"), Cancel)).Root!;
            foreach (var address in feed.Elements(Atom + "entry").Select(entry => Link(entry, "alternate")!).Prepend(Link(feed, "alternate")!).Distinct().Take(12))
            {
                using var page = await wire.Desk.Client.GetAsync(new Uri(address), Cancel);
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_copy_says_of_whom_it_is_one()
    {
        var copy = wire.ChangedCopy;
        var feed = XDocument.Parse(await wire.Desk.Client.GetStringAsync(new Uri($"/feeds/stories/{wire.Desk.Archive.StoryOf(copy.Article.Id)}.atom?ui=fr", UriKind.Relative), Cancel)).Root!;
        var entry = feed.Elements(Atom + "entry").Single(entry => entry.Element(Atom + "id")!.Value.EndsWith(copy.Article.Id, StringComparison.Ordinal));
        var label = entry.Elements(Atom + "category").Single(category => category.Attribute("term")!.Value == "copy").Attribute("label")!.Value;
        Assert.StartsWith("Copie ", label, StringComparison.Ordinal);
        Assert.Contains(label, XElement.Parse($"<x>{entry.Element(Atom + "content")!.Value}</x>").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_the_same_is_not_sent_again()
    {
        var address = Address("today", "atom");
        using var first = await wire.Desk.Client.GetAsync(address, Cancel);
        using var known = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await wire.Desk.Client.SendAsync(known, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var since = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfModifiedSince = first.Content.Headers.LastModified } };
        using var third = await wire.Desk.Client.SendAsync(since, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { new("\"other\"") } } };
        using var fourth = await wire.Desk.Client.SendAsync(other, Cancel);
        Assert.Equal(HttpStatusCode.OK, fourth.StatusCode);
    }

    [Theory]
    [InlineData("/feeds/stories/none.atom")]
    [InlineData("/feeds/search.atom")]
    [InlineData("/feeds/outlet.json?name=")]
    [InlineData("/feeds/nothing.atom")]
    public async Task A_feed_of_nothing_is_not_there(string path)
    {
        using var response = await wire.Desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_page_names_its_feed()
    {
        Assert.Contains("href=\"/feeds/today.atom\"", await wire.Desk.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel), StringComparison.Ordinal);
        var story = wire.StoryWithCopies.Id;
        Assert.Contains($"href=\"/feeds/stories/{story}.json\"", await wire.Desk.Client.GetStringAsync(new Uri($"/stories/{story}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    private static string? Link(XElement of, string relation) =>
        of.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private Uri Address(string name, string format)
    {
        var copy = wire.ChangedCopy;
        var actor = wire.Desk.Archive.Statements(new(), 200).Select(found => found.Statement.Value.SpeakerEntity).First(speaker => speaker is not null)!;
        var path = name switch
        {
            "story" => $"/feeds/stories/{wire.StoryWithCopies.Id}.{format}",
            "search" => $"/feeds/search.{format}?q={Uri.EscapeDataString(Plain.OneLine(copy.Article.Headline).Split(' ').MaxBy(word => word.Length)!)}",
            "outlet" => $"/feeds/outlet.{format}?name={Uri.EscapeDataString(copy.Lineage.Outlet!.Value)}",
            "actor" => $"/feeds/actor.{format}?name={Uri.EscapeDataString(actor)}",
            _ => $"/feeds/{name}.{format}",
        };
        return new(path, UriKind.Relative);
    }
}
