using System.Runtime.InteropServices;

namespace Filature.Storage.Prints;

/// <summary>
/// Three sorted levels of postings, each some sixteen times as large as the one before it, in blocks of about a kilobyte under the lowest
/// hash they may hold. New texts come into the first level by batches; with each batch a slice of every level moves on to the next, so
/// that the work is spread and no document waits for a whole level to be written (a log-structured merge tree: O'Neil and others 1996).
/// </summary>
internal sealed class PrintLevels(Session session)
{
    public const int Deepest = 3;

    // Hashes have 40 bits; the level stands above them in a block's key.
    private const int HashBits = 40;
    private const long HashEnd = 1L << HashBits;

    // Three or four blocks fill a page of four kilobytes; a larger block takes longer to read for one hash.
    private const int LargestBlock = 1800;
    private const int SplitBlock = 1200;

    // Blocks read at a time.
    private const int Batch = 256;

    // Slices of a level that is moved on with each batch: level 1 is gone through in 16 batches, level 2 in 256.
    private const int SlicesOfFirst = 16;
    private const int SlicesOfSecond = 256;

    private sealed record Block(long Key, byte[] Data);

    /// <summary>The blocks of a level that may hold some of the hashes, in order, each with the hash its distances count from.</summary>
    public IEnumerable<(long From, byte[] Data)> Holding(int level, string hashes) =>
        session.All(
            """
            select b.key, b.data from (
              select distinct (select max(key) from print_blocks where key <= ?2 + asked.value) as key from json_each(?1) as asked
            ) n join print_blocks b on b.key = n.key order by n.key
            """,
            row => (row.GetInt64(0) & (HashEnd - 1), row.GetFieldValue<byte[]>(1)), hashes, Base(level));

    /// <summary>Takes a batch into the first level and lets slices of the levels sink.</summary>
    public void Take(byte[] run)
    {
        Merge(1, run);
        Sink(1, HashEnd / SlicesOfFirst);
        Sink(2, HashEnd / SlicesOfSecond);
    }

    /// <summary>Merges a run into a level. What the level has is older than what the run brings.</summary>
    public void Merge(int level, ReadOnlySpan<byte> run)
    {
        var incoming = new PostingReader(run, 0);
        var more = incoming.Next();
        while (more)
        {
            var blocks = session.All(
                """
                select key, data from print_blocks
                where key >= (select max(key) from print_blocks where key <= ?1) and key < ?2 order by key limit ?3
                """,
                row => new Block(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), Base(level) + incoming.Hash, Base(level + 1), Batch + 1);
            var isLast = blocks.Count <= Batch;
            for (var i = 0; more && i < blocks.Count - (isLast ? 0 : 1); i++)
            {
                var end = i + 1 < blocks.Count ? blocks[i + 1].Key & (HashEnd - 1) : HashEnd;
                if (incoming.Hash < end)
                {
                    more = Merge(blocks[i], end, ref incoming);
                }
            }
        }
    }

    private bool Merge(Block block, long end, ref PostingReader incoming)
    {
        var from = block.Key & (HashEnd - 1);
        var merged = new PostingWriter(from);
        var standing = new PostingReader(block.Data, from);
        var (has, more) = (standing.Next(), true);
        while (has || (more && incoming.Hash < end))
        {
            if (!has || (more && incoming.Hash < standing.Hash))
            {
                merged.Add(incoming.Hash, incoming.Places);
                more = incoming.Next();
            }
            else if (!more || standing.Hash < incoming.Hash)
            {
                merged.Add(standing.Hash, standing.Places);
                has = standing.Next();
            }
            else
            {
                merged.Add(standing.Hash, standing.Places, incoming.Places);
                has = standing.Next();
                more = incoming.Next();
            }
        }

        Write(block.Key, merged.Written);
        return more;
    }

    private void Write(long key, ReadOnlySpan<byte> postings)
    {
        if (postings.Length <= LargestBlock)
        {
            Store(key, postings);
            return;
        }

        var (level, from) = (key & ~(HashEnd - 1), key & (HashEnd - 1));
        var size = postings.Length / ((postings.Length + SplitBlock - 1) / SplitBlock);
        var reader = new PostingReader(postings, from);
        var piece = new PostingWriter(from);
        while (reader.Next())
        {
            if (piece.Length >= size)
            {
                Store(level | from, piece.Written);
                from = reader.Hash;
                piece = new(from);
            }

            piece.Add(reader.Hash, reader.Places);
        }

        Store(level | from, piece.Written);
    }

    private void Sink(int level, long slice)
    {
        var start = session.Scalar<long>("select cursor from print_levels where level = ?1", level);
        var end = session.Scalar<long?>(
            "select min(key) from print_blocks where key >= ?1 and key < ?2", Base(level) + Math.Min(HashEnd, start + slice), Base(level + 1)) ?? Base(level + 1);
        var blocks = session.All(
            "select key, data from print_blocks where key >= ?1 and key < ?2 order by key",
            row => new Block(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), Base(level) + start, end);
        var run = new PostingWriter(0);
        foreach (var block in blocks)
        {
            var reader = new PostingReader(block.Data, block.Key & (HashEnd - 1));
            while (reader.Next())
            {
                run.Add(reader.Hash, reader.Places);
            }
        }

        Merge(level + 1, run.Written);
        session.Execute("delete from print_blocks where key > ?1 and key < ?2", Base(level) + start, end);
        session.Execute("update print_blocks set data = x'' where key = ?1", Base(level) + start);
        session.Execute("update print_levels set cursor = ?2 where level = ?1", level, end == Base(level + 1) ? 0 : end & (HashEnd - 1));
    }

    private void Store(long key, ReadOnlySpan<byte> postings) =>
        session.Execute("insert or replace into print_blocks (key, data) values (?1, ?2)", key, postings.ToArray());

    private static long Base(int level) => (long)level << HashBits;
}

/// <summary>Postings on their way into a level: gathered in any order, sorted once.</summary>
internal sealed class PostingBatch(long firstText)
{
    // A hash of 40 bits above the text's distance from the first one.
    private const int TextBits = 23;

    private readonly List<long> _postings = [];

    public int Count => _postings.Count;

    public void Add(long text, IEnumerable<long> hashes)
    {
        foreach (var hash in hashes)
        {
            _postings.Add((hash << TextBits) | (text - firstText));
        }
    }

    /// <summary>The run of all that was gathered.</summary>
    public PostingWriter Sorted()
    {
        var postings = CollectionsMarshal.AsSpan(_postings);
        postings.Sort();
        var run = new PostingWriter(0);
        var texts = new List<long>();
        for (var i = 0; i < postings.Length;)
        {
            var hash = postings[i] >> TextBits;
            texts.Clear();
            for (; i < postings.Length && postings[i] >> TextBits == hash; i++)
            {
                texts.Add(firstText + (postings[i] & ((1L << TextBits) - 1)));
            }

            run.Add(hash, CollectionsMarshal.AsSpan(texts));
        }

        return run;
    }
}
