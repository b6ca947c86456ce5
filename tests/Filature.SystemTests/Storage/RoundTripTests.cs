using Filature.Provenance;

namespace Filature.SystemTests.Storage;

public sealed class RoundTripTests : IDisposable
{
    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void A_report_with_everything_in_it_comes_back_equal()
    {
        var page = Shelves.Page("full", "L’Élysée dément 😀 « tout »\nAldo Verrane l'a dit\0 mardi : « Jamais », cafe\u0301, œuvre.\nAvec Reuters");
        var report = Full(page);
        using (var archive = _shelves.Open())
        {
            Assert.True(Shelves.Ok(archive.Add(page, _ => report)).IsNew);
        }

        using var reopened = _shelves.Open();
        var back = reopened.Report(page.ArticleId);
        Assert.Equal(report, back);
        Assert.Equal(report.Article.Text.Id, back!.Article.Text.Id);
        Assert.Equal(report, Assert.Single(reopened.Reports([page.ArticleId, "a0000000000000000"])));
    }

    [Fact]
    public void The_text_stands_in_the_archive_once()
    {
        var page = Shelves.Page("full", "Un titre\nUn corps de texte singulier.\nUn autre.");
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Add(page, _ => Plain(page)));
        Assert.Equal(0, _shelves.Ask<long>("select count(*) from reports where json like '%singulier%'"));
        Assert.Equal(1, _shelves.Ask<long>("select count(*) from texts where text like '%singulier%'"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public void The_document_comes_back_byte_by_byte(int length)
    {
        var bytes = new byte[length];
        new Random(11).NextBytes(bytes);
        Array.Fill(bytes, (byte)' ', 0, length / 2);
        var page = new Arrival("scan", bytes, "application/pdf", null, Shelves.Address("scan"), null);
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Add(page, _ => Plain(Shelves.Page("scan", "Un titre\nUn texte."))));

        var back = archive.Arrival(page.ArticleId)!;
        Assert.Equal(bytes, back.Bytes.ToArray());
        Assert.Equal((page.Path, page.MediaType, page.Charset, page.Address, page.Retrieved, page.ContentId), (back.Path, back.MediaType, back.Charset, back.Address, back.Retrieved, back.ContentId));
    }

    [Fact]
    public void When_it_was_taken_in_is_known_in_utc()
    {
        using var archive = _shelves.Open(new Noon());
        var page = Shelves.Page("one", "Un titre\nUn texte.");
        Shelves.Ok(archive.Add(page, _ => Plain(page)));
        Assert.Equal(new DateTimeOffset(2031, 3, 4, 12, 0, 0, TimeSpan.Zero), archive.Added(page.ArticleId));
        Assert.Null(archive.Added("a0000000000000000"));
    }

    [Fact]
    public void A_text_that_cuts_a_character_is_a_bug_and_leaves_nothing_behind()
    {
        var page = Shelves.Page("one", "Un titre\nUn texte.");
        var broken = Shelves.Article(page) with { Text = SourceText.Freeze("Un \uD83D titre") };
        using var archive = _shelves.Open();
        Assert.ThrowsAny<ArgumentException>(() => archive.Add(page, neighbours => Desk.Continue(broken with { Parts = [] }, neighbours)));
        Assert.Equal(0, archive.Articles);
        Assert.Equal(0, _shelves.Ask<long>("select count(*) from arrivals"));
        Shelves.Ok(archive.Add(page, _ => Plain(page)));
    }

    [Fact]
    public void A_room_that_throws_leaves_nothing_behind_and_the_archive_open()
    {
        using var archive = _shelves.Open();
        var page = Shelves.Page("one", "Un titre\nUn texte.");
        Assert.Throws<InvalidOperationException>(() => archive.Add(page, _ => throw new InvalidOperationException("A bug.")));
        Assert.Equal("document.empty", archive.Add(page, _ => new Problem("document.empty", "m", "a")).Problem?.Code);
        Assert.Equal(0, archive.Articles);
        Shelves.Ok(archive.Add(page, _ => Plain(page)));
        Assert.Equal(1, archive.Articles);
    }

    private static Report Plain(Arrival page) => Desk.Continue(Shelves.Article(page), NoNeighbours.Instance);

    private static Report Full(Arrival page)
    {
        var article = Shelves.Article(page);
        var text = article.Text;
        article = article with
        {
            Body = "Another body than the parts'.",
            Parts = [new(PartRole.Headline, At("L’Élysée dément 😀 « tout »")), new(PartRole.Byline, At("Aldo Verrane")), new(PartRole.Body, At("l'a dit")), new(PartRole.Credit, At("Avec Reuters"))],
            Claims = [.. Enum.GetValues<ClaimKind>().Select(kind => Claim.Of(text.Id, kind, $"value of {kind}", "text", kind == ClaimKind.Author ? At("Aldo Verrane") : null))],
            Warnings = [new("text.mended", "A word was mended.")],
        };
        var maker = new FindingMaker(text, new("Test", "7"));
        var (verrane, reuters) = (At("Aldo Verrane"), At("Reuters"));
        var day = new DatedBy(new(null, 2, 3), "dateline, year open");
        var lineage = new Lineage(
            maker.Find("Le Fil", "outlet", "r.outlet", 0.9, [verrane]), maker.Find("Reuters", "agency", "r.agency", 1, [reuters]),
            maker.Find("Aldo Verrane", "writer", "r.writer", 0.123456789, [verrane]), maker.Find(day, "published", "r.published", 0.5, [], [article.Claims[4].Id]),
            maker.Find(day with { Date = new(2031, 2, null) }, "reference-day", "r.day", 0.5, [], ["f1"]),
            maker.Find(new Dateline("Norbourg", new(null, 2, 3), "Reuters"), "dateline", "r.dateline", 1, [reuters]),
            [maker.Find("Aldo Verrane", "byline", "r.byline", 1, [verrane])],
            [maker.Find(new Credit(null, CreditKind.PressRelease), "credit", "r.credit", 1, [reuters])],
            maker.Find(true, "machine-translated", "r.mt", 0.8, [At("mardi")]),
            [maker.Find(
                new Derivation(null, "Reuters", article.Id, DerivationKind.Translation, true, 0.75, [new(new(0, 4), verrane)],
                    [new("Jamais", "", At("Jamais"), new(3, 3), true, ChangeKind.Omission)]), "derivation", "r.derivation", 0.875, [verrane, reuters])]);
        var statement = new Statement(
            StatementKind.Mixed, text.Prove(At("Jamais")), [text.Prove(At("Jamais"))], text.Prove(At("dit")), text.Prove(verrane), "Aldo Verrane",
            text.Prove(At("Élysée")), "Élysée", Channel.PhoneCall, [new(text.Prove(reuters), null)], day, Act.Denied);
        return new(article, lineage, new([maker.Find(statement, "statement", "r.statement", 0.7, [At("Jamais")])]));

        TextSpan At(string words)
        {
            var start = text.Text.IndexOf(words, StringComparison.Ordinal);
            return new(start, start + words.Length);
        }
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 3, 4, 13, 0, 0, TimeSpan.FromHours(1));
    }
}
