using System.Buffers;

namespace Filature.Storage.Prints;

/// <summary>
/// How fingerprints and the texts that have them stand in bytes: the distance to the hash before, then its places. A place alone is its
/// text's number, doubled. Several are the first one, doubled, plus one; how many more; each one's distance to the one before; and how many
/// were left out. All numbers are LEB128: seven bits a byte, the lowest first.
/// </summary>
internal static class Postings
{
    /// <summary>
    /// So many texts are kept for one hash, the earliest ones: an origin is among them. Of more only the number is kept. A hash in as
    /// many texts says little, and its list has an end.
    /// </summary>
    public const int MostPlaces = 50;

    public static long ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        unchecked
        {
            long value = bytes[at++];
            if (value < 0x80)
            {
                return value;
            }

            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                long next = bytes[at++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }

    public static void WriteNumber(ArrayBufferWriter<byte> output, long value)
    {
        unchecked
        {
            var span = output.GetSpan(10);
            var length = 0;
            while (value >= 0x80)
            {
                span[length++] = (byte)(value | 0x80);
                value >>= 7;
            }

            span[length++] = (byte)value;
            output.Advance(length);
        }
    }

    /// <summary>Adds the texts of one hash to a list.</summary>
    /// <returns>How many texts have it, those left out included.</returns>
    public static long ReadPlaces(ReadOnlySpan<byte> places, List<long> texts)
    {
        var at = 0;
        var head = ReadNumber(places, ref at);
        var text = head >> 1;
        texts.Add(text);
        if ((head & 1) == 0)
        {
            return 1;
        }

        var more = ReadNumber(places, ref at);
        for (var i = 0; i < more; i++)
        {
            text += ReadNumber(places, ref at);
            texts.Add(text);
        }

        return 1 + more + ReadNumber(places, ref at);
    }

    /// <param name="texts">Ascending, at least one.</param>
    public static void WritePlaces(ArrayBufferWriter<byte> output, ReadOnlySpan<long> texts, long leftOut)
    {
        var kept = texts[..Math.Min(texts.Length, MostPlaces)];
        leftOut += texts.Length - kept.Length;
        if (kept.Length == 1 && leftOut == 0)
        {
            WriteNumber(output, kept[0] << 1);
            return;
        }

        WriteNumber(output, (kept[0] << 1) | 1);
        WriteNumber(output, kept.Length - 1);
        for (var i = 1; i < kept.Length; i++)
        {
            WriteNumber(output, kept[i] - kept[i - 1]);
        }

        WriteNumber(output, leftOut);
    }
}

/// <summary>Goes through a run of postings in the order of their hashes.</summary>
/// <param name="before">What the first hash's distance is counted from.</param>
internal ref struct PostingReader(ReadOnlySpan<byte> run, long before)
{
    private readonly ReadOnlySpan<byte> _run = run;
    private int _at;

    public long Hash { get; private set; } = before;

    /// <summary>The texts of the hash, for <see cref="Postings.ReadPlaces"/>.</summary>
    public ReadOnlySpan<byte> Places { get; private set; }

    public bool Next()
    {
        if (_at >= _run.Length)
        {
            return false;
        }

        unchecked
        {
            Hash += Postings.ReadNumber(_run, ref _at);
            var start = _at;
            if ((_run[_at] & 1) == 0)
            {
                Skip();
            }
            else
            {
                Skip();
                for (var left = Postings.ReadNumber(_run, ref _at) + 1; left > 0; left--)
                {
                    Skip();
                }
            }

            Places = _run[start.._at];
            return true;
        }
    }

    private void Skip()
    {
        while (_run[_at++] >= 0x80)
        {
        }
    }
}

/// <summary>Writes a run of postings. Used once, by one thread.</summary>
internal sealed class PostingWriter(long before)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(2048);
    private readonly List<long> _texts = [];
    private long _hash = before;

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <param name="hash">Greater than the one before.</param>
    public void Add(long hash, ReadOnlySpan<byte> places)
    {
        Step(hash);
        _bytes.Write(places);
    }

    public void Add(long hash, ReadOnlySpan<long> texts)
    {
        Step(hash);
        Postings.WritePlaces(_bytes, texts, 0);
    }

    /// <summary>One hash from two runs.</summary>
    public void Add(long hash, ReadOnlySpan<byte> older, ReadOnlySpan<byte> newer)
    {
        Step(hash);
        _texts.Clear();
        var count = Postings.ReadPlaces(older, _texts) + Postings.ReadPlaces(newer, _texts);
        var leftOut = count - _texts.Count;
        if (_texts.Count > 1)
        {
            // Nearly always in order already.
            _texts.Sort();
        }

        Postings.WritePlaces(_bytes, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_texts), leftOut);
    }

    private void Step(long hash)
    {
        Postings.WriteNumber(_bytes, hash - _hash);
        _hash = hash;
    }
}
