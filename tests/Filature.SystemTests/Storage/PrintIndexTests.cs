using Filature.Provenance;
using Filature.Storage;
using Filature.Storage.Prints;

namespace Filature.SystemTests.Storage;

/// <summary>The index beside a comparison with all texts.</summary>
public sealed class PrintIndexTests : IDisposable
{
    // Enough for every level to have been moved on.
    private const int Texts = 6_000;

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void It_finds_what_a_comparison_with_all_texts_finds()
    {
        using var session = Open();
        var index = new PrintIndex(session);
        var all = new List<Fingerprints>();
        for (var i = 0; i < Texts; i++)
        {
            all.Add(Invented(i));
            AddWhole(session, index, i + 1, all[i]);
            if (i % 997 == 0)
            {
                Assert.Equal(Expected(all, Invented(i + 3)), Near(index, Invented(i + 3)));
            }
        }

        Assert.All(Enumerable.Range(0, 60), i => Assert.Equal(Expected(all, Invented(i * 97)), Near(index, Invented(i * 97))));
        Assert.All((int[])[1, 2, 3], level => Assert.True(session.Scalar<long>("select count(*) from print_blocks where key >> 40 = ?1 and length(data) > 0", level) > 0));
    }

    [Fact]
    public void In_bulk_and_one_by_one_give_the_same_answers()
    {
        using var session = Open();
        var one = new PrintIndex(session);
        Enumerable.Range(0, 1_000).ToList().ForEach(i => AddWhole(session, one, i + 1, Invented(i)));
        using var elsewhere = new Shelves();
        elsewhere.Open().Dispose();
        using var other = Session.Open(elsewhere.Path, readOnly: false, TimeSpan.FromSeconds(5));
        var bulk = new PrintIndex(other);
        Shelves.Ok(other.Whole<bool>(() =>
        {
            bulk.AddAll(Enumerable.Range(0, 1_000).Select(i => (i + 1L, Invented(i))));
            return true;
        }));
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(Near(one, Invented(i * 13)), Near(bulk, Invented(i * 13))));
    }

    [Fact]
    public void A_hash_in_very_many_texts_is_boilerplate_and_links_nothing()
    {
        using var session = Open();
        var index = new PrintIndex(session);
        for (var i = 0; i < 400; i++)
        {
            AddWhole(session, index, i + 1, new([7, 8, 9, 1_000 + i]));
        }

        var shared = index.Shared(new([7, 8, 9, 1_003]));
        Assert.Equal([7, 8, 9], index.Boilerplate(shared).Order());
        Assert.Empty(index.Near(shared, 0, Fingerprints.FewestShared, 24));
    }

    [Fact]
    public void A_text_that_was_replaced_is_passed_over()
    {
        using var session = Open();
        var index = new PrintIndex(session);
        var first = AddWhole(session, index, 1, new([1, 2, 3]));
        AddWhole(session, index, 1, new([4, 5, 6]), first);
        Assert.Empty(Near(index, new([1, 2, 3])));
        Assert.Equal([(1L, 3.0)], Near(index, new([4, 5, 6])));
    }

    [Fact]
    public void What_was_committed_when_the_power_failed_is_whole()
    {
        using var session = Open();
        var index = new PrintIndex(session);
        for (var i = 0; i < 300; i++)
        {
            AddWhole(session, index, i + 1, Invented(i));
        }

        // In the midst of a document, just after a batch began to sink.
        session.Run("begin immediate");
        for (var i = 300; i < 400; i++)
        {
            index.Add(i + 1, Invented(i));
        }

        using var after = new Shelves();
        Copy(_shelves.Path, after.Path);
        Copy(_shelves.Path + "-wal", after.Path + "-wal");
        session.Run("rollback");

        Assert.Equal("ok", after.Ask<string>("pragma integrity_check"));
        after.Open().Dispose();
        using var found = Session.Open(after.Path, readOnly: true, TimeSpan.FromSeconds(5));
        var kept = Enumerable.Range(0, 300).Select(Invented).ToList();
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(Expected(kept, Invented(i * 7)), Near(new(found), Invented(i * 7))));
    }

    [Fact]
    public void Numbers_and_places_come_back_from_their_bytes()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        long[] numbers = [0, 1, 127, 128, 16_383, 16_384, (1L << 40) - 1, long.MaxValue];
        Array.ForEach(numbers, number => Postings.WriteNumber(output, number));
        var at = 0;
        Assert.Equal(numbers, numbers.Select(_ => Postings.ReadNumber(output.WrittenSpan, ref at)).ToList());

        var writer = new PostingWriter();
        writer.Add(5, [3L]);
        writer.Add(900, [2L, 9, 1_000_000]);
        writer.Add(901, [.. Enumerable.Range(1, 80).Select(i => i * 10L)]);
        var reader = new PostingReader(writer.Written);
        var read = new List<string>();
        while (reader.Next())
        {
            var texts = new List<long>();
            var count = Postings.ReadPlaces(reader.Places, texts);
            read.Add($"{reader.Hash}: {count} of which {texts.Count}, from {texts[0]} to {texts[^1]}");
        }

        Assert.Equal(["5: 1 of which 1, from 3 to 3", "900: 3 of which 3, from 2 to 1000000", "901: 80 of which 50, from 10 to 500"], read);
    }

    private Session Open()
    {
        _shelves.Open().Dispose();
        return Session.Open(_shelves.Path, readOnly: false, TimeSpan.FromSeconds(5));
    }

    private static long AddWhole(Session session, PrintIndex index, long article, Fingerprints fingerprints, long? replaced = null) =>
        Shelves.Ok(session.Whole<long>(() => index.Add(article, fingerprints, replaced)));

    private static List<(long Article, double Shared)> Near(PrintIndex index, Fingerprints asked) =>
        index.Near(index.Shared(asked), 0, 1.5, 1_000);

    private static List<(long Article, double Shared)> Expected(List<Fingerprints> all, Fingerprints asked)
    {
        var holders = asked.Hashes.Select(hash => Enumerable.Range(0, all.Count).Where(i => all[i].Hashes.AsSpan().BinarySearch(hash) >= 0).Select(i => i + 1L).ToList()).ToList();
        return
        [
            .. holders.SelectMany(texts => texts.Take(Postings.MostPlaces).Select(text => (text, Weight: Math.Min(1, (double)Postings.MostPlaces / texts.Count))))
                .GroupBy(pair => pair.text).Select(group => (Article: group.Key, Shared: group.Sum(pair => pair.Weight)))
                .Where(pair => pair.Shared >= 1.5).OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Article),
        ];
    }

    // A dozen hashes, some of them common; every tenth text takes six from an earlier one.
    private static Fingerprints Invented(int i)
    {
        var random = new Random(i);
        var hashes = Enumerable.Range(0, 12).Select(_ => random.NextInt64(random.Next(4) == 0 ? 3_000 : 1L << Fingerprints.HashBits));
        return new((i % 10 == 9 ? hashes.Take(6).Concat(Invented(random.Next(i)).Hashes.Take(6)) : hashes).Distinct().Order().ToValueList());
    }

    private static void Copy(string from, string to)
    {
        using var open = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = File.Create(to);
        open.CopyTo(copy);
    }
}
