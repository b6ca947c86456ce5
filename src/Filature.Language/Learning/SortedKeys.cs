using System.Runtime.CompilerServices;

namespace Filature.Language.Learning;

/// <summary>Ascending numbers in a model file, as their distances: small, and packed well.</summary>
internal static class SortedKeys
{
    public static void Write(BinaryWriter writer, ReadOnlySpan<ulong> keys)
    {
        writer.Write(keys.Length);
        var last = 0UL;
        foreach (var key in keys)
        {
            writer.Write7BitEncodedInt64((long)(key - last));
            last = key;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong[] Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        var last = 0UL;
        for (var i = 0; i < keys.Length; i++)
        {
            last += (ulong)reader.Read7BitEncodedInt64();
            keys[i] = last;
        }

        return keys;
    }
}
