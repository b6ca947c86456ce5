using System.Text;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>Lists of feeds, in and out.</summary>
public sealed class OpmlTests
{
    [Fact]
    public void Folders_titles_and_rights_come_back_as_they_went_out()
    {
        OpmlFeed[] feeds =
        [
            new("https://a.example/feed?x=1&y=2", "L'Écho & <Cie>", null, Right.Headline),
            new("https://b.example/feed", "Le Quai", "Ports", Right.Full),
            new("https://c.example/feed", "Le Môle", "Ports/Nord", Right.Excerpt),
            new("https://d.example/feed", "La Digue", "Presse/Nord", Right.Headline),
        ];

        Assert.Equal(feeds, Opml.Read(Encoding.UTF8.GetBytes(Opml.Write(feeds)))!.ToArray());
    }

    [Fact]
    public void A_list_of_another_reader_says_nothing_of_rights() => Assert.Equal(
        [new("https://a.example/feed", "A", "News"), new("https://b.example/feed", "B", null)],
        Opml.Read(Encoding.UTF8.GetBytes(
            "<opml version=\"1.0\"><body><outline text=\"News\"><outline text=\"A\" xmlUrl=\"https://a.example/feed\" right=\"everything\"/></outline><outline title=\"B\" xmlUrl=\"https://b.example/feed\"/><outline text=\"again\" xmlUrl=\"https://b.example/feed\"/></body></opml>"))!.ToArray());

    [Fact]
    public void A_broken_list_is_read_and_what_is_none_is_told() =>
        Assert.Equal(
            ["https://a.example/feed?x=1&y=2"],
            Opml.Read("<opml><body><outline text=\"A & B\" xmlUrl=\"https://a.example/feed?x=1&y=2\"><outline"u8.ToArray())!.Select(feed => feed.Address));

    [Fact]
    public void What_is_no_list_is_refused() => Assert.Null(Opml.Read("<html><body>Nothing</body></html>"u8.ToArray()));
}
