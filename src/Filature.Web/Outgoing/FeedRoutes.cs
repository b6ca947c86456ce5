using System.Security.Cryptography;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Filature.Web.Outgoing;

/// <summary>The addresses of the feeds: <c>/feeds/NAME.atom</c> and <c>/feeds/NAME.json</c>.</summary>
internal static class FeedRoutes
{
    // As a search on the desk.
    private const int LongestName = 400;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app, Dispatches dispatches)
    {
        Map("today", (feeds, _, self) => feeds.Today(self));
        Map("last-minute", (feeds, _, self) => feeds.LastMinute(self));
        Map("stories/{id}", (feeds, request, self) => feeds.Story((string)request.RouteValues["id"]!, self));
        Map("search", (feeds, request, self) => Named(request, "q") is { } words ? feeds.Search(words, self) : null);
        Map("outlet", (feeds, request, self) => Named(request, "name") is { } name ? feeds.Outlet(name, self) : null);
        Map("actor", (feeds, request, self) => Named(request, "name") is { } name ? feeds.Actor(name, self) : null);

        void Map(string name, Func<Feeds, HttpRequest, Uri, Feed?> make)
        {
            app.MapMethods($"/feeds/{name}.atom", Methods, (HttpContext context, Texts texts) => Answer(context, texts, make, AtomFeed.Write, AtomFeed.MediaType));
            app.MapMethods($"/feeds/{name}.json", Methods, (HttpContext context, Texts texts) => Answer(context, texts, make, JsonFeed.Write, JsonFeed.MediaType));
        }

        IResult Answer(HttpContext context, Texts texts, Func<Feeds, HttpRequest, Uri, Feed?> make, Func<Feed, byte[]> write, string mediaType)
        {
            var request = context.Request;
            var desk = new Uri($"{request.Scheme}://{request.Host}/");
            var self = new Uri(desk, $"{request.Path}{request.QueryString}");
            if (make(new(dispatches, texts, path => new(desk, path)), request, self) is not { } feed)
            {
                return TypedResults.NotFound();
            }

            var bytes = write(feed);
            // Whatever else of the archive has changed may have changed the labels of these entries too.
            var changed = dispatches.Changed;
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            return TypedResults.Bytes(
                bytes, $"{mediaType}; charset=utf-8", lastModified: changed > feed.Changed ? changed : feed.Changed,
                entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
        }
    }

    private static string? Named(HttpRequest request, string parameter) =>
        request.Query[parameter].ToString() is { Length: > 0 and <= LongestName } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
