using System.Globalization;
using Filature.Provenance;
using Filature.Storage;

namespace Filature.SystemTests.Storage;

/// <summary>Archives whose fingerprints were taken another way.</summary>
public sealed class PrintSchemeTests : IDisposable
{
    private const string Story = """
        Un phare change de gardien
        La gardienne du phare de Kermorvan, Nolwenn Tadic, a rendu mardi les clés de la lanterne après trente et un hivers passés sur le rocher.
        Elle laisse à son successeur onze cahiers de bord, un baromètre fêlé et une chatte grise qui ne descend jamais à terre.
        Le service des phares assure que la lampe ne sera pas changée avant le printemps, faute de bateau capable de porter la grue.
        """;

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void An_archive_of_another_scheme_is_indexed_anew_when_it_is_opened()
    {
        using (var archive = _shelves.Open())
        {
            Shelves.Ok(Shelves.Add(archive, Shelves.Page("origin", Story)));
        }

        _shelves.Run("update print_scheme set scheme = 'earlier'; delete from prints; delete from print_rows; update print_blocks set data = x''");
        FindsTheCopy();
        Assert.Equal(Fingerprints.Scheme, _shelves.Ask<string>("select scheme from print_scheme"));
    }

    [Fact]
    public void An_archive_from_before_the_index_is_brought_over_with_its_articles()
    {
        using var today = new Shelves();
        using (var archive = today.Open())
        {
            Shelves.Ok(Shelves.Add(archive, Shelves.Page("origin", Story)));
        }

        const int Before = 10;
        _shelves.Run(string.Concat(Migrations.All.Take(Before).Select(migration => migration.Sql)));
        _shelves.Run(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {Opening.ApplicationId}; pragma user_version = {Before}"));
        _shelves.Run($"""
            attach '{today.Path}' as today;
            insert into arrivals select * from today.arrivals;
            insert into texts select * from today.texts;
            insert into articles select * from today.articles;
            insert into versions select * from today.versions;
            insert into reports select * from today.reports;
            insert into placements select * from today.placements;
            insert into stories select * from today.stories;
            insert into marks (article, fingerprints, terms, day) select article, x'0102030405060708', terms, day from today.marks;
            insert into fingerprints values (77, 1);
            """);
        FindsTheCopy();
    }

    private void FindsTheCopy()
    {
        using var archive = _shelves.Open();
        var copy = Shelves.Page("copy", Story.Replace("mardi", "mercredi", StringComparison.Ordinal), "2031-01-23");
        Shelves.Ok(Shelves.Add(archive, copy));
        var derivation = archive.Report(copy.ArticleId)!.Lineage.DerivedFrom[0].Value;
        Assert.Equal((Shelves.Page("origin", Story).ArticleId, DerivationKind.Copy), (derivation.From, derivation.Kind));
        // The article's text is known to the index: a corrected page takes its place.
        Assert.Equal(2, _shelves.Ask<long>("select count(*) from marks m join prints p on p.text = m.print and p.article = m.article and p.live = 1"));
    }
}
