using System.IO.Compression;
using System.Text;

namespace Filature.Language.Learning;

/// <summary>
/// Trained models as resources of this assembly: <c>languages/LANG/LAYER.model</c>, packed with Brotli. They are made by
/// <c>Filature.Tools train</c>; what they were trained on stands in <c>languages/LANG/MANIFEST.md</c>.
/// </summary>
public static class ModelFile
{
    private const string Magic = "filature-1";

    /// <summary>Reads a layer of a language, or gives null where there is no such model.</summary>
    public static T? Load<T>(string language, string layer, Func<BinaryReader, T> read)
        where T : class
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"{language}/{layer}.model");
        return stream is null ? null : Read(stream, read);
    }

    public static T Read<T>(Stream packed, Func<BinaryReader, T> read)
    {
        using var unpacked = new BufferedStream(new BrotliStream(packed, CompressionMode.Decompress), 1 << 16);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("This is no model of this version: train it again.");
        }

        return read(reader);
    }

    public static void Write(string path, Action<BinaryWriter> write)
    {
        using var file = File.Create(path);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        using var buffered = new BufferedStream(packed, 1 << 16);
        using var writer = new BinaryWriter(buffered, Encoding.UTF8);
        writer.Write(Magic);
        write(writer);
    }
}
