namespace Filature.Arrivals;

/// <summary>Knows files that are no documents by their first bytes, so that a refusal can say what was given and what to do.</summary>
internal static class Signatures
{
    private const string AsText = "Save the article as text, HTML or PDF and give that.";
    private const string Unpack = "Unpack it and give the folder.";
    private const string Recognise = "Filature reads no pictures: run text recognition (for instance tesseract) and give its text.";

    /// <summary>What the bytes look like and what to do, or null where no signature is known.</summary>
    public static (string What, string Advice)? Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Zip(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ("an old Office document", AsText),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ("an image (PNG)", Recognise),
        [0xFF, 0xD8, 0xFF, ..] => ("an image (JPEG)", Recognise),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ("an image (GIF)", Recognise),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ("an image (TIFF)", Recognise),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ("an image (WebP)", Recognise),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] =>
            ("sound or video", "Give a transcript as text."),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => ("sound or video", "Give a transcript as text."),
        [0x1F, 0x8B, ..] => ("a gzip archive", Unpack),
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => ("a 7-Zip archive", Unpack),
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => ("a RAR archive", Unpack),
        [(byte)'B', (byte)'Z', (byte)'h', ..] => ("a bzip2 archive", Unpack),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, ..] => ("a program", "Give a document."),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => ("a rich text document (RTF)", AsText),
        _ when bytes.StartsWith("SQLite format 3\0"u8) => ("a database (SQLite)", "An archive of Filature is named with --archive."),
        _ => null,
    };

    /// <summary>A ZIP archive that is nothing else: office documents and electronic books are ZIP archives too.</summary>
    public static bool IsPlainZip(ReadOnlySpan<byte> bytes) => Name(bytes) is ("a ZIP archive", _);

    private static (string What, string Advice) Zip(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        return start.IndexOf("word/"u8) >= 0 || start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("opendocument"u8) >= 0
            ? ("an Office document", AsText)
            : start.IndexOf("epub+zip"u8) >= 0 ? ("an electronic book (EPUB)", AsText) : ("a ZIP archive", Unpack);
    }
}
