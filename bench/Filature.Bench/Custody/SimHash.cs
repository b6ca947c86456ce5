using System.Numerics;

namespace Filature.Bench.Custody;

/// <summary>Charikar 2002, as Manku, Jain and Das Sarma (2007) use it; with no table, so that no near one is missed.</summary>
internal sealed class SimHash : INearDuplicates
{
    // More than this many bits apart are unrelated texts.
    private const int Farthest = 20;

    private const int Sample = 2_000;

    private readonly Dictionary<long, int> _frequencies = [];
    private readonly ulong[] _hashes;

    public SimHash(GeneratedWire wire, int size)
    {
        for (var i = 0; i < Math.Min(Sample, size); i++)
        {
            foreach (var word in Baselines.Words(wire.Article(i).Text).Distinct())
            {
                _frequencies[word] = _frequencies.GetValueOrDefault(word) + 1;
            }
        }

        _hashes = new ulong[size];
        for (var i = 0; i < size; i++)
        {
            _hashes[i] = Of(wire.Article(i).Text);
        }
    }

    public int BytesAnArticle => sizeof(ulong);

    public List<(long Number, double Likeness)> Near(string text)
    {
        var asked = Of(text);
        var near = new List<(long, double)>();
        for (var i = 0; i < _hashes.Length; i++)
        {
            var apart = BitOperations.PopCount(asked ^ _hashes[i]);
            if (apart <= Farthest)
            {
                near.Add((i, 1 - (apart / 64.0)));
            }
        }

        return near;
    }

    private ulong Of(string text)
    {
        Span<double> sums = stackalloc double[64];
        sums.Clear();
        foreach (var word in Baselines.Words(text))
        {
            var weight = Math.Log((Sample + 1.0) / (_frequencies.GetValueOrDefault(word) + 1));
            var bits = unchecked((ulong)word * 0x9E3779B97F4A7C15UL);
            bits ^= bits >> 29;
            bits = unchecked(bits * 0xBF58476D1CE4E5B9UL);
            bits ^= bits >> 32;
            for (var i = 0; i < 64; i++)
            {
                sums[i] += ((bits >> i) & 1) == 1 ? weight : -weight;
            }
        }

        var hash = 0UL;
        for (var i = 0; i < 64; i++)
        {
            hash |= sums[i] > 0 ? 1UL << i : 0;
        }

        return hash;
    }
}
