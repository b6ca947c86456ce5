using Microsoft.Data.Sqlite;

namespace Filature.SystemTests.Storage;

public sealed class SupersedingTests : IDisposable
{
    private const string Body =
        """
        Le Premier ministre norlandais, Aldo Verrane, a reproché mardi à ses voisins de regarder couler l'eau dans la querelle du barrage de Kestrel.
        « La Sudrie n'est pas disposée à reconnaître sa dette envers un pays d'amont », a dit M. Verrane pendant un entretien de 45 minutes.
        Il a averti que son pays saisira la Cour si aucune réponse n'arrive avant le 15 février, selon un communiqué de son cabinet publié dans la soirée.
        Aucun commentaire n'avait été obtenu mardi soir auprès de la présidence sudrienne, qui célèbre cette semaine le centenaire du port.
        """;

    private static readonly Arrival Origin = Shelves.Page("origin", "Kestrel : le ton monte\n" + Body, "2031-01-21");
    private static readonly Arrival Copy = Shelves.Page("copy", "Un voisin se fâche\n" + Body.Replace("45 minutes", "54 minutes", StringComparison.Ordinal), "2031-01-23");
    private static readonly Arrival CopyOfCopy = Shelves.Page(
        "again", "Un voisin se fâche encore\n" + Body.Replace("45 minutes", "54 minutes", StringComparison.Ordinal).Replace("mardi soir", "mardi", StringComparison.Ordinal), "2031-01-25");

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void An_original_that_comes_late_is_put_above_its_copies()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Copy));
        Shelves.Ok(Shelves.Add(archive, CopyOfCopy));
        var before = archive.Report(CopyOfCopy.ArticleId)!;
        Assert.Equal(Copy.ArticleId, before.Lineage.DerivedFrom[0].Value.From);
        var told = archive.Report(Copy.ArticleId)!.Grounds().Select(pair => pair.Ground.Id).ToArray();

        var added = Shelves.Ok(Shelves.Add(archive, Origin));

        Assert.Contains(Copy.ArticleId, added.Retraced);
        Assert.Equal(Origin.ArticleId, Assert.Single(archive.Custody.Origins(Copy.ArticleId)).Value.From);
        Assert.Equal(Origin.ArticleId, Provenance.Custody.Of(CopyOfCopy.ArticleId, archive.Custody).OriginArticle);
        Assert.Contains(archive.Custody.Descendants(Origin.ArticleId), edge => edge.Value.To == Copy.ArticleId);

        // The copy's days count from its origin's by now. What was found before is still there, and says what came after it.
        var now = archive.Report(Copy.ArticleId)!;
        Assert.Equal("2031-01-21", now.Day.ToString());
        var gone = told.Except(now.Grounds().Select(pair => pair.Ground.Id)).ToArray();
        Assert.NotEmpty(gone);
        Assert.All(gone, id => Assert.NotNull(archive.Why(id)!.SupersededBy));
        Assert.Contains(gone, id => archive.Why(id) is { Kind: "reference-day" } old && archive.Why(old.SupersededBy!)!.Value.StartsWith("2031-01-21", StringComparison.Ordinal));
        Assert.All(now.Grounds(), pair => Assert.Null(archive.Why(pair.Ground.Id)!.SupersededBy));

        var story = Assert.Single(archive.Stories());
        Assert.Equal((3, 1), (story.Articles.Count, story.Independent.Reports));
        Assert.Equal("Kestrel : le ton monte", story.Title);
    }

    [Fact]
    public void A_corrected_page_is_a_new_text_of_the_same_article()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        var first = archive.Report(Origin.ArticleId)!;
        var corrected = Shelves.Page("origin", "Kestrel : le ton baisse\n" + Body.Replace("45 minutes", "cinquante minutes", StringComparison.Ordinal));

        Assert.True(Shelves.Ok(Shelves.Add(archive, corrected)).IsNew);
        Assert.False(Shelves.Ok(Shelves.Add(archive, corrected)).IsNew);

        Assert.Equal(1, archive.Articles);
        Assert.Equal("Kestrel : le ton baisse", archive.Report(Origin.ArticleId)!.Article.Headline);
        Assert.Equal("Kestrel : le ton baisse", Assert.Single(archive.Stories()).Title);
        Assert.Equal(2, _shelves.Ask<long>("select count(*) from versions"));
        Assert.Equal(1, _shelves.Ask<long>($"select count(*) from texts where id = '{first.Article.Text.Id}'"));
        Assert.Empty(archive.Search("monte"));
        Assert.Single(archive.Search("cinquante"));
        foreach (var (_, ground) in first.Grounds())
        {
            var reason = archive.Why(ground.Id)!;
            Assert.NotNull(reason.SupersededBy);
            Assert.Equal(ground.Evidence, reason.Evidence);
        }

        Assert.Equal(0, _shelves.Ask<long>("select count(*) from term_counts where articles not in (0, 1)"));
        Assert.Equal(_shelves.Ask<long>("select count(*) from terms"), _shelves.Ask<long>("select sum(articles) from term_counts"));
    }

    [Fact]
    public void A_page_that_changes_only_around_its_text_is_not_new()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        var noise = new Arrival("origin", "<!-- 17 visits -->"u8.ToArray(), "text/html", null, Shelves.Address("origin"), null);
        Assert.False(Shelves.Ok(archive.Add(noise, neighbours => Desk.Continue(Shelves.Article(Origin), neighbours))).IsNew);
        Assert.Equal(1, _shelves.Ask<long>("select count(*) from arrivals"));
    }

    [Theory]
    [InlineData("update texts set text = 'x'")]
    [InlineData("delete from texts")]
    [InlineData("update arrivals set bytes = x'00'")]
    [InlineData("delete from arrivals")]
    [InlineData("delete from articles")]
    [InlineData("update findings set value = 'x'")]
    [InlineData("update findings set score = 0")]
    [InlineData("delete from findings")]
    [InlineData("update claims set value = 'x'")]
    public void The_file_itself_keeps_what_may_not_be_edited(string edit)
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        Assert.Contains("never", Assert.Throws<SqliteException>(() => _shelves.Run(edit)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_superseded_once()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        _shelves.Run("update findings set superseded_at = '2031', superseded_by = 'withdrawn' where number = 1");
        Assert.Throws<SqliteException>(() => _shelves.Run("update findings set superseded_at = null, superseded_by = null where number = 1"));
    }

    [Fact]
    public void Findings_and_claims_say_why_with_their_words()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        var report = archive.Report(Origin.ArticleId)!;
        foreach (var (value, ground) in report.Grounds())
        {
            var reason = archive.Why(ground.Id)!;
            Assert.Equal(
                (ground.Id, report.Article.Id, ground.Kind, value, ground.Stage, ground.Rule, ground.Score, ground.Evidence, ground.Because, null),
                (reason.Id, reason.Article, reason.Kind, reason.Value, reason.Stage, reason.Rule, reason.Score, reason.Evidence, reason.Because, reason.SupersededBy));
        }

        var claim = report.Article.ClaimsOf(ClaimKind.Published).Single();
        Assert.Equal(("claim published", claim.Value, claim.Where), (archive.Why(claim.Id)!.Kind, archive.Why(claim.Id)!.Value, archive.Why(claim.Id)!.Rule));
        Assert.Null(archive.Why("f0000000000000000"));
    }
}
