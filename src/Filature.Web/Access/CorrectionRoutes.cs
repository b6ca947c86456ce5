using Filature.Storage;
using Filature.Storage.Corrections;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web.Access;

/// <summary>Where the forms of corrections go.</summary>
internal static class CorrectionRoutes
{
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder app, Archive archive) =>
        app.MapPost("/corrections", async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await SentForm.Read(context, antiforgery) is not { } form)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            var outcome = Done(archive.Corrections, form["do"].ToString(), form["id"].ToString(), form["value"].ToString());
            // What is right already needs no word: the page shows it.
            return outcome is null ? TypedResults.BadRequest()
                : outcome.IsOk || outcome.Problem.Code == "correction.idle" ? SentForm.GoTo(context, SentForm.Back(form["back"].ToString()))
                : outcome.Problem.Code == "correction.unknown" ? TypedResults.NotFound()
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });

    private static Outcome<Correction>? Done(ReaderCorrections corrections, string what, string id, string value) => what switch
    {
        "story" => corrections.NotSameStory(id),
        "copy" => corrections.NotACopy(id, value.Length > 0 ? value : null),
        "speaker" when value.Length <= LongestName => corrections.Speaker(id, value),
        "undo" => corrections.Undo(id),
        _ => null,
    };
}
