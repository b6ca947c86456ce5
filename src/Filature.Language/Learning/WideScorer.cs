using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Filature.Language.Learning;

/// <summary>A model of many classes and features of 32 bits, laid out for vectors of bytes. Safe to share between threads.</summary>
public sealed class WideScorer
{
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly sbyte[] _weights;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WideScorer(LinearModel model)
    {
        Classes = model.Classes;
        Width = (model.Classes + 31) / 32 * 32;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, model.Features * 2));
        _slots = new ulong[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        _weights = new sbyte[model.Features * Width];
        for (var row = 0; row < model.Features; row++)
        {
            var feature = model.FeatureOf(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(feature, uint.MaxValue);
            model.WeightsOf(row).CopyTo(_weights.AsSpan(row * Width));
            var at = (int)(feature >> _shift);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = (feature << 32) | ((uint)row + 1);
        }
    }

    public int Classes { get; }

    /// <summary>The classes, rounded up to whole vectors.</summary>
    public int Width { get; }

    /// <summary>Adds the weights of at most 256 features to the scores.</summary>
    /// <param name="scores">Of length <see cref="Width"/>.</param>
    public void Add(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        foreach (var feature in features)
        {
            var at = (int)(feature >> _shift);
            while (_slots[at] is var slot and not 0)
            {
                if (slot >> 32 == feature)
                {
                    Add((int)((slot & uint.MaxValue) - 1) * Width, scores);
                    break;
                }

                at = (at + 1) & (_slots.Length - 1);
            }
        }
    }

    private void Add(int from, Span<short> scores)
    {
        var weights = _weights.AsSpan(from, Width);
        ref var source = ref MemoryMarshal.GetReference(weights);
        ref var target = ref MemoryMarshal.GetReference(scores[..Width]);
        for (var i = 0; i < weights.Length; i += 32)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)i));
            (low + Vector256.LoadUnsafe(ref target, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
            (high + Vector256.LoadUnsafe(ref target, (nuint)i + 16)).StoreUnsafe(ref target, (nuint)i + 16);
        }
    }
}
