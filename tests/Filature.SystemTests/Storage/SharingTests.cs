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
    public void Taking_in_costs_what_it_costs_however_much_is_there()
    {
        using var archive = _shelves.Open();
        var steps = 0L;
        var early = Cost(20, 40);
        for (var i = 40; i < 400; i++)
        {
            Shelves.Ok(Shelves.Add(archive, Invented(i)));
        }

        var late = Cost(400, 420);
        // Machines differ and pause: bytes allocated do not, and grow with every row that is looked at.
        Assert.True(late < early * 1.5, $"{early:N0} bytes an article at first, {late:N0} among 400.");

        double Cost(int from, int until)
        {
            for (var i = steps; i < from; i++)
            {
                Shelves.Ok(Shelves.Add(archive, Invented((int)i)));
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = from; i < until; i++)
            {
                Shelves.Ok(Shelves.Add(archive, Invented(i)));
            }

            steps = until;
            return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (until - from);
        }
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
