using System.Net;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>What asking for a page led to: the page, that it is unchanged, or why it did not come.</summary>
/// <param name="RetryAfter">How long the site asks to be left alone.</param>
/// <param name="IsGone">It was taken down for good (410).</param>
/// <param name="IsResting">It was not asked: its host rests.</param>
internal sealed record PageAnswer(
    Arrival? Arrival, Problem? Problem, string? ETag = null, string? LastModified = null, TimeSpan? RetryAfter = null, bool IsGone = false, bool IsResting = false)
{
    public bool IsUnchanged => Arrival is null && Problem is null;
}

/// <summary>Asks for pages behind feed items.</summary>
internal sealed class PageDoor(PoliteWeb web, IIntake intake, FetchOptions options, TimeProvider clock)
{
    /// <param name="said">What the feed says of it.</param>
    /// <param name="article">The article that it is a page of, where there is one.</param>
    public async Task<PageAnswer> Ask(string link, ValueList<Saying> said, string? article, string? etag, string? lastModified, CancellationToken cancel)
    {
        var asked = await web.Ask(link, at => WebPage.Wish(link, at, options) with { ETag = etag, LastModified = lastModified }, cancel);
        cancel.ThrowIfCancellationRequested();
        if (asked.Answer is not { } answer)
        {
            return new(null, asked.Problem, RetryAfter: asked.RetryAfter, IsResting: asked.IsResting);
        }

        if (answer.Status == HttpStatusCode.NotModified && (etag ?? lastModified) is not null)
        {
            return new(null, null, etag, lastModified);
        }

        var arrival = WebPage.Arrival(link, asked.At, answer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (!arrival.IsOk)
        {
            return new(null, arrival.Problem, RetryAfter: answer.RetryAfter, IsGone: answer.Status == HttpStatusCode.Gone);
        }

        var page = arrival.Value with { Said = said, VersionOf = article };
        return IsOfAnother(link, page, article)
            ? new(null, new("fetch.status", $"{link} leads to {page.Address}, which is no page of this item.", "Open it in a browser, save the page and give the file."))
            : new(page, null, answer.ETag, answer.LastModified);
    }

    // A front page, or a login to which many links lead, is no article of this item; a page that bears its title is, whoever led there first.
    private bool IsOfAnother(string link, Arrival page, string? article)
    {
        if (page.Address is not { } address || address == link || !Uri.TryCreate(address, UriKind.Absolute, out var at))
        {
            return false;
        }

        return at.PathAndQuery == "/" || (intake.ArticleAt(address) is { } other && other != article && !BearsTitle(page));
    }

    private static bool BearsTitle(Arrival page)
    {
        var text = Folding.FoldWords(WebUtility.HtmlDecode(FeedEncoding.Decode(page.Bytes.Span, $"{page.MediaType}; charset={page.Charset ?? "utf-8"}", new FeedWarnings()).Text));
        return page.Said.Any(said => said.Kind == ClaimKind.Headline && Folding.FoldWords(said.Value) is { Length: > 0 } title && text.Contains(title, StringComparison.Ordinal));
    }
}
