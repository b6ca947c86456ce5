using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Filature.SystemTests.Soak;

/// <summary>One asking of a feed, and the ways to answer it.</summary>
/// <param name="IsClear">Whether the weather has cleared: what fails now and then fails no more.</param>
/// <param name="Chance">From 0 to 1, drawn for this visit.</param>
internal sealed record Visit(OfferedFeed Feed, HttpContext Context, bool IsClear, double Chance)
{
    public HttpResponse Response => Context.Response;

    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>Whether a fault that comes now and then comes this time.</summary>
    public bool IsUnlucky => !IsClear && Chance < 0.5;

    public string Text => FeedText.Write(Feed);

    public Task Well() => Send(Text);

    public Task Send(string text) => Send(Encoding.UTF8.GetBytes(text), FeedText.MediaType(Feed.Format) + "; charset=utf-8");

    public async Task Send(byte[] bytes, string type)
    {
        Response.ContentType = type;
        Response.ContentLength = bytes.Length;
        await Response.Body.WriteAsync(bytes, Cancel);
    }

    public Task Status(int status, string? retryAfter = null)
    {
        Response.StatusCode = status;
        if (retryAfter is not null)
        {
            Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    }

    public Task Redirect(int status, string target)
    {
        Response.Headers.Location = target;
        return Status(status);
    }

    /// <summary>Hangs up after a part of what was announced.</summary>
    public async Task Break(byte[] bytes, double share)
    {
        Response.ContentType = FeedText.MediaType(Feed.Format);
        Response.ContentLength = bytes.Length;
        await Response.Body.WriteAsync(bytes.AsMemory(0, (int)(bytes.Length * share)), Cancel);
        await Response.Body.FlushAsync(Cancel);
        Context.Abort();
    }

    /// <summary>Sends it in pieces with pauses.</summary>
    public async Task Drip(byte[] bytes, int pieces, TimeSpan pause)
    {
        Response.ContentType = FeedText.MediaType(Feed.Format) + "; charset=utf-8";
        foreach (var piece in bytes.Chunk(Math.Max(1, bytes.Length / pieces)))
        {
            await Response.Body.WriteAsync(piece, Cancel);
            await Response.Body.FlushAsync(Cancel);
            await Task.Delay(pause, Cancel);
        }
    }

    /// <summary>Marks the state of the feed, and answers 304 where the asker has it.</summary>
    public Task Conditional(bool byDate)
    {
        var count = Feed.Offers.Count;
        var (ask, tell, mark) = byDate
            ? ("If-Modified-Since", "Last-Modified", new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(count).ToString("r", CultureInfo.InvariantCulture))
            : ("If-None-Match", "ETag", $"\"n{count}\"");
        var text = Text;
        if (Feed.Offers.Count != count)
        {
            // It grew in between: no mark, rather than a false one.
            return Send(text);
        }

        Response.Headers[tell] = mark;
        return Context.Request.Headers[ask] == mark ? Status(StatusCodes.Status304NotModified) : Send(text);
    }
}
