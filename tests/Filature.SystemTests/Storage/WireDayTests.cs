using System.Text;

namespace Filature.SystemTests.Storage;

/// <summary>«La veille» in a copy counts from the day of the wire, once the wire is in the archive.</summary>
public sealed class WireDayTests : IDisposable
{
    private const string Call =
        "le président norlandais Aldo Verrane a reproché à la Sudrie de laisser couler l'eau du barrage de Kestrel sans répondre à ses demandes. "
        + "« Nous n'accepterons pas d'attendre le printemps pour une réponse écrite », a-t-il dit, selon un communiqué de son cabinet.";

    private const string DayBefore =
        "La veille, la présidence sudrienne avait fait savoir qu'elle ne changerait rien au calendrier des travaux, qui doivent durer six semaines. "
        + "Les deux pays se disputent depuis des mois la part de chacun dans les eaux du lac de retenue, dont dépendent quarante villages.";

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void The_day_before_in_a_copy_that_is_datelined_a_day_late_is_put_right_when_the_original_arrives()
    {
        using var archive = _shelves.Open();
        var copy = Page("copie", "2031-02-03", "Kestrel : Verrane hausse le ton", "Port-Sel, 3 février (RLO)- Lors d'un entretien, " + Call, DayBefore);
        Take(archive, copy);
        var before = DayBeforeIn(archive, copy);
        Assert.Equal("2031-02-02", before.Value.Value);
        Assert.Contains(before.Value.Steps, step => step.EndsWith("dateline, year of json-ld datePublished", StringComparison.Ordinal));
        Assert.Equal(before.Ground.Because, [archive.Report(copy.ArticleId)!.Lineage.ReferenceDay!.Ground.Id]);

        var original = Page("original", "2031-02-02", "Verrane menace de saisir la Cour", "Lors d'un entretien ce 2 février, " + Call, DayBefore);
        Take(archive, original);

        var now = DayBeforeIn(archive, copy);
        Assert.Equal("2031-02-01", now.Value.Value);
        Assert.Equal("2031-02-01", DayBeforeIn(archive, original).Value.Value);
        Assert.Contains(now.Value.Steps, step => step.Contains($"origin {original.ArticleId}", StringComparison.Ordinal));

        // Both can be read: the old finding says what took its place, the new one why.
        var (old, fresh) = (archive.Why(before.Ground.Id)!, archive.Why(now.Ground.Id)!);
        Assert.Equal(fresh.Id, old.SupersededBy);
        Assert.StartsWith("2031-02-02", old.Value, StringComparison.Ordinal);
        Assert.StartsWith("2031-02-01", fresh.Value, StringComparison.Ordinal);
        Assert.Equal(("La veille", "La veille"), (Assert.Single(old.Evidence).Text, Assert.Single(fresh.Evidence).Text));
        Assert.Equal("reference-day", archive.Why(Assert.Single(fresh.Because))!.Kind);
    }

    private static Finding<TimeMention> DayBeforeIn(Filature.Storage.Archive archive, Arrival page) =>
        archive.Report(page.ArticleId)!.Record.Times.Single(time => time.Ground.Evidence[0].Text == "La veille");

    private static void Take(Filature.Storage.Archive archive, Arrival page) =>
        Shelves.Ok(archive.Add(page, neighbours => Desk.Read(page, neighbours).Value!));

    private static Arrival Page(string name, string published, string headline, params string[] paragraphs) => new(
        name,
        Encoding.UTF8.GetBytes(
            $$"""
            <!doctype html><html lang="fr"><head><title>{{headline}}</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"{{headline}}","datePublished":"{{published}}"}</script></head>
            <body><article><h1>{{headline}}</h1>{{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}}</article></body></html>
            """),
        "text/html", "utf-8", Shelves.Address(name), DateOnly.Parse("2031-02-10", System.Globalization.CultureInfo.InvariantCulture));
}
