using System.Globalization;
using Filature.Web.Outgoing;
using Filature.Web.Pages;
using Filature.Web.Speaking;
using Filature.Web.Translating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web;

/// <summary>The addresses of stories, articles and findings. All of them only read.</summary>
internal static class Routes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app, Reading reading, DeskTranslation translation)
    {
        Get("/stories/{id}", (string id, Shown shown) => PageOrNone<StoryPage>("View", reading.Story(id, shown)));
        Get("/stories/{id}/dossier.html", IResult (string id, Access.Reader reader, HttpContext context) => reading.Dossier(reader, context, id, isHtml: true));
        Get("/stories/{id}/dossier.md", IResult (string id, Access.Reader reader, HttpContext context) => reading.Dossier(reader, context, id, isHtml: false));
        Get("/threads/{id}/positions", (string id, Shown shown, Texts texts) => PageOrNone<PositionsPage>("View", reading.Positions(id, shown, texts.Code)));
        Get("/articles/{id}", IResult (string id, string? f, string? at, string? @in) => reading.Article(id, f, Place(at)) is { } view
            ? Page<ArticlePage>(("View", view), ("Languages", translation.Languages(view.Report.Article, UiLanguages.All.Select(language => language.Code()))), ("Translation", In(view.Report, @in)))
            : TypedResults.NotFound());
        Get("/articles/{id}/raw", IResult (string id, HttpContext context) =>
            reading.Raw(id) is { } arrival ? RawDocument.Of(arrival.ArticleId, arrival, context) : TypedResults.NotFound());
        Get("/articles/{id}/compare/{origin}", IResult (string id, string origin) => reading.Compared(id, origin) is { } pair
            ? Page<ComparePage>(("Origin", pair.Origin), ("Derived", pair.Derived), ("Edge", pair.Edge))
            : TypedResults.NotFound());
        Get("/articles/{id}/versions/{number:int}", (string id, int number) => PageOrNone<VersionsPage>("View", reading.Versions(id, number)));
        Get("/statements/{id}", (string id, Shown shown) => PageOrNone<StatementPage>("View", reading.Statement(id, shown)));
        Get("/why/{id}", (string id) => PageOrNone<WhyPage>("View", reading.Why(id)));
        Get("/alerts.atom", IResult (HttpContext context) => reading.Alerts(context));
        Get("/about", () => Page<AboutPage>());
        Get("/assets/{name}", EmbeddedAssets.Serve);

        object? In(Report report, string? language) =>
            UiLanguages.Parse(language)?.Code() is { } to && to != report.Article.Language ? translation.Of(report, to) : null;

        void Get(string pattern, Delegate handler) => app.MapMethods(pattern, Methods, handler);
    }

    /// <summary>The page of a problem, in the reader's language and without its inside.</summary>
    public static Task Problem(HttpContext context) =>
        new RazorComponentResult<ProblemPage>(new { Status = context.Response.StatusCode }) { StatusCode = context.Response.StatusCode }.ExecuteAsync(context);

    private static RazorComponentResult<TPage> Page<TPage>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new(values);
    }

    private static IResult PageOrNone<TPage>(string name, object? value)
        where TPage : IComponent => value is null ? TypedResults.NotFound() : Page<TPage>((name, value));

    /// <summary>«120-160»; anything else asks for no place.</summary>
    private static TextSpan? Place(string? at) =>
        at?.Split('-') is [var from, var to] && Number(from) is { } start && Number(to) is { } end && end > start ? new TextSpan(start, end) : null;

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
