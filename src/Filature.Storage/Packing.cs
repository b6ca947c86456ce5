using System.IO.Compression;

namespace Filature.Storage;

/// <summary>Delivered bytes, compressed where that helps: pages shrink to a fifth, PDF files do not.</summary>
internal static class Packing
{
    // Brotli's middle: nine tenths of its best ratio at a tenth of the time on pages.
    private const int Quality = 5;
    private const int Window = 22;

    public static (byte[] Bytes, bool Packed) Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window) && length < bytes.Length
            ? (packed[..length], true)
            : (bytes.ToArray(), false);
    }

    public static byte[] Unpack(byte[] bytes, bool packed)
    {
        if (!packed)
        {
            return bytes;
        }

        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress))
        {
            brotli.CopyTo(unpacked);
        }

        return unpacked.ToArray();
    }
}
