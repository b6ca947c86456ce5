using Filature.Storage;

namespace Filature.SystemTests.Storage;

/// <summary>Several threads and several processes at one archive.</summary>
public sealed class SharingTests : IDisposable
{
    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void Threads_read_while_others_add_and_two_open_archives_agree()
    {
        using var first = _shelves.Open();
        using var second = _shelves.Open();
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
        {
            var archive = i % 2 == 0 ? first : second;
            Shelves.Ok(Shelves.Add(archive, Invented(i / 2)));
            _ = archive.Stories();
            _ = archive.Search("station");
            Assert.NotNull(archive.Report(Invented(i / 2).ArticleId));
        });

        Assert.Equal(30, first.Articles);
        Assert.Equal(30, second.Articles);
        Assert.Equal(30, first.Stories(100).Sum(story => story.Articles.Count));
        Assert.Equal("ok", _shelves.Ask<string>("pragma integrity_check"));
        Assert.Null(_shelves.Ask<object>("pragma foreign_key_check"));
    }

    [Fact]
    public void No_statement_by_which_a_document_is_taken_in_or_looked_up_looks_through_a_table()
    {
        _shelves.Open().Dispose();
        using var session = Filature.Storage.Session.Open(_shelves.Path, readOnly: false, TimeSpan.FromSeconds(5));
        foreach (var page in (Arrival[])[Invented(1), Invented(2), Shelves.Page("invented-1", "Un titre\nUn autre texte."), Shelves.Page("copy", System.Text.Encoding.UTF8.GetString(Invented(2).Bytes.Span))])
        {
            Shelves.Ok(session.Whole(() => new Intake(session, TimeProvider.System).Take(page, neighbours => Desk.Continue(Shelves.Article(page), neighbours))));
        }

        var id = Invented(1).ArticleId;
        Assert.NotNull(Shelf.From(session, "invented-1"));
        Assert.NotNull(Shelf.Complete(session, "articles", id[..8]));
        Assert.NotNull(Shelf.Arrival(session, id));
        Assert.NotNull(Shelf.Added(session, id));
        Assert.NotNull(StoryShelf.Story(session, StoryShelf.PlacementOf(session, id)!.Value.Story));
        Assert.NotNull(Ledger.Why(session, Shelf.Report(session, id)!.Article.Claims[0].Id));

        // Checks of foreign keys are planned but not run where nothing is owed.
        session.Run("pragma foreign_keys = off");
        foreach (var statement in session.Statements)
        {
            var steps = session.All("explain query plan " + statement, row => row.GetString(3), new object?[12].AsSpan()[..Values(statement)]);
            // The few rules of alerts are all asked. What is handed in (json_each) and what a subquery has already limited may be gone through.
            Assert.All(steps, step => Assert.False(
                step.StartsWith("SCAN", StringComparison.Ordinal) && step is not ("SCAN n" or "SCAN r" or "SCAN alert_rules") && !step.StartsWith("SCAN (subquery", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal),
                $"{step}: {statement}"));
        }

        static int Values(string statement) => Enumerable.Range(1, 12).LastOrDefault(i => statement.Contains($"?{i}", StringComparison.Ordinal));
    }

    /// <summary>By hand: <c>--explicit only</c>. The two take turns, so that a busy machine slows both.</summary>
    [Fact(Explicit = true)]
    public void Cost_of_an_article_among_100_and_among_10000()
    {
        using var few = _shelves.Open();
        using var elsewhere = new Shelves();
        using var many = elsewhere.Open();
        Fill(few, 0, 100);
        Fill(many, 0, 10_000);
        var (ofFew, ofMany, alone) = (0.0, 0.0, System.Diagnostics.Stopwatch.StartNew());
        alone.Stop();
        for (var i = 10_000; i < 10_200; i++)
        {
            ofFew += Fill(few, i, i + 1);
            ofMany += Fill(many, i, i + 1);
            alone.Start();
            _ = Desk.Continue(Shelves.Article(Invented(i)), Provenance.NoNeighbours.Instance);
            alone.Stop();
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{ofFew / 200:F2} ms an article among 100 to 300, {ofMany / 200:F2} ms among 10,000 (ratio {ofMany / ofFew:F2}); its rooms alone {alone.Elapsed.TotalMilliseconds / 200:F2} ms; "
            + $"{new FileInfo(elsewhere.Path).Length / 1024.0 / many.Articles:F1} KB an article");
    }

    [Fact]
    public void Boilerplate_makes_no_neighbours()
    {
        const string Formula = "Ce site utilise des témoins de connexion pour mesurer son audience et adapter ses pages à chacun de ses lecteurs assidus du matin.";
        using var archive = _shelves.Open();
        for (var i = 0; i < 60; i++)
        {
            var page = Invented(i);
            Shelves.Ok(Shelves.Add(archive, Shelves.Page(page.Path, System.Text.Encoding.UTF8.GetString(page.Bytes.Span) + "\n" + Formula)));
        }

        Assert.All(Enumerable.Range(0, 60), i => Assert.Empty(archive.Report(Invented(i).ArticleId)!.Lineage.DerivedFrom));
    }

    private static double Fill(Archive archive, int from, int until)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = from; i < until; i++)
        {
            Shelves.Ok(Shelves.Add(archive, Invented(i)));
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    // Each tells of people and places of its own.
    private static Arrival Invented(int i)
    {
        var random = new Random(i);
        string Name() => string.Concat(Enumerable.Range(0, 3).Select(_ => "BDFGLMNPRST"[random.Next(11)].ToString().ToLowerInvariant() + "aeiou"[random.Next(5)])) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";
        var (person, town, body) = (Name() + " " + Name(), Name(), new System.Text.StringBuilder());
        body.Append($"{town} : {person} annonce {random.Next(10, 9999)} mesures\n");
        for (var paragraph = 0; paragraph < 6; paragraph++)
        {
            body.Append($"{person} a présenté à {town} la station {Name()} et ses {random.Next(10, 9999)} relevés. « {Name()} attend {Name()} depuis {random.Next(2, 99)} jours », a dit {person}.\n");
        }

        return Shelves.Page($"invented-{i}", body.ToString().TrimEnd(), $"2031-{1 + (i % 12):00}-{1 + (i % 28):00}");
    }
}
