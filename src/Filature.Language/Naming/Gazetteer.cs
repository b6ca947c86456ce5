using System.Numerics;
using Filature.Language.Learning;

namespace Filature.Language.Naming;

/// <summary>
/// Known phrases and words by the hash of their folded words, with what is known of them. Frozen; lookups allocate nothing. Hashes have
/// 40 bits: of a hundred thousand entries one strange phrase in ten million is taken for a known one.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>The longest phrase in tokens.</summary>
    public const int Longest = 6;

    private const int Template = 0x6A7;

    private readonly ulong[] _features;
    private readonly ushort[] _traits;
    private readonly ulong[] _keys;
    private readonly ushort[] _found;
    private readonly int _shift;

    public Gazetteer(IReadOnlyDictionary<ulong, NameTraits> entries)
        : this([.. entries.Keys.Order()], entries)
    {
    }

    private Gazetteer(ulong[] features, IReadOnlyDictionary<ulong, NameTraits> entries)
        : this(features, [.. features.Select(feature => (ushort)entries[feature])])
    {
    }

    private Gazetteer(ulong[] features, ushort[] traits)
    {
        (_features, _traits) = (features, traits);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        (_keys, _found, _shift) = (new ulong[size], new ushort[size], 64 - BitOperations.Log2((uint)size));
        for (var i = 0; i < features.Length; i++)
        {
            var at = (int)(FeatureHash.Spread(features[i]) >> _shift);
            while (_found[at] != 0)
            {
                at = (at + 1) & (size - 1);
            }

            (_keys[at], _found[at]) = (features[i], traits[i]);
        }
    }

    public int Count => _features.Length;

    /// <summary>The key of a phrase, from the one of the words before its last and of that word; 0 is the key of no word.</summary>
    public static ulong Key(ulong before, ulong word) => FeatureHash.Of(Template, before, word);

    public NameTraits Find(ulong key)
    {
        var at = (int)(FeatureHash.Spread(key) >> _shift);
        while (_found[at] is var found and not 0)
        {
            if (_keys[at] == key)
            {
                return (NameTraits)found;
            }

            at = (at + 1) & (_keys.Length - 1);
        }

        return NameTraits.None;
    }

    public void Write(BinaryWriter writer)
    {
        SortedKeys.Write(writer, _features);
        foreach (var traits in _traits)
        {
            writer.Write(traits);
        }
    }

    public static Gazetteer Read(BinaryReader reader)
    {
        var features = SortedKeys.Read(reader);
        var traits = new ushort[features.Length];
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = reader.ReadUInt16();
        }

        return new(features, traits);
    }
}
