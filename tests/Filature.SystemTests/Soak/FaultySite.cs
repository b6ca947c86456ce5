using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Filature.SystemTests.Soak;

/// <summary>Many hosts on this machine (each a port of its own) with feeds of every manner, and the pages behind their items.</summary>
internal sealed class FaultySite : IAsyncDisposable
{
    // The watch asks a host one thing at a time: two feeds to a host share its turns.
    private const int FeedsOfHost = 2;

    private readonly Dictionary<string, OfferedFeed> _feeds;
    private readonly Dictionary<string, Offer> _pages = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Random _random;
    private readonly WebApplication _app;
    private int _requests;

    private FaultySite(IReadOnlyList<OfferedFeed> feeds, int seed)
    {
        Feeds = feeds;
        _feeds = feeds.ToDictionary(feed => feed.Path, StringComparer.Ordinal);
        _random = new(seed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            for (var host = 0; host < (feeds.Count + FeedsOfHost - 1) / FeedsOfHost; host++)
            {
                server.Listen(IPAddress.Loopback, 0);
            }
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    public IReadOnlyList<OfferedFeed> Feeds { get; }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Whether the weather has cleared: what fails now and then fails no more.</summary>
    public bool IsClear { get; set; }

    public static async Task<FaultySite> StartAsync(SoakPlan plan)
    {
        var site = new FaultySite(Garden.Of(plan), plan.Seed);
        await site._app.StartAsync();
        var roots = site._app.Urls.Order(StringComparer.Ordinal).ToArray();
        foreach (var feed in site.Feeds)
        {
            feed.Address = roots[feed.Number % roots.Length] + feed.Path;
        }

        return site;
    }

    public void Publish(OfferedFeed feed, Offer offer)
    {
        lock (_gate)
        {
            _pages.Add(offer.PagePath, offer);
        }

        feed.Add(offer);
    }

    public async ValueTask DisposeAsync()
    {
        // What still drips is cut off.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        try
        {
            await Route(context, context.Request.Path.Value ?? "/");
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The other side hung up, or was killed.
        }
    }

    private Task Route(HttpContext context, string path)
    {
        if (path == "/robots.txt")
        {
            return Robots(context);
        }

        if (_feeds.GetValueOrDefault(path.Replace("/there", "", StringComparison.Ordinal)) is { } feed)
        {
            feed.WasAsked();
            return feed.Manner.Serve(new(feed, context, IsClear, Chance()));
        }

        Offer? offer;
        lock (_gate)
        {
            offer = _pages.GetValueOrDefault(path.Replace("/there", "", StringComparison.Ordinal));
        }

        return offer is null ? Status(context, StatusCodes.Status404NotFound) : Page(context, offer, path);
    }

    private Task Robots(HttpContext context)
    {
        if (!IsClear && Chance() < 0.03)
        {
            return Status(context, StatusCodes.Status500InternalServerError);
        }

        var forbidden = string.Concat(Feeds.Where(feed => feed.Manner.Name == "forbidden by robots.txt").Select(feed => $"Disallow: {feed.Path}$\n"));
        return context.Response.WriteAsync($"User-agent: *\nAllow: /\n{forbidden}", context.RequestAborted);
    }

    private async Task Page(HttpContext context, Offer offer, string path)
    {
        switch (offer.Kind)
        {
            case ItemKind.TeaserRedirected when path == offer.PagePath:
                context.Response.Redirect("/there" + offer.PagePath);
                return;
            case ItemKind.TeaserWithoutPage:
                await Status(context, StatusCodes.Status404NotFound);
                return;
            case ItemKind.TeaserFlaky when Chance() is var chance and < 0.5:
                if (chance < 0.2)
                {
                    context.Abort();
                    return;
                }

                await Status(context, chance < 0.4 ? StatusCodes.Status502BadGateway : StatusCodes.Status403Forbidden);
                return;
            case ItemKind.TeaserPicture:
                context.Response.ContentType = "image/jpeg";
                await context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, context.RequestAborted);
                return;
            case ItemKind.TeaserEndless:
                context.Response.ContentType = "text/html";
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.WriteAsync(string.Concat(Enumerable.Repeat("<p>encore un peu</p>\n", 1000)), context.RequestAborted);
                }

                return;
            default:
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(FeedText.Page(offer), context.RequestAborted);
                return;
        }
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private double Chance()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
