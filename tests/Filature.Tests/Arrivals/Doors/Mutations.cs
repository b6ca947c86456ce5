using CsCheck;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>Bytes cut, repeated, dropped and flipped at random places.</summary>
internal static class Mutations
{
    public static Gen<byte[]> Of(byte[] bytes) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, 40]).Array[1, 6]
            .Select(changes => changes.Aggregate(bytes, (changed, change) => Change(changed, change.Item1, change.Item2, change.Item3, change.Item4)));

    public static byte[] Change(byte[] bytes, int kind, int at, byte value, int length)
    {
        at %= Math.Max(1, bytes.Length);
        switch (kind)
        {
            // A cut in four of a hundred is enough: what is cut has little left to mutate.
            case 0 when length < 6:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. Enumerable.Repeat(value, length), .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];
            default:
                var flipped = (byte[])bytes.Clone();
                if (flipped.Length > 0)
                {
                    flipped[at] ^= (byte)(1 << (value % 8));
                }

                return flipped;
        }
    }
}
