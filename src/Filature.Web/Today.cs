using Filature.Storage;
using Filature.Web.Outgoing;

namespace Filature.Web;

/// <summary>What the front page shows of one story.</summary>
/// <param name="Articles">In the order in which they came in.</param>
/// <param name="Lede">The first sentences of the report it is named after; only where there is room for them.</param>
public sealed record StoryCard(Story Story, IReadOnlyList<ArticleRow> Articles, string? Lede = null)
{
    /// <summary>Pages that are counted in an independent report already.</summary>
    public int Taken => Math.Max(0, Story.Articles.Count - Story.Independent.Reports);

    public IReadOnlyList<string> Outlets { get; } = [.. Articles.Select(article => article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> Languages { get; } = [.. Articles.Select(article => article.Language).Distinct(StringComparer.Ordinal)];

    /// <summary>The article it is named after, as far as one bears its title.</summary>
    public ArticleRow? Titled { get; } = Articles.FirstOrDefault(article => article.Headline == Story.Title);

    /// <summary>What came in last, where that tells more than the title.</summary>
    public ArticleRow? Newest { get; } = Articles is [_, .., var newest] && newest.Headline != Story.Title ? newest : null;
}

/// <summary>A day of the front page. <paramref name="Key"/> is yyyymmdd, zeros for what is open, 0 for no day.</summary>
/// <param name="InAll">How many stories the day has.</param>
public sealed record StoryDay(int Key, IReadOnlyList<StoryCard> Stories, int InAll)
{
    public PartialDate? Date => Key == 0 ? null : new(Key / 10_000, Key / 100 % 100 is > 0 and var month ? month : null, Key % 100 is > 0 and var day ? day : null);
}

/// <param name="Older">The day after which the next page begins; null where nothing is older.</param>
/// <param name="SeenUpTo">See <see cref="Visit.SeenUpTo"/>.</param>
public sealed record TodayView(
    StoryFilter Filter, IReadOnlyList<StoryDay> Days, IReadOnlyList<ArticleRow> Latest, IReadOnlyList<FacetValue> Facets, int Newest, int? SeenUpTo, int? Before, int? Older)
{
    public int NewStories => Days.SelectMany(day => day.Stories).Count(card => IsNew(card));

    public bool IsNew(StoryCard card) => SeenUpTo is { } seen && card.Articles.Any(article => article.Number > seen);
}

/// <summary>One day with all its stories, a page at a time. Pages count from 1.</summary>
public sealed record DayView(StoryFilter Filter, StoryDay Day, int Page, bool HasMore);

/// <summary>Gathers the front page: the newest days, each with the stories that most independent reports tell.</summary>
internal sealed class Today(Archive archive)
{
    private const int DaysOnAPage = 6;
    private const int StoriesOfTheNewestDay = 13;
    private const int StoriesOfADay = 6;
    private const int StoriesOfADaysPage = 40;
    private const int MostLast = 30;

    /// <param name="shown">What words its reader may see.</param>
    public TodayView Of(StoryFilter filter, int? before, int? seenUpTo, Shown shown)
    {
        var desk = archive.Desk;
        // One more than shown tells whether there are older ones.
        var days = desk.Days(filter, before, DaysOnAPage + 1);
        List<StoryDay> told = [.. days.Take(DaysOnAPage).Select((day, index) => Day(day, filter, index == 0 ? StoriesOfTheNewestDay : StoriesOfADay, index == 0 && before is null ? shown : null))];
        return new(
            filter, told, desk.Latest(MostLast), desk.Facets([.. told.SelectMany(day => day.Stories).Select(card => card.Story.Id)]), desk.Newest, seenUpTo, before,
            days.Count > DaysOnAPage ? told[^1].Key : null);
    }

    public DayView? OneDay(int day, StoryFilter filter, int page)
    {
        var inAll = archive.Desk.CountOn(day, filter);
        var from = (page - 1) * StoriesOfADaysPage;
        return inAll == 0 || from >= inAll
            ? null
            : new(filter, new(day, Cards(archive.Desk.StoriesOn(day, filter, StoriesOfADaysPage, from)), inAll), page, from + StoriesOfADaysPage < inAll);
    }

    private StoryDay Day(int day, StoryFilter filter, int most, Shown? shown)
    {
        var stories = archive.Desk.StoriesOn(day, filter, most);
        List<StoryCard> cards = Cards(stories);
        if (shown is not null && cards is [{ Story.Articles: [var first, ..] } lead, ..] && archive.Report(lead.Titled?.Id ?? first) is { } report)
        {
            cards[0] = lead with { Lede = shown.Lede(report) };
        }

        return new(day, cards, stories.Count < most ? stories.Count : archive.Desk.CountOn(day, filter));
    }

    private List<StoryCard> Cards(IReadOnlyList<Story> stories) => [.. stories.Select(story => new StoryCard(story, archive.Desk.OfStory(story.Id)))];
}
