using System.Text;
using Filature.Storage;
using Filature.Web.Access;
using Filature.Web.Dossiers;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>The dossier of a story, to keep: for the owner of the desk, since it holds the words of every report.</summary>
internal static class DossierDocument
{
    public static IResult Of(Archive archive, Reader reader, HttpContext context, string id, bool isHtml)
    {
        if (!reader.MayChange)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var (title, articles) = archive.Story(id) is { } story ? (story.Title, (IReadOnlyList<string>)story.Articles)
            : archive.Thread(id) is { } thread ? (thread.Title, [.. thread.Articles]) : ("", []);
        if (articles.Count == 0)
        {
            return TypedResults.NotFound();
        }

        var addresses = archive.Arrived(articles).ToDictionary(arrived => arrived.Article, arrived => arrived.Address, StringComparer.Ordinal);
        var dossier = DossierMaker.Of(title, archive.Reports(articles), article => addresses.GetValueOrDefault(article), UiLanguages.Of(context.Request).Code());
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(isHtml ? DossierHtml.Write(dossier) : DossierMarkdown.Write(dossier)),
            isHtml ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8", $"dossier-{id}.{(isHtml ? "html" : "md")}");
    }
}
