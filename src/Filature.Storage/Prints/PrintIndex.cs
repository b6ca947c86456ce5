using System.Buffers;
using Filature.Provenance;

namespace Filature.Storage.Prints;

/// <summary>
/// From fingerprints to the texts that share them. A text comes in by one row; rows are gathered into batches, and batches sink through
/// <see cref="PrintLevels"/>. All of it is rows of the archive, written in the transaction that stores the article. Texts are never
/// taken out: a text that was replaced is marked, and passed over.
/// </summary>
internal sealed class PrintIndex(Session session)
{
    // Small enough to be looked through for every article, large enough that moving a batch on is seldom.
    public const int Batch = 128;

    // What moves into the deepest level at a time when all is built anew: some 70 MB of memory.
    private const int BulkBatch = 65_536;

    // A hash in as many texts as this, and in one of two hundred, is boilerplate: «Reporting by …» and the like.
    private const int BoilerplateShare = 200;

    private readonly PrintLevels _levels = new(session);
    private readonly ArrayBufferWriter<byte> _packed = new(1024);

    /// <summary>Takes in the text of an article, in place of an earlier one.</summary>
    /// <returns>The text's number.</returns>
    public long Add(long article, Fingerprints fingerprints, long? replaced = null)
    {
        if (replaced is { } earlier)
        {
            session.Execute("update prints set live = 0 where text = ?1", earlier);
        }

        var text = Enter(article, fingerprints);
        session.Execute("insert into print_rows (text, hashes) values (?1, ?2)", text, Pack(fingerprints.Hashes));
        if (text - session.Scalar<long>("select min(text) from print_rows") >= Batch - 1)
        {
            Flush();
        }

        return text;
    }

    /// <summary>Takes in many articles. Into an empty index: what is there already counts as older.</summary>
    /// <param name="entered">Told of every article's text.</param>
    public void AddAll(IEnumerable<(long Article, Fingerprints Fingerprints)> articles, Action<long, long>? entered = null)
    {
        foreach (var chunk in articles.Chunk(BulkBatch))
        {
            PostingBatch? batch = null;
            foreach (var (article, fingerprints) in chunk)
            {
                var text = Enter(article, fingerprints);
                batch ??= new(text);
                batch.Add(text, fingerprints.Hashes);
                entered?.Invoke(article, text);
            }

            _levels.Merge(PrintLevels.Deepest, batch!.Sorted().Written);
        }
    }

    /// <summary>Who shares what with a text.</summary>
    public SharedPrints Shared(Fingerprints fingerprints)
    {
        var asked = fingerprints.Hashes;
        var shared = new SharedPrints(asked);
        var json = Columns.Json(asked);
        var texts = new List<long>();
        for (var level = PrintLevels.Deepest; level > 0; level--)
        {
            var next = 0;
            (long From, byte[] Data)? before = null;
            foreach (var block in _levels.Holding(level, json))
            {
                Look(before, block.From);
                before = block;
            }

            Look(before, long.MaxValue);

            void Look((long From, byte[] Data)? held, long end)
            {
                if (held is not var (from, data))
                {
                    return;
                }

                var reader = new PostingReader(data, from);
                for (var has = reader.Next(); has && next < asked.Count && asked[next] < end;)
                {
                    if (reader.Hash < asked[next])
                    {
                        has = reader.Next();
                    }
                    else
                    {
                        if (reader.Hash == asked[next])
                        {
                            texts.Clear();
                            shared.Found(next, Postings.ReadPlaces(reader.Places, texts), texts);
                        }

                        next++;
                    }
                }

                while (next < asked.Count && asked[next] < end)
                {
                    next++;
                }
            }
        }

        foreach (var (text, hashes) in session.All("select text, hashes from print_rows where text > 0 order by text", Row))
        {
            var at = 0;
            var hash = 0L;
            for (var next = 0; at < hashes.Length && next < asked.Count;)
            {
                hash += Postings.ReadNumber(hashes, ref at);
                while (next < asked.Count && asked[next] < hash)
                {
                    next++;
                }

                if (next < asked.Count && asked[next] == hash)
                {
                    texts.Clear();
                    texts.Add(text);
                    shared.Found(next, 1, texts);
                }
            }
        }

        return shared;
    }

    /// <summary>The articles that share the most, each hash weighed by how few texts have it.</summary>
    public List<(long Article, double Shared)> Near(SharedPrints shared, long exceptArticle, double least, int limit)
    {
        var near = new List<(long, double)>();
        foreach (var (text, weight) in shared.Weigh(least))
        {
            if (near.Count == limit)
            {
                break;
            }

            var article = session.Scalar<long>("select case live when 1 then article else 0 end from prints where text = ?1", text);
            if (article != 0 && article != exceptArticle)
            {
                near.Add((article, weight));
            }
        }

        return near;
    }

    /// <summary>Those hashes that stand in so many texts that they tell nothing of where one comes from.</summary>
    public HashSet<long> Boilerplate(SharedPrints shared) =>
        shared.InMoreThan(Math.Max(Postings.MostPlaces, session.Scalar<long>("select coalesce(max(text), 0) from prints") / BoilerplateShare));

    private void Flush()
    {
        PostingBatch? batch = null;
        foreach (var (text, hashes) in session.All("select text, hashes from print_rows where text > 0 order by text", Row))
        {
            batch ??= new(text);
            batch.Add(text, Unpack(hashes));
        }

        session.Execute("delete from print_rows where text > 0");
        _levels.Take(batch!.Sorted().Written.ToArray());
    }

    private long Enter(long article, Fingerprints fingerprints) =>
        session.Scalar<long>("insert into prints (article, size, live) values (?1, ?2, 1) returning text", article, fingerprints.Hashes.Count);

    private static (long Text, byte[] Hashes) Row(Microsoft.Data.Sqlite.SqliteDataReader row) => (row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private byte[] Pack(ValueList<long> hashes)
    {
        _packed.ResetWrittenCount();
        var before = 0L;
        foreach (var hash in hashes)
        {
            Postings.WriteNumber(_packed, hash - before);
            before = hash;
        }

        return _packed.WrittenSpan.ToArray();
    }

    private static List<long> Unpack(byte[] packed)
    {
        var hashes = new List<long>();
        var hash = 0L;
        for (var at = 0; at < packed.Length;)
        {
            hash += Postings.ReadNumber(packed, ref at);
            hashes.Add(hash);
        }

        return hashes;
    }
}
