using System.IO.Compression;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>One page of an extraction set.</summary>
/// <param name="Id">Its name in the set; the last character is a hexadecimal digit.</param>
/// <param name="Address">Where it was published, or null where the set's task does not give it.</param>
internal sealed record Page(string Id, byte[] Html, string? Address)
{
    /// <summary>Parameters are set on the even half, and looked at on the other: the last digit of the id parts them.</summary>
    public bool IsEven => IsEvenId(Id);

    public static bool IsEvenId(string id) => Convert.ToInt32(id[^1..], 16) % 2 == 0;

    public static Page Unpack(string id, string path, string? address)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return new(id, bytes.ToArray(), address);
    }
}
