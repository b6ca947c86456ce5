using Filature.Provenance;

namespace Filature.Bench.Custody;

/// <summary>Broder 1997, with banding (Indyk and Motwani 1998).</summary>
internal sealed class MinHash : INearDuplicates
{
    private const int Permutations = 128;
    private const int Rows = 4;
    private const int Bands = Permutations / Rows;
    private const int ShingleWords = 3;
    private const int NumberBits = 24;

    private readonly uint[] _signatures;
    private readonly long[][] _bands;

    public MinHash(GeneratedWire wire, int size)
    {
        _signatures = new uint[(long)size * Permutations];
        _bands = [.. Enumerable.Range(0, Bands).Select(_ => new long[size])];
        for (var i = 0; i < size; i++)
        {
            var signature = _signatures.AsSpan(i * Permutations, Permutations);
            Sign(wire.Article(i).Text, signature);
            for (var band = 0; band < Bands; band++)
            {
                _bands[band][i] = Key(signature, band) | (uint)i;
            }
        }

        foreach (var band in _bands)
        {
            Array.Sort(band);
        }
    }

    public int BytesAnArticle => (Permutations * sizeof(uint)) + (Bands * sizeof(long));

    public List<(long Number, double Likeness)> Near(string text)
    {
        var asked = new uint[Permutations];
        Sign(text, asked);
        var candidates = new HashSet<long>();
        for (var band = 0; band < Bands; band++)
        {
            var (entries, key) = (_bands[band], Key(asked, band));
            var at = Array.BinarySearch(entries, key);
            for (at = at < 0 ? ~at : at; at < entries.Length && entries[at] >> NumberBits == key >> NumberBits; at++)
            {
                candidates.Add(entries[at] & ((1L << NumberBits) - 1));
            }
        }

        return [.. candidates.Select(number => (number, Likeness(asked, _signatures.AsSpan((int)number * Permutations, Permutations))))];
    }

    private static double Likeness(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var equal = 0;
        for (var i = 0; i < left.Length; i++)
        {
            equal += left[i] == right[i] ? 1 : 0;
        }

        return (double)equal / left.Length;
    }

    private static long Key(ReadOnlySpan<uint> signature, int band)
    {
        unchecked
        {
            var hash = (ulong)band;
            foreach (var value in signature.Slice(band * Rows, Rows))
            {
                hash = (hash ^ value) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 31;
            }

            return (long)((hash >> (NumberBits + 1)) << NumberBits);
        }
    }

    private static void Sign(string text, Span<uint> signature)
    {
        signature.Fill(uint.MaxValue);
        var words = Baselines.Words(text);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            unchecked
            {
                var shingle = (ulong)Fingerprints.Shingle(words.AsSpan(i, ShingleWords)) * 0xD1B54A32D192ED03UL;
                var (a, b) = ((uint)(shingle >> 32), (uint)shingle | 1);
                for (var j = 0; j < signature.Length; j++)
                {
                    a += b;
                    var mixed = a * 0x85EBCA6BU;
                    mixed ^= mixed >> 15;
                    mixed *= 0xC2B2AE35U;
                    mixed ^= mixed >> 16;
                    signature[j] = Math.Min(signature[j], mixed);
                }
            }
        }
    }
}
