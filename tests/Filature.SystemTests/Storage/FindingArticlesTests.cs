using Filature.Storage;

namespace Filature.SystemTests.Storage;

public sealed class FindingArticlesTests : IDisposable
{
    private readonly Shelves _shelves = new();
    private readonly Archive _archive;

    public FindingArticlesTests()
    {
        _archive = _shelves.Open();
        Add("barrage", "Barrage : l'Élysée temporise\nLe président a reçu hier la délégation. Le cœur du débat est l'eau des fleuves, et la garantie écrite demandée.");
        Add("lait", "Lait en poudre à la frontière\nLes éleveurs attendent. L'ÉLYSÉE n'a rien dit de la garantie. Un cafe\u0301 ferme.");
        Add("malt", "Une malterie explose\nUn mort et sept blessés. OR, les secours ont évacué le NEAR et la rue NOT.");
    }

    public void Dispose()
    {
        _archive.Dispose();
        _shelves.Dispose();
    }

    [Theory]
    [InlineData("elysee", "barrage lait")]
    [InlineData("ÉLYSÉE garantie", "barrage lait")]
    [InlineData("l’élysée", "barrage lait")]
    [InlineData("d'élysée", "barrage lait")]
    [InlineData("coeur", "barrage")]
    [InlineData("CŒUR", "barrage")]
    [InlineData("café", "lait")]
    [InlineData("\"garantie écrite\"", "barrage")]
    [InlineData("«garantie écrite»", "barrage")]
    [InlineData("\"écrite garantie\"", "")]
    [InlineData("garant*", "barrage lait")]
    [InlineData("garant", "")]
    [InlineData("elysee lang:fr", "barrage lait")]
    [InlineData("elysee lang:es", "")]
    [InlineData("lang:fr", "barrage lait malt")]
    [InlineData("outlet:\"Personne\" elysee", "")]
    [InlineData("malterie OR", "malt")]
    [InlineData("NOT", "malt")]
    [InlineData("introuvable", "")]
    [InlineData("", "")]
    [InlineData("  \" ", "")]
    public void Words_are_found_whatever_their_accents(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', _archive.Search(query).Select(hit => _archive.Arrival(hit.Article)!.Path).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("a*b* ^c")]
    [InlineData("(elysee")]
    [InlineData("NEAR(elysee eau, 2)")]
    [InlineData("headline:elysee")]
    [InlineData("{headline body}: x")]
    [InlineData("a AND OR NOT b")]
    [InlineData("- + : ; ' -- /*")]
    [InlineData("outlet:")]
    [InlineData("outlet:\"")]
    [InlineData("lang:")]
    [InlineData("\0")]
    [InlineData("x\0y")]
    [InlineData("\uD83D")]
    [InlineData("'; drop table texts; --")]
    public void Nothing_that_can_be_typed_is_an_error(string query) => _ = _archive.Search(query);

    [Fact]
    public void A_snippet_shows_the_words_of_the_text_with_every_hit_marked()
    {
        var hit = Assert.Single(_archive.Search("coeur \"garantie ecrite\" elysee"));
        Assert.Contains("Le \u2068cœur\u2069 du débat", hit.Snippet, StringComparison.Ordinal);
        Assert.Contains("la \u2068garantie écrite\u2069 demandée", hit.Snippet, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', hit.Snippet);
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void A_snippet_of_a_long_text_is_short_and_cuts_no_word()
    {
        Add("long", "Titre long\n" + string.Concat(Enumerable.Repeat("bavardage ", 500)) + "aiguille " + string.Concat(Enumerable.Repeat("remplissage ", 500)));
        var snippet = Assert.Single(_archive.Search("aiguille")).Snippet;
        Assert.InRange(snippet.Length, 150, 260);
        Assert.StartsWith("… bavardage", snippet, StringComparison.Ordinal);
        Assert.EndsWith("remplissage …", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_in_the_headline_weighs_more()
    {
        Add("autre", "Un tout autre titre\nUne malterie, une fois.");
        Assert.Equal("malt", _archive.Arrival(_archive.Search("malterie")[0].Article)!.Path);
    }

    [Fact]
    public void An_article_is_found_by_id_by_its_beginning_by_path_and_by_address()
    {
        var id = Shelves.Page("lait", "").ArticleId;
        Assert.Equal(id, _archive.Resolve(id));
        Assert.Equal(id, _archive.Resolve(id[..9]));
        Assert.Equal(id, _archive.Resolve("lait"));
        Assert.Equal(id, _archive.Resolve("https://desk.example/lait"));
        Assert.Equal(id, _archive.Report(id[..9])!.Article.Id);
        Assert.Null(_archive.Resolve(id[..3]));
        Assert.Null(_archive.Resolve("a%"));
        Assert.Null(_archive.Resolve("nulle part"));
        var story = _archive.StoryOf(id)!;
        Assert.Equal(story, _archive.Story(story[..9])!.Id);
        Assert.Null(_archive.Story(story[..3]));
    }

    [Fact]
    public void Stories_are_listed_by_day_and_by_thread()
    {
        Add("apres", "Plus tard ailleurs\nTout autre chose, racontée longtemps après par Ottavio Brindel à Vasterholm.", "2031-06-01");
        var stories = _archive.Stories();
        Assert.Equal(_archive.Articles, stories.Sum(story => story.Articles.Count));
        Assert.Equal("2031-06-01", stories[0].Day.ToString());
        Assert.Equal(stories.Skip(1).Take(2), _archive.Stories(limit: 2, offset: 1));
        var threads = _archive.Threads();
        Assert.Equal(stories.Select(story => story.Thread).Distinct().Order(StringComparer.Ordinal), threads.Select(thread => thread.Thread).Order(StringComparer.Ordinal));
        Assert.All(threads, thread => Assert.Equal(thread.Stories, _archive.StoriesOfThread(thread.Thread).Count));
        Assert.Equal(_archive.Articles, threads.Sum(thread => thread.Articles));
    }

    [Fact]
    public void A_thread_is_found_by_its_id_and_by_a_story_or_an_article_of_it()
    {
        var article = Shelves.Page("lait", "").ArticleId;
        var story = _archive.Story(_archive.StoryOf(article)!)!;
        var thread = _archive.Thread(story.Thread)!;
        Assert.Equal(story.Thread, thread.Id);
        Assert.Contains(story, thread.Stories);
        Assert.Equal(thread.Stories[0].Title, thread.Title);
        Assert.All([story.Id, article, thread.Id[..9], story.Id[..9], article[..9], "lait"], name => Assert.Equal(thread, _archive.Thread(name)));
        Assert.Null(_archive.Thread("h000000000000"));
        Assert.Null(_archive.Thread(thread.Id[..3]));
        Assert.Equal(thread.Articles, _archive.ReportsOfThread(article).Select(report => report.Article.Id));
        Assert.Empty(_archive.ReportsOfThread("nulle part"));
    }

    private void Add(string name, string text, string day = "2031-01-21") => Shelves.Ok(Shelves.Add(_archive, Shelves.Page(name, text, day)));
}
