using Filature.Storage;
using Filature.SystemTests.Storage;
using Filature.Translations;

namespace Filature.SystemTests.Translations;

/// <summary>Sentences, their originals, and the memory: nothing is asked twice, nothing is lost when an engine fails on the way.</summary>
public sealed class KeepingTests : IDisposable
{
    private const string Text =
        "Un accord. Enfin ?\nPar Jeanne Morvan\nLe ministre a signé. Il n'a rien dit.\n«Nous attendons», a déclaré Ilda Teixeira. Le ministre a signé.";

    private readonly Shelves _shelves = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_sentence_knows_its_original_and_the_headline_is_one()
    {
        using var archive = _shelves.Open();
        var report = Report(archive);
        var translation = Shelves.Ok(await Translate(archive, report, new CountingEngine()));
        Assert.Equal(
            ["en<Un accord. Enfin ?>", "en<Par Jeanne Morvan>", "en<Le ministre a signé.>", "en<Il n'a rien dit.>", "en<«Nous attendons», a déclaré Ilda Teixeira.>", "en<Le ministre a signé.>"],
            translation.Sentences.Select(sentence => sentence.Target));
        Assert.All(translation.Sentences, sentence => Assert.Equal($"en<{sentence.Source.Of(report.Article.Text.Text)}>", sentence.Target));
        Assert.Equal("en<Il n'a rien dit.>", translation.At(report.Article.Text.Text.IndexOf("rien", StringComparison.Ordinal))?.Target);
        Assert.Equal(("Counting", "1", true, report.Article.Text.Id), (translation.Engine, translation.Version, translation.IsGist, translation.TextId));
    }

    [Fact]
    public async Task Nothing_is_asked_twice_not_even_within_an_article_and_a_new_version_of_the_engine_is()
    {
        var engine = new CountingEngine();
        using (var archive = _shelves.Open())
        {
            Shelves.Ok(await Translate(archive, Report(archive), engine));
        }

        Assert.Equal(5, engine.Asked.Count);
        Assert.Distinct(engine.Asked);
        using var again = _shelves.Open();
        Shelves.Ok(await Translate(again, Report(again), engine));
        Assert.Equal(5, engine.Asked.Count);
        engine.Version = "2";
        Shelves.Ok(await Translate(again, Report(again), engine));
        Assert.Equal(10, engine.Asked.Count);
    }

    [Fact]
    public async Task What_was_answered_before_an_engine_failed_is_kept_and_the_rest_is_asked_next_time()
    {
        using var archive = _shelves.Open();
        var report = Report(archive);
        var problem = new Problem("translation.unreachable", "gone", "wait");
        var engine = new CountingEngine { Fault = sentences => sentences[0].StartsWith('«') ? problem : null };
        Assert.Equal(problem, (await Translate(archive, report, engine)).Problem);
        Assert.Equal(4, engine.Asked.Count);
        var kept = archive.Translations.Kept(report.Article, SourceSentences.Text(report.Article), "en");
        Assert.Equal(5, kept?.Sentences.Count);
        engine.Fault = _ => null;
        Assert.Equal(6, Shelves.Ok(await Translate(archive, report, engine)).Sentences.Count);
        Assert.Equal(5, engine.Asked.Count);
        Assert.Distinct(engine.Asked);
    }

    [Fact]
    public async Task What_is_kept_is_found_without_an_engine_by_the_newest_way()
    {
        using var archive = _shelves.Open();
        var report = Report(archive);
        var sentences = SourceSentences.Text(report.Article);
        Assert.Null(archive.Translations.Kept(report.Article, sentences, "en"));
        Shelves.Ok(await Translate(archive, report, new CountingEngine()));
        Shelves.Ok(await Translate(archive, report, new CountingEngine { Version = "2" }));
        Assert.Equal("2", archive.Translations.Kept(report.Article, sentences, "en")?.Version);
        Assert.Null(archive.Translations.Kept(report.Article, sentences, "es"));
        var titles = archive.Translations.Titles([(report.Article.Id, "fr", report.Article.Headline)], "en");
        Assert.Equal("en<Un accord. Enfin ?>", titles[report.Article.Id].Title);
        Assert.Equal("machine translation: Counting fr→en, gist quality", TranslationLabel.Of(titles[report.Article.Id].Way, "en"));
    }

    [Fact]
    public async Task Findings_carry_over_as_the_same_words_or_else_as_the_whole_sentence()
    {
        using var archive = _shelves.Open();
        var report = Report(archive);
        var translation = Shelves.Ok(await Translate(archive, report, new CountingEngine()));
        var carried = CarriedFindings.Of(report, translation);
        Assert.NotEmpty(carried);
        Assert.All(carried, finding => Assert.InRange(finding.Span.End, 1, translation.Sentences[finding.Sentence].Target.Length));
        Assert.Contains(carried, finding => finding.IsExact && finding.Span.Of(translation.Sentences[finding.Sentence].Target) == "Ilda Teixeira");
    }

    [Fact]
    public async Task A_pair_that_the_engine_has_not_is_said()
    {
        using var archive = _shelves.Open();
        var report = Report(archive);
        var outcome = await Translator.Translate(report.Article, SourceSentences.Text(report.Article), "de", new CountingEngine(), archive.Translations, Cancel);
        Assert.Equal("translation.no-pair", outcome.Problem?.Code);
    }

    public void Dispose() => _shelves.Dispose();

    private static Report Report(Archive archive) => archive.Report(Shelves.Ok(Shelves.Add(archive, Shelves.Page("a", Text))).Id)!;

    private static Task<Outcome<Translation>> Translate(Archive archive, Report report, CountingEngine engine) =>
        Translator.Translate(report.Article, SourceSentences.Text(report.Article), "en", engine, archive.Translations, Cancel);
}
