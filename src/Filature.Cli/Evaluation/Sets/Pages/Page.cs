using System.IO.Compression;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>One page of an extraction set.</summary>
/// <param name="Id">Its name in the set; the last character is a hexadecimal digit.</param>
/// <param name="Address">Where it was published, or null where the set's task does not give it.</param>
internal sealed record Page(string Id, byte[] Html, string? Address)
{
    public static Page Unpack(string id, string path, string? address)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return new(id, bytes.ToArray(), address);
    }
}
