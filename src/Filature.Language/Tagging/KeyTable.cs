using System.Numerics;
using Filature.Language.Learning;

namespace Filature.Language.Tagging;

/// <summary>Numbers by key, where the keys are hashes of at most 40 bits. Frozen; asking allocates nothing.</summary>
internal sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly int[] _values;

    // Open addressing: the key and the value together, so that one look is one line of memory. 0 means empty.
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <param name="keys">Sorted, without repetition.</param>
    /// <param name="values">From 0, below 2^24 - 1.</param>
    public KeyTable(ulong[] keys, int[] values)
    {
        _keys = keys;
        _values = values;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length + (keys.Length / 2)));
        _slots = new ulong[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Place(keys[i]);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            _slots[at] = (keys[i] << 24) | (uint)(values[i] + 1);
        }
    }

    public int Count => _keys.Length;

    public static KeyTable Of(IReadOnlyDictionary<ulong, int> pairs)
    {
        var keys = pairs.Keys.Order().ToArray();
        return new(keys, [.. keys.Select(key => pairs[key])]);
    }

    /// <summary>The number of the key, or -1.</summary>
    public int Find(ulong key)
    {
        var at = Place(key);
        while (_slots[at] is var slot and not 0)
        {
            if (slot >> 24 == key)
            {
                return (int)(slot & 0xFF_FFFF) - 1;
            }

            at = (at + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    public void Write(BinaryWriter writer)
    {
        SortedKeys.Write(writer, _keys);
        foreach (var value in _values)
        {
            writer.Write7BitEncodedInt(value);
        }
    }

    public static KeyTable Read(BinaryReader reader)
    {
        var keys = SortedKeys.Read(reader);
        var values = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            values[i] = reader.Read7BitEncodedInt();
        }

        return new(keys, values);
    }

    private int Place(ulong key) => (int)(unchecked(key * 0x9E37_79B9_7F4A_7C15) >> _shift);
}
