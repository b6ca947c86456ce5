using System.Numerics;
using System.Runtime.CompilerServices;

namespace Filature.Language.Learning;

/// <summary>
/// A model of up to four classes, the last implied by the others, and features of 32 bits, laid out for speed: a feature and its weights are one number, so that a
/// look-up touches memory once. Safe to share between threads.
/// </summary>
public sealed class NarrowScorer
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="model">Of the classes but the last, whose weights make each row's sum nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NarrowScorer(LinearModel model)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(model.Classes, 3);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, model.Features * 2));
        _slots = new ulong[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        for (var row = 0; row < model.Features; row++)
        {
            var feature = model.FeatureOf(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(feature, uint.MaxValue);
            var slot = feature << 32;
            var rest = 0;
            for (var c = 0; c < model.Classes; c++)
            {
                // Weights are kept above zero: what each look-up adds to all classes alike does not matter.
                slot |= (ulong)(model.WeightsOf(row)[c] + 128) << (8 * c);
                rest -= model.WeightsOf(row)[c];
            }

            slot |= (ulong)(Math.Clamp(rest, -127, 127) + 128) << (8 * model.Classes);

            var at = (int)(feature >> _shift);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = slot;
        }
    }

    /// <summary>The scores of the classes for at most 256 features, 16 bits each, the first class lowest. They can be compared with each other only.</summary>
    public ulong Score(ReadOnlySpan<ulong> features)
    {
        var slots = _slots;
        var sum = 0UL;
        foreach (var feature in features)
        {
            var at = (int)(feature >> _shift);
            while ((uint)at < (uint)slots.Length && slots[at] is var slot and not 0)
            {
                if (slot >> 32 == feature)
                {
                    var low = slot & uint.MaxValue;
                    var weights = (low | (low << 16)) & 0x0000_FFFF_0000_FFFF;
                    sum += (weights | (weights << 8)) & 0x00FF_00FF_00FF_00FF;
                    break;
                }

                at = (at + 1) & (slots.Length - 1);
            }
        }

        return sum;
    }
}
