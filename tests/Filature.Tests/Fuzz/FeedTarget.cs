using System.Text;
using Filature.Arrivals.Feeds;
using Filature.Tests.Arrivals.Feeds;

namespace Filature.Tests.Fuzz;

/// <summary>The laws of the feed reader.</summary>
internal static class FeedTarget
{
    private static readonly string[] NoLinks = ["javascript:", "vbscript:", "data:", "file:"];

    public static FuzzTarget Make() => new("feed", () => [.. Fixtures.All.Select(Encoding.UTF8.GetBytes)], Check, Memory: 3000, Least: 8 * 1024 * 1024);

    private static void Check(byte[] input)
    {
        var read = FeedReader.Read(input, null, Fixtures.Address);
        if (!read.IsOk)
        {
            Assert.StartsWith("feed.", read.Problem.Code, StringComparison.Ordinal);
            Assert.NotEmpty(read.Problem.Message);
            return;
        }

        var feed = read.Value;
        Assert.Equal(feed, FeedReader.Read(input, null, Fixtures.Address).Value);
        Assert.All(feed.Warnings, warning => Assert.StartsWith("feed.", warning.Code, StringComparison.Ordinal));
        Words(feed.Title, "the feed's title");
        Html(feed.Description, "the feed's description");
        Html(feed.Rights, "the feed's rights");
        Words(feed.Language, "the feed's language");
        Words(feed.Generator, "the feed's generator");
        Addresses(feed.Address, feed.SelfAddress, feed.HubAddress, feed.NextAddress, feed.ImageAddress, feed.BaseAddress);
        People(feed.Authors);
        foreach (var item in feed.Items)
        {
            Item(item);
        }

        Assert.True(feed.Items.Count <= FeedLimits.Items);
    }

    private static void Item(FeedItem item)
    {
        Words(item.Title, "a title");
        Html(item.Id, "an id");
        Html(item.Summary, "a summary");
        Html(item.Content, "a content");
        Html(item.Rights, "rights");
        Words(item.Language, "a language");
        Words(item.Source?.Title, "a source");
        Html(item.PublishedAsWritten, "a date as written");
        Addresses([item.Link, item.OriginalLink, item.BaseAddress, item.ImageAddress, item.CommentsAddress, item.Source?.Address, .. item.Links.Select(link => link.Address), .. item.Enclosures.Select(file => file.Address)]);
        People(item.Authors);
        Assert.All(item.Categories, category => Words(category.ToString(), "a category"));
        Assert.All(item.Enclosures, file => Assert.True(file.Length is null or >= 0));
    }

    private static void Words(string? text, string what) => SafeText.Check(text, what, isLine: true);

    private static void Html(string? text, string what) => SafeText.Check(text, what, isLine: false);

    private static void People(ValueList<FeedPerson> people) => Assert.All(people, person =>
    {
        Words(person.Name, "a name");
        Words(person.Email, "a mail address");
        Addresses(person.Address);
    });

    private static void Addresses(params string?[] addresses) => Assert.All(addresses.OfType<string>(), address =>
    {
        Words(address, "an address");
        Assert.DoesNotContain(NoLinks, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    });
}
