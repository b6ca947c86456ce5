using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class DatingTests
{
    [Fact]
    public void A_dateline_without_a_year_takes_that_of_the_publication()
    {
        var lineage = Trace(Dated("NORBOURG, 31 décembre (AFP)").With(ClaimKind.Published, "2031-01-01T08:00:00+01:00", "json-ld datePublished"));
        Assert.Equal(("2031-01-01", "2030-12-31"), (Day(lineage.Published), Day(lineage.ReferenceDay)));
    }

    [Fact]
    public void Or_that_of_the_arrival()
    {
        var lineage = Trace(Dated("NORBOURG, 3 février").With(ClaimKind.Retrieved, "2031-02-05", "arrival"));
        Assert.Equal("2031-02-03", Day(lineage.ReferenceDay));
        Assert.Contains("arrival", lineage.ReferenceDay!.Value.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Or_that_of_a_full_date_in_the_text_that_lies_shortly_before()
    {
        var lineage = Trace(Dated("NORBOURG, 16 décembre", "La réunion du 26 novembre 2030 n'a rien donné."));
        Assert.Equal("2030-12-16", Day(lineage.ReferenceDay));
        Assert.Contains("26 novembre 2030", lineage.ReferenceDay!.Value.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Or_none_where_nothing_gives_it() =>
        Assert.Equal("XXXX-02-03", Day(Trace(Dated("NORBOURG, 3 février", "La configuration de 1997 reste un souvenir.")).ReferenceDay));

    [Fact]
    public void Markup_is_believed_before_the_visible_line()
    {
        var lineage = Trace(Dated(null)
            .With(ClaimKind.Published, "le 14/03/2031", "text date line")
            .With(ClaimKind.Published, "2031-03-13", "meta article:published_time"));
        Assert.Equal("2031-03-13", Day(lineage.Published));
    }

    [Fact]
    public void The_day_of_arrival_is_no_publication()
    {
        var lineage = Trace(Dated(null).With(ClaimKind.Retrieved, "2031-02-05", "arrival"));
        Assert.Null(lineage.Published);
        Assert.Equal("2031-02-05", Day(lineage.ReferenceDay));
    }

    private static Article Dated(string? dateline, string body = "Le pont est fermé.") => dateline is null
        ? Reports.Article("a1", "fr", (PartRole.Body, body))
        : Reports.Article("a1", "fr", (PartRole.Dateline, dateline), (PartRole.Body, body));

    private static Lineage Trace(Article article) => Tracer.Trace(article.Analyzed(), NoNeighbours.Instance).Lineage;

    private static string? Day(Finding<DatedBy>? finding) => finding?.Value.Date.ToString();
}
