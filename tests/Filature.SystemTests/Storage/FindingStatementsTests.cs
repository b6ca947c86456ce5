using Filature.Storage;

namespace Filature.SystemTests.Storage;

/// <summary>Statements of an archive, asked by speaker, addressee, words, act, day and outlet.</summary>
public sealed class FindingStatementsTests : IDisposable
{
    private readonly Shelves _shelves = new();
    private readonly Archive _archive;

    public FindingStatementsTests()
    {
        _archive = _shelves.Open();
        Add("barrage", "Barrage de Vorna : le ton monte\nLa ministre Élodie Tarquin a déclaré à Ottavio Brindel : « Le cœur du débat est l'eau des fleuves. »", "2031-01-21");
        Add("lait", "Lait en poudre\nOttavio Brindel a exigé que la garantie soit écrite.\n« Nous refusons toute quarantaine », a affirmé Élodie Tarquin.", "2031-02-03");
    }

    public void Dispose()
    {
        _archive.Dispose();
        _shelves.Dispose();
    }

    [Fact]
    public void All_of_them_are_listed_the_newest_day_first()
    {
        var all = _archive.Statements(new()).ToArray();

        Assert.True(all.Length >= 3, $"Only {all.Length} were found.");
        Assert.Equal(all.OrderByDescending(Day).Select(Day), all.Select(Day));
        Assert.Equal(all.Skip(1).Take(2).Select(Id), _archive.Statements(new(), limit: 2, offset: 1).Select(Id));
        Assert.All(all, found => Assert.StartsWith("https://desk.example/", found.Address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tarquin", "barrage lait")]
    [InlineData("ELODIE TARQUIN", "barrage lait")]
    [InlineData("\"tarquin elodie\"", "")]
    [InlineData("tarq*", "barrage lait")]
    [InlineData("tarq", "")]
    [InlineData("brindel", "lait")]
    [InlineData("garantie", "")]
    [InlineData("speaker:tarquin", "")]
    [InlineData("!", "")]
    public void A_speaker_is_found_whatever_the_accents(string actor, string pages) => Assert.Equal(pages, Pages(new(Actor: actor)));

    [Theory]
    [InlineData("coeur", "barrage")]
    [InlineData("l'eau", "barrage")]
    [InlineData("GARANTIE ecrite", "lait")]
    [InlineData("tarquin", "")]
    public void Words_of_the_content_are_found(string about, string pages) => Assert.Equal(pages, Pages(new(About: about)));

    [Fact]
    public void What_is_asked_together_holds_together()
    {
        Assert.Equal("barrage", Pages(new(To: "brindel")));
        Assert.Equal("barrage", Pages(new(Actor: "tarquin", To: "brindel", About: "fleuves", Until: new(2031, 1, 31))));
        Assert.Equal("", Pages(new(Actor: "tarquin", To: "brindel", Since: new(2031, 2, 1))));
        Assert.Equal("lait", Pages(new(Act: Act.Demanded)));
        Assert.Equal("", Pages(new(Act: Act.Demanded, About: "fleuves")));
        Assert.Equal("", Pages(new(Outlet: "Personne")));
    }

    [Theory]
    [InlineData("2031-01-21", "2031-01-21", "barrage")]
    [InlineData("2031-01-22", null, "lait")]
    [InlineData(null, "2031-02-02", "barrage")]
    [InlineData(null, "2031-02-03", "barrage lait")]
    [InlineData("2031-02-04", null, "")]
    public void Both_days_are_inclusive(string? since, string? until, string pages) =>
        Assert.Equal(pages, Pages(new(Since: since is null ? null : DateOnly.Parse(since), Until: until is null ? null : DateOnly.Parse(until))));

    [Fact]
    public void A_statement_known_by_its_month_is_of_every_day_of_it()
    {
        _shelves.Run("update statements set day_key = 20310200 where day_key = 20310203");

        Assert.Equal("lait", Pages(new(Since: new(2031, 2, 27))));
        Assert.Equal("lait", Pages(new(Since: new(2031, 2, 1), Until: new(2031, 2, 1))));
        Assert.Equal("", Pages(new(Since: new(2031, 3, 1))));
        Assert.Equal("barrage", Pages(new(Until: new(2031, 1, 31))));
    }

    [Fact]
    public void A_corrected_page_leaves_no_statement_behind()
    {
        Add("barrage", "Barrage de Vorna : le ton monte\nIl pleut.", "2031-01-21");

        Assert.Equal("", Pages(new(About: "fleuves")));
        Assert.Equal("lait", Pages(new()));
    }

    [Fact]
    public void An_archive_of_before_is_asked_like_one_of_today()
    {
        string[] asked = ["coeur", "ecrite", "quarantaine"];
        var today = asked.Select(about => Pages(new(About: about))).Append(Pages(new(Actor: "elodie"))).Append(Pages(new(To: "brindel"))).ToArray();
        var step = Migrations.All.Index().First(migration => migration.Item.Name == "0012_said.sql").Index;
        _shelves.Run("drop index statements_by_listing; drop index statements_by_speaker; alter table statements drop column day_key; drop table statements_fts; create index statements_by_speaker on statements(speaker); create index statements_by_day on statements(said_key)");

        _shelves.Run(Migrations.All[step].Sql);

        Assert.Equal(today, asked.Select(about => Pages(new(About: about))).Append(Pages(new(Actor: "elodie"))).Append(Pages(new(To: "brindel"))));
        Assert.Equal("barrage", Pages(new(Until: new(2031, 1, 31))));
    }

    [Fact]
    public void Finding_goes_by_indexes()
    {
        using var session = Filature.Storage.Session.Open(_shelves.Path, readOnly: true, TimeSpan.FromSeconds(5));
        foreach (var query in (StatementQuery[])[new(), new(Since: new(2031, 1, 1)), new(About: "eau"), new(About: "eau", Until: new(2031, 1, 1))])
        {
            _ = StatementIndex.Find(session, query, 10, 0);
        }

        foreach (var statement in session.Statements)
        {
            var steps = session.All("explain query plan " + statement, row => row.GetString(3), new object?[7].AsSpan()[..Enumerable.Range(1, 7).Last(i => statement.Contains($"?{i}", StringComparison.Ordinal))]);
            Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
            // In the order of the index, so that a page of a great archive is found without sorting it.
            Assert.True(statement.Contains("match", StringComparison.Ordinal) || !steps.Any(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)), string.Join('\n', steps));
        }
    }

    private static string Day(FoundStatement found) => (found.Statement.Value.SaidOn?.Date ?? found.Day).ToString()!;

    private static string Id(FoundStatement found) => found.Statement.Ground.Id;

    private string Pages(StatementQuery query) => string.Join(
        ' ', _archive.Statements(query).Select(found => _archive.Arrival(found.Article)!.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private void Add(string name, string text, string day) => Shelves.Ok(Shelves.Add(_archive, Shelves.Page(name, text, day)));
}
