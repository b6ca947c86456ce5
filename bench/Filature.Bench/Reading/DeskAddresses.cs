using Filature.Storage;

namespace Filature.Bench.Reading;

/// <summary>Addresses of every kind of page: of each kind many, the heaviest among them, so that no cache of one page tells the time.</summary>
internal static class DeskAddresses
{
    private const int Each = 100;

    public static IEnumerable<(string Page, IReadOnlyList<string> Addresses)> Of(Archive archive)
    {
        var desk = archive.Desk;
        var random = new Random(1);
        var stories = archive.Stories(2_000);
        List<Story> told = [.. stories.OrderByDescending(story => story.Articles.Count).Take(10), .. stories.OrderBy(_ => random.Next()).Take(Each)];
        List<string> articles = [.. told.SelectMany(story => story.Articles).Distinct(StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(Each)];
        var reports = archive.Reports(articles);
        var days = desk.Days(StoryFilter.None, null, 30);
        List<string> speakers = [.. desk.Speakers().Select(speaker => speaker.Name)];
        List<string> outlets = [.. desk.Outlets(Each).Select(outlet => outlet.Name)];
        List<string> words = [.. reports.SelectMany(report => report.Article.Headline.Split(' ', ':', '\u00A0')).Where(word => word.Length > 4).Distinct(StringComparer.Ordinal).Take(40), "mairie", "le", "déclaré"];
        var copies = reports.Where(report => report.Lineage.DerivedFrom is [{ Value.From: not null }, ..]).ToList();

        if (outlets.Count == 0 || copies.Count == 0)
        {
            throw new InvalidDataException("An archive without outlets or copies shows nothing of the desk.");
        }

        yield return ("today", ["/"]);
        yield return ("today, narrowed", [.. outlets.Take(20).Select(outlet => $"/?outlet={Uri.EscapeDataString(outlet)}"), "/?language=fr"]);
        yield return ("today, older", [.. days.Select(day => $"/?before={day}")]);
        yield return ("a day", [.. days.Select(day => $"/days/{day}")]);
        yield return ("story", [.. told.Select(story => $"/stories/{story.Id}")]);
        yield return ("article", [.. articles.Select(article => $"/articles/{article}")]);
        yield return ("side by side", [.. copies.Select(copy => $"/articles/{copy.Article.Id}/compare/{copy.Lineage.DerivedFrom[0].Value.From}")]);
        yield return ("statement", [.. reports.SelectMany(report => report.Record.Statements.Take(1)).Select(statement => $"/statements/{statement.Ground.Id}")]);
        yield return ("why", [.. reports.SelectMany(report => report.Record.Statements.Take(1)).Select(statement => $"/why/{statement.Ground.Id}")]);
        yield return ("actors", ["/actors"]);
        yield return ("actor", [.. speakers.Select(speaker => $"/actor?name={Uri.EscapeDataString(speaker)}")]);
        yield return ("outlets", ["/outlets"]);
        yield return ("outlet", [.. outlets.Select(outlet => $"/outlet?name={Uri.EscapeDataString(outlet)}")]);
        yield return ("search", [.. words.Select(word => $"/search?q={Uri.EscapeDataString(word)}")]);
        yield return ("search, narrowed", [.. words.Select(word => $"/search?q={Uri.EscapeDataString($"{word} lang:fr outlet:\"{outlets[0]}\"")}")]);
        yield return ("search, what was said", [.. words.Take(20).Select(word => $"/search?q={Uri.EscapeDataString($"said:{word}")}")]);
        yield return ("feed of today", ["/feeds/today.atom"]);
        yield return ("feed of an outlet", [.. outlets.Take(20).Select(outlet => $"/feeds/outlet.atom?name={Uri.EscapeDataString(outlet)}")]);
        yield return ("feed of an actor", [.. speakers.Take(20).Select(speaker => $"/feeds/actor.atom?name={Uri.EscapeDataString(speaker)}")]);
        yield return ("subscriptions", ["/subscriptions"]);
        yield return ("quality", ["/quality"]);
        yield return ("settings", ["/settings"]);
    }
}
