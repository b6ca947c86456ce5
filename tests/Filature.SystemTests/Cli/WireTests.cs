using System.Text.Json;

namespace Filature.SystemTests.Cli;

/// <summary>The sample wire in one archive, asked through the command line.</summary>
public sealed class WireTests(WireTests.Filled filled) : IClassFixture<WireTests.Filled>
{
    private const string Origin = "p04-fil-est-appel-paris-tbilissi.txt";
    private const string Copy = "p06-ondes-bleues-appel-paris.txt";

    [Fact]
    public async Task Stories_count_independent_reports_and_not_pages()
    {
        var stories = Json(await Ask("stories", "--json")).GetProperty("stories").EnumerateArray().ToArray();

        AssertProperties(stories[0], "id", "title", "day", "thread", "articles", "independent");
        AssertProperties(stories[0].GetProperty("independent"), "reports", "primarySources");
        Assert.Equal(filled.Ids.Count, stories.Sum(story => story.GetProperty("articles").GetArrayLength()));
        Assert.Contains(stories, story => story.GetProperty("independent").GetProperty("reports").GetInt32() < story.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public async Task The_custody_of_a_copy_names_its_origin_and_what_was_changed_inside_quotations()
    {
        var trace = Json(await Ask("trace", filled.Ids[Copy], "--json"));

        AssertProperties(trace, "article", "origin", "chain", "descendants", "samePrimarySource", "independent");
        var edge = trace.GetProperty("chain").EnumerateArray().Last();
        AssertProperties(edge, "id", "from", "to", "kind", "declared", "score", "rule", "passages", "changes", "external", "similarity");
        Assert.Equal(filled.Ids[Origin], edge.GetProperty("from").GetString());
        Assert.Equal("copy", edge.GetProperty("kind").GetString());
        var changes = edge.GetProperty("changes").EnumerateArray().ToArray();
        AssertProperties(changes[0], "from", "to", "fromSpan", "toSpan", "insideQuotation", "what");
        Assert.Contains(changes, change => change.GetProperty("insideQuotation").GetBoolean());

        var people = await Ask("trace", filled.Ids[Copy]);
        Assert.Contains("inside a quotation", people);
        Assert.True(
            people.IndexOf(filled.Ids[Origin], StringComparison.Ordinal) < people.IndexOf(filled.Ids[Copy], StringComparison.Ordinal),
            $"The origin stands above its copy:\n{people}");
    }

    [Fact]
    public async Task A_trace_tells_who_wrote_it_how_it_travelled_and_how_much_is_its_own()
    {
        var people = (await Ask("trace", filled.Ids[Copy])).ReplaceLineEndings(" ");

        Assert.StartsWith("2 hops from Reuters to this article, 1 of them not declared.", people, StringComparison.Ordinal);
        Assert.Contains("from Reuters, writer not named", people, StringComparison.Ordinal);
        Assert.Contains("copy, not declared, 1 day later", people, StringComparison.Ordinal);
        Assert.Contains("% its own", people, StringComparison.Ordinal);
        Assert.Contains("inside quotations", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_is_drawn_as_a_picture_that_stands_by_itself()
    {
        var drawing = System.Xml.Linq.XElement.Parse(await Ask("trace", filled.Ids[Copy], "--svg"));

        Assert.Equal("svg", drawing.Name.LocalName);
        Assert.Equal(3, drawing.Descendants().Count(element => element.Name.LocalName == "circle" && (string?)element.Attribute("fill") != "none"));
        Assert.Equal(2, (await Ran.InProcess("trace", filled.Ids[Copy], "--svg", "--json", "--archive", filled.Archive)).Exit);
    }

    [Fact]
    public async Task The_derivations_of_the_archive_are_exported_as_edges_and_as_one_document_of_provenance()
    {
        var edges = (await Ask("export", "derivations", "--as", "jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json).ToArray();
        var graph = Json(await Ask("export", "derivations", "--as", "prov-jsonld")).GetProperty("@graph").EnumerateArray().ToArray();
        var exported = graph.SelectMany(node => new[] { "qualifiedDerivation", "qualifiedQuotation", "qualifiedPrimarySource" }
            .SelectMany(term => node.TryGetProperty(term, out var all) ? all.EnumerateArray().ToArray() : []));

        AssertProperties(edges[0], "id", "from", "to", "kind", "declared", "score", "rule", "passages", "changes", "external", "similarity");
        Assert.Equal(
            edges.Select(edge => edge.GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            exported.Select(edge => edge.GetProperty("findingId").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(filled.Ids.Count, graph.Count(node => node.TryGetProperty("articleId", out _)));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("statements")]
    [InlineData("events")]
    [InlineData("derivations")]
    public async Task What_the_archive_holds_is_exported_as_a_table_with_a_line_for_each_object(string what)
    {
        var objects = (await Ask("export", what, "--as", "jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var table = (await Ask("export", what, "--as", "csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(objects.Length + 1, table.Length);
        Assert.True(objects.Length >= 10, $"{objects.Length} {what}");
        Assert.StartsWith("id,", table[0], StringComparison.Ordinal);
        Assert.All(objects.Select(Json), one => Assert.Contains(table, line => line.StartsWith(IdOf(one) + ",", StringComparison.Ordinal)));

        static string IdOf(JsonElement one) =>
            (one.TryGetProperty("id", out var id) ? id : one.GetProperty(new[] { "statement", "event", "article" }.First(name => one.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object)).GetProperty("id")).GetString()!;
    }

    [Fact]
    public async Task An_exported_event_has_its_words_and_where_they_stand()
    {
        foreach (var one in (await Ask("export", "events", "--as", "jsonl", "--desk", "https://desk.example/")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json))
        {
            AssertProperties(one, "article", "headline", "outlet", "day", "words", "link", "source", "event");
            var id = one.GetProperty("event").GetProperty("id").GetString();
            Assert.Equal($"https://desk.example/articles/{one.GetProperty("article").GetString()}?f={id}#{id}", one.GetProperty("link").GetString());
        }
    }

    [Theory]
    [InlineData("events", "prov-jsonld")]
    [InlineData("corrections", "csv")]
    [InlineData("stories", "csv")]
    public async Task A_form_that_something_has_not_is_wrong_usage(string what, string format) =>
        Assert.Equal(2, (await Ran.InProcess("export", what, "--as", format, "--archive", filled.Archive)).Exit);

    [Fact]
    public async Task Rules_are_added_listed_and_ended_and_alerts_are_listed()
    {
        var archive = Place.NewArchive();
        Assert.Equal(1, (await Ran.InProcess("alerts", "--archive", archive)).Exit);
        await Ran.InProcess("add", Place.Wire, "--archive", archive);

        var added = await Ran.InProcess("alerts", "--add", "all", "--archive", archive);
        Assert.Equal(5, added.Lines.Length);
        var alerts = Json((await Ran.InProcess("alerts", "--json", "--archive", archive)).Out).GetProperty("alerts").EnumerateArray().ToArray();
        AssertProperties(
            alerts[0], "id", "rule", "kind", "article", "outlet", "headline", "version", "finding", "origin", "originOutlet", "before", "after", "more", "raised", "supersededBy");
        Assert.Superset(
            new HashSet<string?> { "quotation-changed", "credit-dropped", "undeclared-translation", "day-contradicted" },
            alerts.Select(alert => alert.GetProperty("kind").GetString()).ToHashSet());
        Assert.Contains("became", (await Ran.InProcess("alerts", "--kind", "quotation-changed", "--archive", archive)).Out);

        var rules = Json((await Ran.InProcess("alerts", "--rules", "--json", "--archive", archive)).Out).GetProperty("rules").EnumerateArray().ToArray();
        AssertProperties(rules[0], "id", "kind", "outlet", "origin", "added");
        Assert.Equal(0, (await Ran.InProcess("alerts", "--remove", rules[0].GetProperty("id").GetString()!, "--archive", archive)).Exit);
        Assert.Equal(4, (await Ran.InProcess("alerts", "--rules", "--archive", archive)).Lines.Length);
        Assert.Equal(2, (await Ran.InProcess("alerts", "--outlet", "Le Phare", "--archive", archive)).Exit);
    }

    [Fact]
    public async Task Tracing_a_file_or_an_address_that_is_there_already_adds_nothing()
    {
        var byId = await Ask("trace", filled.Ids[Copy], "--json");

        Assert.Equal(byId, await Ask("trace", Path.Combine(Place.Wire, Copy), "--json"));
        Assert.Equal(byId, await Ask("trace", "https://ondes-bleues.example/fr/infos/monde/31022-turquie-pas-prete-responsabilite", "--json"));
    }

    [Fact]
    public async Task A_story_shows_its_reports_its_days_and_its_statements()
    {
        var story = Json(await Ask("story", filled.Ids[Copy], "--json"));

        AssertProperties(story, "id", "title", "day", "thread", "articles", "independent", "reports", "timeline", "statements", "basis", "sayings");
        var shown = Reports(story.GetProperty("reports")).Order(StringComparer.Ordinal);
        Assert.Equal(story.GetProperty("articles").EnumerateArray().Select(id => id.GetString()).Order(StringComparer.Ordinal), shown);
        Assert.NotEqual(0, story.GetProperty("statements").GetArrayLength());
        var people = await Ask("story", story.GetProperty("id").GetString()!);
        Assert.Contains("By day", people);
        Assert.Contains("Who said what", people);
    }

    [Fact]
    public async Task A_timeline_is_found_by_its_thread_a_story_or_an_article()
    {
        var byArticle = await Ask("timeline", filled.Ids[Copy], "--json");
        var thread = Json(byArticle).GetProperty("thread").GetString()!;

        Assert.Equal(byArticle, await Ask("timeline", thread, "--json"));
        AssertProperties(
            Json(byArticle).GetProperty("entries")[0], "id", "day", "precision", "what", "kind", "independent", "articles", "evidence",
            "type", "status", "source", "target", "place", "encounter", "notBefore", "notAfter", "weekday", "because", "disagreements");
    }

    [Fact]
    public async Task Search_finds_words_whatever_their_accents_and_case()
    {
        var hits = Json(await Ask("search", "MALTERIE", "pompiers", "--json")).GetProperty("hits");
        var plain = Json(await Ask("search", "malterie", "--json")).GetProperty("hits");

        AssertProperties(plain[0], "article", "headline", "outlet", "day", "score", "snippet");
        Assert.True(hits.GetArrayLength() <= plain.GetArrayLength());
        var none = await Ran.InProcess("search", "zzyzx", "--archive", filled.Archive);
        Assert.Equal(1, none.Exit);
        Assert.Contains("No article", none.Error);
    }

    [Fact]
    public async Task Every_finding_of_a_document_can_be_asked_about_in_the_archive_and_in_the_document()
    {
        var path = Path.Combine(Place.Wire, Origin);
        var article = Json((await Ran.InProcess("read", path, "--json")).Out).GetProperty("article");
        var asked = new[] { "outlet", "agency", "machineTranslated", "dateline" }
            .Select(name => article.GetProperty(name))
            .Where(fact => fact.ValueKind == JsonValueKind.Object)
            .Select(fact => fact.GetProperty("id").GetString()!)
            .Concat(article.GetProperty("claims").EnumerateArray().Take(2).Select(claim => claim.GetProperty("id").GetString()!))
            .ToArray();

        Assert.NotEmpty(asked);
        foreach (var id in asked)
        {
            var inDocument = Json((await Ran.InProcess("why", id, "--in", path, "--json")).Out);
            AssertProperties(
                inDocument, "id", "value", "stage", "version", "rule", "evidence", "because", "supersededBy", "kind", "score", "article", "history");
            foreach (var words in inDocument.GetProperty("evidence").EnumerateArray())
            {
                AssertProperties(words, "textId", "span", "text");
            }

            var people = await Ran.InProcess("why", id, "--in", path);
            Assert.Equal(0, people.Exit);
        }
    }

    [Fact]
    public async Task A_finding_has_one_id_in_read_and_in_the_archive()
    {
        var path = Path.Combine(Place.Wire, Origin);
        var agency = Json((await Ran.InProcess("read", path, "--json")).Out).GetProperty("article").GetProperty("agency").GetProperty("id").GetString()!;

        Assert.Equal("Reuters", Json(await Ask("why", agency, "--json")).GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("story", "s0000000000000000")]
    [InlineData("trace", "a0000000000000000")]
    [InlineData("why", "f0000000000000000")]
    [InlineData("timeline", "h0000000000000000")]
    public async Task What_is_not_there_is_said_and_ends_with_1(string command, string id)
    {
        var ran = await Ran.InProcess(command, id, "--archive", filled.Archive);

        Assert.Equal(1, ran.Exit);
        Assert.Empty(ran.Out);
        Assert.Contains(id, ran.Error);
    }

    private static IEnumerable<string?> Reports(JsonElement reports) =>
        reports.EnumerateArray().SelectMany(report => Reports(report.GetProperty("copies")).Prepend(report.GetProperty("article").GetString()));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static void AssertProperties(JsonElement json, params string[] names) => Assert.Equal(names, json.EnumerateObject().Select(property => property.Name));

    private async Task<string> Ask(params string[] args)
    {
        var ran = await Ran.InProcess([.. args, "--archive", filled.Archive]);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)}: {ran.Exit}\n{ran.Error}");
        return ran.Out;
    }

    public sealed class Filled : IAsyncLifetime
    {
        public string Archive { get; } = Place.NewArchive();

        /// <summary>Article ids by file name.</summary>
        public IReadOnlyDictionary<string, string> Ids { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

        public async ValueTask InitializeAsync()
        {
            var ran = await Ran.Program("add", Place.Wire, "--json", "--archive", Archive);
            Assert.Equal(0, ran.Exit);
            Ids = ran.Lines.Select(Json).ToDictionary(
                line => Path.GetFileName(line.GetProperty("path").GetString()!), line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
