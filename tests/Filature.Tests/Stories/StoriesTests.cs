using Filature.Provenance;
using Filature.Stories;
using Filature.Timelines;

namespace Filature.Tests.Stories;

public sealed class StoriesTests
{
    private const string Bridge = "Le pont suspendu de Valmoret a été fermé après la rupture d'un câble, a constaté l'ingénieure Ilse Brandt. Le maire Tomas Quirk promet une passerelle provisoire sur la Lorne avant l'hiver.";
    private const string BridgeInEnglish = "The suspension bridge at Valmoret was closed after a cable snapped, engineer Ilse Brandt found. Mayor Tomas Quirk promised a temporary crossing over the Lorne before winter.";
    private const string Cheese = "La confrérie du fromage de Pradelle a élu sa reine, Odile Fabre, au terme d'une dégustation à l'aveugle qui a réuni quarante jurés venus de tout le canton.";

    [Fact]
    public void Reports_of_one_development_meet_also_across_languages()
    {
        var desk = new StoryDesk();
        var first = desk.Place(Told("a1", "fr", Bridge, "2031-03-02"));
        var second = desk.Place(Told("a2", "en", BridgeInEnglish, "2031-03-03"));
        var other = desk.Place(Told("a3", "fr", Cheese, "2031-03-03"));
        Assert.Equal(first.Story, second.Story);
        Assert.NotEqual(first.Story, other.Story);
        Assert.NotEqual(first.Thread, other.Thread);
    }

    [Fact]
    public void The_same_words_months_later_are_another_story_of_the_same_affair()
    {
        var desk = new StoryDesk();
        var first = desk.Place(Told("a1", "fr", Bridge, "2031-03-02"));
        var later = desk.Place(Told("a2", "fr", Bridge.Replace("fermé", "rouvert", StringComparison.Ordinal), "2031-06-20"));
        Assert.NotEqual(first.Story, later.Story);
        Assert.Equal(first.Thread, later.Thread);
    }

    [Fact]
    public void Days_without_a_year_keep_stories_apart_too()
    {
        var desk = new StoryDesk();
        var winter = desk.Place(Told("a1", "fr", Bridge, "XXXX-12-16"));
        Assert.NotEqual(winter.Story, desk.Place(Told("a2", "fr", Bridge, "2031-02-03")).Story);
        Assert.Equal(winter.Story, desk.Place(Told("a3", "fr", Bridge, "2030-12-17")).Story);
    }

    [Fact]
    public void A_copy_goes_where_its_origin_is()
    {
        var desk = new StoryDesk();
        var first = desk.Place(Told("a1", "fr", Bridge, "2031-03-02"));
        Assert.Equal(first.Story, desk.Place(Made(Told("a9", "fr", "Rien.", "2031-03-02"), "a1")).Story);
    }

    [Fact]
    public void Copies_are_folded_and_an_agency_counts_once()
    {
        var origin = Told("a1", "fr", Bridge, "2031-03-02");
        var copy = Made(Told("a2", "fr", Bridge, "2031-03-03"), "a1");
        var copyOfCopy = Made(Told("a3", "fr", Bridge, "2031-03-04"), "a2");
        var left = MadeOutside(Told("a4", "fr", "Un.", "2031-03-02"), "RT");
        var right = MadeOutside(Told("a5", "fr", "Deux.", "2031-03-02"), "RT");
        Report[] reports = [copyOfCopy, right, copy, left, origin];

        var families = Families.Of(reports);
        Assert.Equal(["a1:a2,a3", "a4:", "a5:"], families.Select(family => $"{family.Origin.Article.Id}:{string.Join(',', family.Copies.Select(report => report.Article.Id))}"));
        Assert.Equal(2, StoryRoom.Tell("s1", "h1", reports).Independent.Reports);
        Assert.Equal(["a1,a2,a3", "a4", "a5"], Timeline.Of(reports).Select(entry => string.Join(',', entry.Articles)));
    }

    [Fact]
    public void Origins_that_point_at_each_other_end()
    {
        Report[] reports = [Made(Told("a1", "fr", Bridge, "2031-03-02"), "a2"), Made(Told("a2", "fr", Bridge, "2031-03-02"), "a1")];
        Assert.Equal(2, Families.Of(reports).Sum(family => family.All.Count()));
    }

    private static Report Told(string id, string language, string body, string day)
    {
        var article = Reports.Article(id, language, (PartRole.Headline, body.Split('.')[0]), (PartRole.Body, body)).With(ClaimKind.Published, day, "meta");
        var lineage = Tracer.Trace(article.Analyzed(), NoNeighbours.Instance).Lineage;
        var published = new FindingMaker(article.Text, new("Test", "1")).Find(new DatedBy(PartialDate.Parse(day)!.Value, "test"), "reference-day", "test", 1, []);
        return new(article, lineage with { ReferenceDay = published }, new([]));
    }

    private static Report Made(Report report, string from) => Derived(report, new(from, null, report.Article.Id, DerivationKind.Copy, false, 1, [], []));

    private static Report MadeOutside(Report report, string agency) => Derived(report, new(null, agency, report.Article.Id, DerivationKind.Copy, true, 0, [], []));

    private static Report Derived(Report report, Derivation derivation) => report with
    {
        Lineage = report.Lineage with
        {
            DerivedFrom = [new FindingMaker(report.Article.Text, new("Test", "1")).Find(derivation, "derivation", "test", 1, [], [report.Article.Id])],
        },
    };

    /// <summary>An archive in memory: everything placed so far is near.</summary>
    private sealed class StoryDesk : IStoryNeighbours
    {
        private readonly List<StoryNeighbour> _placed = [];

        public int Articles => _placed.Count;

        public Placement Place(Report report)
        {
            var signature = Signature.Of(report.Article);
            var placement = StoryRoom.Place(report, signature, this, id =>
                _placed.Find(placed => placed.Article == id) is { } there ? (there.Story, there.Thread) : null);
            _placed.Add(new(report.Article.Id, placement.Story, placement.Thread, report.Day, report.Article.Language, signature.Terms));
            return placement;
        }

        public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms) =>
            terms.ToDictionary(term => term, term => _placed.Count(placed => placed.Terms.Contains(term)));

        public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit) =>
            [.. _placed.Where(placed => placed.Terms.Intersect(terms).Any() && placed.Article != exceptArticle).Take(limit)];
    }
}
