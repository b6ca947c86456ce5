using System.Text;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;
using Filature.Storage;
using Filature.Web.Access;
using Filature.Web.Pages;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web.TakingIn;

/// <summary>What the desk says after a reader asked it for something.</summary>
/// <param name="Advice">What to do; null where all is well.</param>
/// <param name="IsProblem">Its words then come from the rooms, in English.</param>
public sealed record Notice(string Words, string? Advice = null, bool IsProblem = false);

/// <param name="Watching">Whether this desk asks the feeds by itself.</param>
public sealed record SubscriptionsView(IReadOnlyList<Subscription> Feeds, Notice? Notice, bool CanTakeIn, bool Watching);

/// <summary>The page of subscriptions and what can be done on it; the sample wire.</summary>
internal static class SubscriptionRoutes
{
    // A list of some thousand feeds has less.
    private const int LongestList = 2 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app, Archive archive, DeskIntake intake)
    {
        app.MapMethods("/subscriptions", [HttpMethods.Get, HttpMethods.Head], (Reader reader) => Page(null, reader));
        app.MapMethods("/subscriptions.opml", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=\"filature.opml\"";
            return TypedResults.Bytes(
                Encoding.UTF8.GetBytes(Opml.Write(archive.Subscriptions.All().Select(feed => new OpmlFeed(feed.At, feed.Title, feed.Folder, feed.Right)))), "text/x-opml; charset=utf-8");
        });
        app.MapPost("/subscriptions", async Task<IResult> (HttpContext context, Texts texts, Reader reader, IAntiforgery antiforgery) =>
            !intake.IsOpen || await SentForm.Read(context, antiforgery, LongestList) is not { } form
                ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
                : Page(await Do(form, texts, context.RequestAborted), reader));
        app.MapPost("/start", async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!intake.IsOpen || await SentForm.Read(context, antiforgery) is null)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            intake.TakeSample();
            return SentForm.GoTo(context, "/");
        });

        RazorComponentResult<SubscriptionsPage> Page(Notice? notice, Reader reader) => new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["View"] = new SubscriptionsView(archive.Subscriptions.All(), notice, intake.IsOpen && reader.MayChange, intake.IsWatching),
        });

        async Task<Notice?> Do(IFormCollection form, Texts texts, CancellationToken cancel)
        {
            var feed = archive.Subscriptions.Find(form["feed"].ToString());
            switch (form["do"].ToString())
            {
                case "follow":
                    return Told(await intake.Follow(form["address"].ToString().Trim(), cancel), texts.NowFollowed);
                case "list" when form.Files is [var file]:
                    using (var memory = new MemoryStream())
                    {
                        await file.CopyToAsync(memory, cancel);
                        return Told(intake.TakeList(memory.ToArray()), texts.ListTaken);
                    }

                case "right" when feed is not null && Enum.TryParse<Right>(form["right"].ToString(), ignoreCase: true, out var right) && Enum.IsDefined(right):
                    return Told(archive.Subscriptions.Add(feed.Address, null, null, right), _ => texts.RightSet(feed.Title ?? feed.At, right));
                case "remove" when feed is not null:
                    return Told(archive.Subscriptions.Remove(feed.Id), _ => texts.NoLongerFollowed(feed.Title ?? feed.At));
                case "ask":
                    intake.Watch();
                    return new(texts.NowAsked);
                default:
                    return null;
            }
        }
    }

    private static Notice Told<T>(Outcome<T> outcome, Func<T, string> words)
        where T : notnull => outcome.IsOk ? new(words(outcome.Value)) : new(outcome.Problem.Message, outcome.Problem.Advice, IsProblem: true);
}
