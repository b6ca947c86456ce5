using Filature.Cli.Evaluation.Gold;
using Filature.Provenance;
using Filature.Provenance.Retellings;

namespace Filature.Tests.Provenance;

/// <summary>Reports that share an event and a communiqué, but no words of their own.</summary>
public sealed class IndependenceTests
{
    private static readonly Lazy<TracedArticle[]> Independent = new(() => Read("independent"));

    [Fact]
    public void Of_two_reporters_who_quote_one_communique_none_is_said_to_have_copied()
    {
        foreach (var report in Independent.Value)
        {
            foreach (var other in Independent.Value.Where(other => other != report))
            {
                Assert.Null(Retellings.Find(report, new Beside(other)));
            }
        }
    }

    [Fact]
    public void Quotations_names_and_figures_of_the_event_are_no_evidence_of_dependence() =>
        Assert.All(Pairs(Independent.Value), pair => Assert.True(
            Dependence.Of(pair.One, pair.Other) < Dependence.Least, $"{pair.One.Article.Headline} / {pair.Other.Article.Headline}: {Dependence.Of(pair.One, pair.Other)}"));

    [Fact]
    public void Retellings_lie_above_the_middle_of_the_gap_with_one_in_twenty_left_out()
    {
        var set = GoldSet.Load(Folder("seen"));
        var articles = set.Items.ToDictionary(item => item.Gold.Id, Traced, StringComparer.Ordinal);
        var scores = set.Derivations
            .Where(edge => edge is { From: not null, Kind: DerivationKind.Rewrite or DerivationKind.Translation })
            .Select(edge => Dependence.Of(articles[edge.From!], articles[edge.To!]))
            .ToArray();
        Assert.True(scores.Count(score => score < Dependence.Least) <= scores.Length / 20, string.Join(' ', scores.Order().Take(4)));
    }

    [Fact]
    public void A_quotation_is_no_part_of_an_articles_own_words()
    {
        var article = Reports.Article(
            "a", "en", (PartRole.Headline, "Blaze"), (PartRole.Body, "\"The fire in Ostend is out,\" the mayor said after sixteen hours. Mara Deveraux kept watch."));
        var outline = Tracer.Trace(article.Analyzed(), NoNeighbours.Instance).Outline;
        var own = outline.InOwnWords();
        Assert.True(own.Sentences[0].Keys.Count < outline.Sentences[0].Keys.Count);
        Assert.Equal(outline.Sentences[1].Keys, own.Sentences[1].Keys);
        Assert.NotEmpty(outline.Persons);
    }

    private static IEnumerable<(TracedArticle One, TracedArticle Other)> Pairs(TracedArticle[] articles) =>
        from one in articles from other in articles where string.CompareOrdinal(one.Article.Id, other.Article.Id) < 0 select (one, other);

    private static TracedArticle[] Read(string set) => [.. GoldSet.Load(Folder(set)).Items.Select(Traced)];

    private static TracedArticle Traced(GoldItem item)
    {
        var report = Desk.Read(item.Addressed, NoNeighbours.Instance).Value!;
        return new(report.Article, Analyzer.Analyze(report.Article.Text.Text, report.Article.Language), report.Lineage) { Outline = report.Outline };
    }

    private static string Folder(string set) => Path.Combine(AppContext.BaseDirectory, "gold", "custody", set);

    private sealed class Beside(TracedArticle other) : INeighbours
    {
        public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) => [];

        public IReadOnlyList<Alike> Alike(Article article, DateOnly? day, int daysAround, int limit) => [new(other.Article.Id, other.Article.Language, other.Outline)];

        public TracedArticle Traced(string article) => other;
    }
}
