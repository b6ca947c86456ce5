using Filature.Contract;
using Filature.Storage;
using Filature.Timelines;
using Filature.Timelines.Encounters;
using Filature.Web.Charts;
using Filature.Web.Outgoing;
using Filature.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web;

/// <summary>The addresses of an affair's timeline and encounters. All of them only read.</summary>
internal static class ThreadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app, Archive archive, TimeProvider clock)
    {
        Get("/threads/{id}/timeline", IResult (string id, Shown shown) => View(id, shown) is { } view
            ? new RazorComponentResult<ThreadTimelinePage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view, ["Entries"] = Timeline.Of(view.Reports) }) : TypedResults.NotFound());
        Get("/threads/{id}/encounters", IResult (string id, Shown shown) => View(id, shown) is { } view
            ? new RazorComponentResult<EncountersPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view, ["Encounters"] = EncounterRoom.Of(view.Reports) }) : TypedResults.NotFound());
        Get("/threads/{id}/timeline.svg", IResult (string id, Shown shown) => View(id, shown) is { } view
            ? TypedResults.Text(TimelineChart.Draw(Timeline.Of(view.Reports)), "image/svg+xml") : TypedResults.NotFound());
        Get("/threads/{id}/timeline.ics", IResult (string id, Shown shown) => View(id, shown) is { } view
            ? TypedResults.Text(TimelineCalendar.Write(view.Thread.Id, view.Thread.Title, Timeline.Of(view.Reports), clock.GetUtcNow()), "text/calendar") : TypedResults.NotFound());
        Get("/threads/{id}/timeline.json", IResult (string id, Shown shown) => View(id, shown) is { } view
            ? TypedResults.Text(FilatureJson.Write(new TimelineDocument(view.Thread.Id, Timeline.Of(view.Reports))), "application/json") : TypedResults.NotFound());

        ThreadView? View(string id, Shown shown)
        {
            if (archive.Thread(id) is not { } thread)
            {
                return null;
            }

            shown.Prepare(thread.Articles);
            return new(thread, archive.ReportsOfThread(thread.Id));
        }

        void Get(string pattern, Delegate handler) => app.MapMethods(pattern, Methods, handler);
    }
}

/// <summary>An affair with its reports, story by story.</summary>
public sealed record ThreadView(Thread Thread, IReadOnlyList<Report> Reports);
