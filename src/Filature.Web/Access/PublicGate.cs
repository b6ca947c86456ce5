using Filature.Storage;
using Filature.Web.Outgoing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Filature.Web.Access;

/// <summary>
/// What a reader without the password gets of a public desk: pages that only read, and of each article no more than may leave the desk
/// (<see cref="Shown"/>).
/// Whatever is not listed here asks for the password, so that a page that is added later is not public by oversight.
/// </summary>
internal sealed class PublicGate(Archive archive, Dispatches dispatches)
{
    private static readonly string[] Open =
        ["/", "/search", "/about", "/quality", "/settings", "/live", "/actors", "/actor", "/outlets", "/outlet", "/login"];

    private static readonly string[] OpenBelow = ["/stories", "/days", "/statements", "/feeds", "/assets"];

    public Task Pass(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (Reader.Is(context) || (request.Path == "/login" && HttpMethods.IsPost(request.Method)))
        {
            return next(context);
        }

        if (!SameSite.IsSafe(request.Method))
        {
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return (request.Path.Value ?? "/").Split('/') switch
        {
            _ when Open.Contains(request.Path.Value, StringComparer.OrdinalIgnoreCase) || OpenBelow.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) => next(context),
            ["", "articles", var id, .. var more] => Article(context, next, id, more.Length > 0),
            ["", "why", var id] when archive.Why(id) is { } reason && IsFull(reason.Article) => next(context),
            _ => AskForPassword(context),
        };
    }

    private Task Article(HttpContext context, RequestDelegate next, string id, bool isBelow)
    {
        if (archive.Report(id) is not { } report)
        {
            return next(context);
        }

        // Beside another text, both have to be open; the document as it came is the owner's in any case.
        if (IsFull(report.Article.Id) && !context.Request.Path.Value!.EndsWith("/raw", StringComparison.OrdinalIgnoreCase))
        {
            var others = context.Request.Path.Value.Split('/').Skip(3).Where(part => archive.Report(part) is not null);
            return others.All(IsFull) ? next(context) : AskForPassword(context);
        }

        return isBelow ? AskForPassword(context)
            : new RazorComponentResult<PublicArticlePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Outgoing"] = dispatches.Article(report),
                ["Story"] = archive.StoryOf(report.Article.Id),
            }).ExecuteAsync(context);
    }

    private bool IsFull(string article) => dispatches.Of([article]) is [{ IsWhole: true }];

    private static Task AskForPassword(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"/login?back={Uri.EscapeDataString($"{context.Request.Path}{context.Request.QueryString}")}";
        return Task.CompletedTask;
    }
}
