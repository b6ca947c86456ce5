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
    public void A_placement_shows_the_words_that_it_rests_on()
    {
        var desk = new StoryDesk();
        Assert.Equal(PlacementRule.Alone, desk.Place(Told("a1", "fr", Bridge, "2031-03-02")).Rule);
        var second = Told("a2", "en", BridgeInEnglish, "2031-03-03");
        var placement = desk.Place(second);
        Assert.Equal(PlacementRule.SharedTerms, placement.Rule);
        Assert.Equal(["a1"], placement.Because);
        var words = placement.Shared.Select(span => span.Of(second.Article.Text.Text)).ToArray();
        Assert.Contains("Valmoret", words);
        Assert.Contains("Brandt", words);
        Assert.DoesNotContain("cheese", words);
    }

    [Fact]
    public void Ten_copies_of_one_report_do_not_outvote_another_one()
    {
        var likeness = new StoryLikeness(SignatureOf(Bridge), "fr", new Dictionary<long, int>(), 0);
        var (near, far) = (Neighbour("a1", BridgeInEnglish, "fr"), Neighbour("a2", Cheese, "fr"));
        var desk = new FixedNeighbours([near, far, .. Enumerable.Range(3, 10).Select(i => Neighbour($"a{i}", Cheese, "fr") with { MadeFrom = "a2" })]);
        var candidate = Assert.Single(StoryCandidate.Of(Told("a9", "fr", Bridge, "2031-03-02"), SignatureOf(Bridge), desk));
        Assert.Equal(["a1", "a2"], candidate.Members.Select(member => member.Article));
        Assert.Equal(likeness.Against([near, far]), candidate.Features);
    }

    [Fact]
    public void What_a_story_is_like_lies_between_nothing_and_all_of_it()
    {
        var likeness = new StoryLikeness(SignatureOf(Bridge), "fr", new Dictionary<long, int>(), 0);
        Assert.Equal(1, likeness.Against([Neighbour("a1", Bridge, "fr")])[(int)MergeFeature.Whole], 6);
        Assert.All(likeness.Against([Neighbour("a2", Cheese, "fr")]), feature => Assert.InRange(feature, 0, 0.2));
        Assert.True(MergeDecision.Trained.Score(likeness.Against([Neighbour("a1", Bridge, "fr")])) > 0);
        Assert.True(MergeDecision.Trained.Score(likeness.Against([Neighbour("a2", Cheese, "fr")])) < 0);
    }

    [Fact]
    public void A_mark_fits_into_a_byte_and_comes_back()
    {
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            Assert.Equal(new TermMark(kind, 3), TermMark.Unpack(new TermMark(kind, 3).Packed));
            Assert.Equal(15, TermMark.Unpack(new TermMark(kind, 400).Packed).Count);
        }
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

    private static Signature SignatureOf(string body) => Signature.Of(Told("a0", "fr", body, "2031-03-02"));

    private static StoryNeighbour Neighbour(string id, string body, string language) =>
        new(id, "s1", "h1", PartialDate.Parse("2031-03-02"), language, SignatureOf(body).Terms, SignatureOf(body).Marks, null);

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

    private sealed class FixedNeighbours(IReadOnlyList<StoryNeighbour> all) : IStoryNeighbours
    {
        public int Articles => 0;

        public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms) => new Dictionary<long, int>();

        public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit) => all;
    }

    /// <summary>An archive in memory: everything placed so far is near.</summary>
    private sealed class StoryDesk : IStoryNeighbours
    {
        private readonly List<StoryNeighbour> _placed = [];

        public int Articles => _placed.Count;

        public Placement Place(Report report)
        {
            var signature = Signature.Of(report);
            var placement = StoryRoom.Place(report, signature, this, id =>
                _placed.Find(placed => placed.Article == id) is { } there ? (there.Story, there.Thread) : null);
            _placed.Add(new(report.Article.Id, placement.Story, placement.Thread, report.Day, report.Article.Language, signature.Terms, signature.Marks, null));
            return placement;
        }

        public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms) =>
            terms.ToDictionary(term => term, term => _placed.Count(placed => placed.Terms.Contains(term)));

        public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit) =>
            [.. _placed.Where(placed => placed.Terms.Intersect(terms).Any() && placed.Article != exceptArticle).Take(limit)];
    }
}
