using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web.Access;

/// <summary>Where an editor of a public desk comes in and goes out. On a desk of one's own there is no such door.</summary>
internal static class AccessRoutes
{
    public static void Map(IEndpointRouteBuilder app, WebDeskOptions options)
    {
        if (!options.IsPublic)
        {
            return;
        }

        app.MapMethods("/login", [HttpMethods.Get, HttpMethods.Head], (string? back) => Page(back, wasWrong: false));
        app.MapPost("/login", async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await SentForm.Read(context, antiforgery) is not { } form)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            var back = form["back"].ToString();
            if (options.EditorPassword is not { } hash || !EditorPassword.Verify(form["password"].ToString(), hash))
            {
                return Page(back, wasWrong: true);
            }

            await context.SignInAsync(AccessServices.Scheme, new(new ClaimsIdentity([new(ClaimTypes.Name, "editor")], AccessServices.Scheme)));
            return SentForm.GoTo(context, SentForm.Back(back));
        });
        app.MapPost("/logout", async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await SentForm.Read(context, antiforgery) is null)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            await context.SignOutAsync(AccessServices.Scheme);
            return SentForm.GoTo(context, "/");
        });

        RazorComponentResult<LoginPage> Page(string? back, bool wasWrong) => new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["HasPassword"] = options.EditorPassword is not null,
            ["WasWrong"] = wasWrong,
            ["Back"] = SentForm.Back(back),
        })
        {
            StatusCode = wasWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
        };
    }
}
