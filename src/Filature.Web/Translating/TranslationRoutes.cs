using Filature.Storage;
using Filature.Translations;
using Filature.Web.Access;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web.Translating;

/// <summary>Where the forms that ask for a translation go.</summary>
internal static class TranslationRoutes
{
    public static void Map(IEndpointRouteBuilder app, Archive archive, DeskTranslation translation) =>
        app.MapPost("/articles/{id}/translate", async Task<IResult> (string id, HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await SentForm.Read(context, antiforgery) is not { } form)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            if (archive.Report(id) is not { } report)
            {
                return TypedResults.NotFound();
            }

            if (UiLanguages.Parse(form["to"])?.Code() is not { } to || to == report.Article.Language || translation.Settings.For(report.Article.Language, to) is null)
            {
                return TypedResults.BadRequest();
            }

            // The title is there at once, while the rest is at work.
            var asked = translation.Ask(report.Article.Id, to, Piece.Title).Then(_ => translation.Ask(report.Article.Id, to, Piece.Text));
            return asked.IsOk ? SentForm.GoTo(context, $"/articles/{report.Article.Id}?in={to}") : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
}
