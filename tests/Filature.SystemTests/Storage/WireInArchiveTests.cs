using System.Diagnostics;
using Filature.Arrivals;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Storage;

/// <summary>The sample wire through all rooms into an archive.</summary>
public sealed class WireInArchiveTests : IDisposable
{
    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public async Task Everything_added_twice_is_there_once()
    {
        var wire = await Wire();
        using var archive = _shelves.Open();
        Assert.All(wire, arrival => Assert.True(Shelves.Ok(archive.Add(arrival)).IsNew, arrival.Path));
        var (rows, stories) = (Rows(), archive.Stories(int.MaxValue));

        Assert.All(wire, arrival => Assert.False(Shelves.Ok(archive.Add(arrival)).IsNew, arrival.Path));

        Assert.Equal(wire.Count, archive.Articles);
        Assert.Equal(rows, Rows());
        Assert.Equal(stories, archive.Stories(int.MaxValue));
        Assert.Equal(wire.Count, stories.Sum(story => story.Articles.Count));
    }

    [Fact]
    public async Task What_the_archive_gives_back_is_what_was_read_and_stands_in_the_ledger()
    {
        var wire = await Wire();
        using var archive = _shelves.Open();
        foreach (var arrival in wire)
        {
            Shelves.Ok(archive.Add(arrival));
        }

        foreach (var arrival in wire)
        {
            var report = archive.Report(arrival.ArticleId)!;
            var alone = Shelves.Ok(Desk.Read(arrival, Provenance.NoNeighbours.Instance));
            Assert.Equal(alone.Article, report.Article);
            Assert.Equal(arrival.Bytes.ToArray(), archive.Arrival(arrival.ArticleId)!.Bytes.ToArray());
            Assert.All(report.Grounds(), pair => Assert.True(archive.Why(pair.Ground.Id) is { SupersededBy: null } reason && reason.Evidence.Equals(pair.Ground.Evidence), pair.Value));
            Assert.All(report.Article.Claims, claim => Assert.Equal(claim.Value, archive.Why(claim.Id)!.Value));
        }
    }

    [Fact]
    public async Task An_original_after_its_copy_supersedes_what_was_said_of_the_copy_and_edits_none_of_it()
    {
        var wire = (await Wire()).ToDictionary(arrival => Path.GetFileName(arrival.Path)[..3]);
        var (copy, origin) = (wire["p06"], wire["p04"]);
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Add(copy));
        var before = archive.Report(copy.ArticleId)!;
        Assert.DoesNotContain(before.Lineage.DerivedFrom, edge => edge.Value.From is not null);

        var added = Shelves.Ok(archive.Add(origin));

        Assert.Equal([copy.ArticleId], added.Retraced);
        var now = archive.Report(copy.ArticleId)!;
        Assert.Equal(origin.ArticleId, now.Lineage.DerivedFrom[0].Value.From);
        Assert.Equal(archive.StoryOf(origin.ArticleId), archive.StoryOf(copy.ArticleId));
        foreach (var (value, ground) in before.Grounds())
        {
            var reason = archive.Why(ground.Id)!;
            Assert.Equal((value, ground.Rule, ground.Evidence), (reason.Value, reason.Rule, reason.Evidence));
            Assert.Equal(now.Grounds().All(pair => pair.Ground.Id != ground.Id), reason.SupersededBy is not null);
        }

        Assert.Contains(before.Grounds(), pair => archive.Why(pair.Ground.Id)!.SupersededBy is not null);
    }

    [Fact]
    public async Task An_add_that_is_killed_leaves_a_sound_archive_that_takes_up_where_it_was()
    {
        var folder = Place.Folder([.. Enumerable.Range(0, 200).Select(i => ($"{i:000}.txt", Sheet(i)))]);
        for (var lines = 1; lines <= 61; lines += 20)
        {
            using var running = Ran.Start("add", folder, "--json", "--archive", _shelves.Path);
            for (var i = 0; i < lines; i++)
            {
                await running.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }

            using (var kill = Process.Start("kill", ["-KILL", $"{running.Id}"]))
            {
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await running.WaitForExitAsync(TestContext.Current.CancellationToken);

            using var archive = _shelves.Open();
            Assert.InRange(archive.Articles, lines, 200);
            Assert.Equal("ok", _shelves.Ask<string>("pragma integrity_check"));
            Assert.Null(_shelves.Ask<object>("pragma foreign_key_check"));
            foreach (var table in (string[])["reports", "versions", "marks", "placements", "articles_fts"])
            {
                Assert.Equal(archive.Articles, _shelves.Ask<long>($"select count(*) from {table}"));
            }

            Assert.Equal(archive.Articles, archive.Stories(int.MaxValue).Sum(story => story.Articles.Count));
        }

        Assert.Equal(0, (await Ran.Program("add", folder, "--json", "--archive", _shelves.Path)).Exit);
        using var whole = _shelves.Open();
        Assert.Equal(200, whole.Articles);
    }

    private string Rows() => string.Join(' ', ((string[])["arrivals", "texts", "versions", "findings", "claims", "derivations", "statements", "prints", "terms", "placements", "stories"])
        .Select(table => $"{table}:{_shelves.Ask<long>($"select count(*) from {table}")}"));

    private static async Task<List<Arrival>> Wire()
    {
        var wire = new List<Arrival>();
        await foreach (var (path, arrival) in Source.Open(Place.Wire, null, TestContext.Current.CancellationToken))
        {
            Assert.True(arrival.IsOk, path);
            wire.Add(arrival.Value);
        }

        return wire;
    }

    private static string Sheet(int i) => $"Relevé du fleuve à la station {i}\n\n" + string.Join("\n\n", Enumerable.Range(0, 8).Select(paragraph =>
        $"Le relevé numéro {(i * 131) + (paragraph * 17)}, station {i}, donne un niveau de {(i * 7 % 90) + paragraph} centimètres, selon le service des eaux de la ville {i * 13}."));
}
