using System.Globalization;
using System.Text;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>What a feed says of one of its items, as claims with their place.</summary>
internal static class FeedClaims
{
    // Strangers write them.
    private const int LongestValue = 1000;
    private const int MostOfAKind = 30;

    public static ValueList<Saying> Of(Feed feed, FeedItem item)
    {
        var said = new List<Saying>();
        Say(ClaimKind.Headline, "feed item title", item.Title);
        Say(ClaimKind.Published, "feed item published", Time(item.Published) ?? item.PublishedAsWritten);
        Say(ClaimKind.Modified, "feed item updated", Time(item.Updated));
        if (item.Authors.Count > 0)
        {
            SayAll(ClaimKind.Author, "feed item author", item.Authors.Select(author => author.Name));
        }
        else
        {
            SayAll(ClaimKind.Author, "feed author", feed.Authors.Select(author => author.Name));
        }

        if (feed.Format == FeedFormat.Sitemap)
        {
            // A news sitemap has no title: its items name the outlet.
            Say(ClaimKind.Outlet, "feed item publication", item.Source?.Title);
        }
        else
        {
            Say(ClaimKind.Outlet, "feed title", feed.Title);
            Say(ClaimKind.Agency, "feed item source", item.Source?.Title);
            Say(ClaimKind.Origin, "feed item source", item.Source?.Address);
        }

        SayAll(ClaimKind.Origin, "feed item via", item.Links.Where(link => link.Relation == "via").Select(link => link.Address));
        SayAll(ClaimKind.Category, "feed item category", item.Categories.Select(category => category.ToString()));
        Say(ClaimKind.Language, item.Language is null ? "feed language" : "feed item language", item.Language ?? feed.Language);
        return said.Distinct().ToValueList();

        void SayAll(ClaimKind kind, string where, IEnumerable<string?> values)
        {
            foreach (var value in values.Take(MostOfAKind))
            {
                Say(kind, where, value);
            }
        }

        void Say(ClaimKind kind, string where, string? value)
        {
            if (value is not null && OneLine(value) is { Length: > 0 } line)
            {
                said.Add(new(kind, line, where));
            }
        }
    }

    // By runes, so that half a surrogate pair becomes U+FFFD and none is cut.
    private static string OneLine(string value)
    {
        var line = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (line.Length < LongestValue)
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
