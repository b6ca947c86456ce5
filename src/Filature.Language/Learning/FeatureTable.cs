using System.Numerics;
using System.Runtime.CompilerServices;

namespace Filature.Language.Learning;

/// <summary>The rows of features, by open addressing: a feature's place is the top of its hash.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _keys;

    // 0 means empty, else row + 1.
    private readonly int[] _places;
    private readonly int _shift;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FeatureTable(ReadOnlySpan<ulong> features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        _keys = new ulong[size];
        _places = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        for (var row = 0; row < features.Length; row++)
        {
            var at = (int)(FeatureHash.Spread(features[row]) >> _shift);
            while (_places[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _keys[at] = features[row];
            _places[at] = row + 1;
        }
    }

    /// <summary>The feature's row, or -1.</summary>
    public int RowOf(ulong feature)
    {
        var at = (int)(FeatureHash.Spread(feature) >> _shift);
        while (_places[at] is var place and not 0)
        {
            if (_keys[at] == feature)
            {
                return place - 1;
            }

            at = (at + 1) & (_keys.Length - 1);
        }

        return -1;
    }
}
