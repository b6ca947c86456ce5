using Filature.Storage;
using Filature.Web.Access;
using Filature.Web.Outgoing;
using Filature.Web.Pages;
using Filature.Web.Speaking;
using Filature.Web.TakingIn;
using Filature.Web.Translating;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Filature.Web;

/// <summary>The addresses of the front page and of what leads away from it: actors, outlets, search, settings.</summary>
internal static class DeskRoutes
{
    private const int LongestQuery = 400;
    private const int LastPage = 100_000;
    private const int MostOfAnActor = 60;
    private const int MostOfAnOutlet = 40;
    private const int MostOutlets = 500;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="closing">When the desk closes: what would go on for ever ends.</param>
    public static void Map(IEndpointRouteBuilder app, Archive archive, DeskIntake intake, DeskTranslation translation, TimeProvider clock, CancellationToken closing)
    {
        var (today, desk) = (new Today(archive), archive.Desk);
        Get("/", IResult (HttpContext context, Reader reader, Shown shown, Texts texts, string? language, string? country, string? outlet, int? before) =>
        {
            var newest = desk.Newest;
            if (newest == 0 && !intake.IsBusy && archive.Subscriptions.All().Count == 0)
            {
                return Page<WelcomePage>(("CanTakeIn", intake.IsOpen && reader.MayChange), ("HasSample", DeskIntake.HasSample));
            }

            var view = today.Of(FilterQuery.Read(language, country, outlet), before, Visit.SeenUpTo(context, newest, clock.GetUtcNow()), shown);
            return Page<TodayPage>(("View", view), ("IsBusy", intake.IsBusy), ("Titles", Titles(view.Days, texts)));
        });
        Get("/days/{day:int}", IResult (int day, Texts texts, string? language, string? country, string? outlet, int? page) =>
            today.OneDay(day, FilterQuery.Read(language, country, outlet), Math.Clamp(page ?? 1, 1, LastPage)) is { } view
                ? Page<DayPage>(("View", view), ("Titles", Titles([view.Day], texts)))
                : TypedResults.NotFound());
        Get("/live", (int? after, Texts texts, HttpContext context, CancellationToken cancel) =>
            TypedResults.ServerSentEvents(new Live(archive, clock, closing).After(LastSeen(context, after) ?? desk.Newest, texts, cancel)));
        Get("/actors", () => Page<ActorsPage>(("Speakers", desk.Speakers())));
        Get("/actor", IResult (Shown shown, string? name) =>
        {
            if (Named(name) is not { } known)
            {
                return TypedResults.NotFound();
            }

            if (desk.Actor(known) is not { } profile)
            {
                return Page<NobodyPage>(("Name", known));
            }

            var said = desk.SaidBy(known, MostOfAnActor);
            shown.Prepare(said.Select(statement => statement.Article));
            return Page<ActorPage>(("Profile", profile), ("Said", said));
        });
        Get("/outlets", () => Page<OutletsPage>(("Outlets", desk.Outlets(MostOutlets))));
        Get("/outlet", IResult (string? name) =>
            Named(name) is not { } known ? TypedResults.NotFound()
            : desk.Outlet(known) is { } profile ? Page<OutletPage>(("Profile", profile), ("Articles", desk.OfOutlet(known, MostOfAnOutlet)))
            : Page<UnknownOutletPage>(("Name", known)));
        Get("/search", (Reader reader, Shown shown, string? q, int? page) => Searched(reader, shown, q ?? "", Math.Clamp(page ?? 1, 1, LastPage)));
        app.MapPost("/search", async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (!intake.IsOpen || await SentForm.Read(context, antiforgery) is not { } form)
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            var query = form["q"].ToString();
            if (form["do"] == "keep" && query.Length is > 0 and <= LongestQuery)
            {
                desk.Save(query);
            }
            else if (form["do"] == "forget" && int.TryParse(form["number"], out var number))
            {
                desk.Forget(number);
            }

            return SentForm.GoTo(context, $"/search?q={Uri.EscapeDataString(query)}");
        });
        Get("/settings", (HttpContext context, Look look, Reader reader) =>
        {
            if (!context.Request.Query.ContainsKey("kept"))
            {
                return Page<SettingsPage>(("Kept", look), ("Translation", reader.MayChange ? translation.Settings : null));
            }

            var kept = Look.OfForm(context.Request.Query);
            kept.Keep(context.Response);
            return SentForm.GoTo(context, "/settings");
        });
        Get("/quality", () => Page<QualityPage>(("Blocks", ScoresDocument.Blocks)));

        void Get(string pattern, Delegate handler) => app.MapMethods(pattern, Methods, handler);

        IReadOnlyDictionary<string, (string Title, Translations.Way Way)> Titles(IEnumerable<StoryDay> days, Texts texts) =>
            translation.Titles(days.SelectMany(told => told.Stories).Select(card => card.Titled).OfType<ArticleRow>(), texts.Code);

        IResult Searched(Reader reader, Shown shown, string typed, int page)
        {
            var words = typed.Length > LongestQuery ? typed[..LongestQuery] : typed;
            return Page<SearchPage>(
                ("Words", words), ("Found", shown.Found(desk.Search(words, SearchPage.PageSize, (page - 1) * SearchPage.PageSize))), ("Page", page),
                ("Saved", reader.MayChange ? desk.SavedSearches() : []), ("CanSave", intake.IsOpen && reader.MayChange));
        }
    }

    internal static IResult Page<TPage>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new RazorComponentResult<TPage>(values);
    }

    // A browser that lost the connection says what it saw last.
    private static int? LastSeen(HttpContext context, int? after) => int.TryParse(context.Request.Headers["Last-Event-ID"], out var last) ? last : after;

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) || name.Length > LongestQuery ? null : name;
}
