namespace Filature.Extraction;

/// <summary>
/// A document as text, before anything is cleaned: what the runs of an <see cref="Article"/> point into. The same arrival
/// always gives the same text.
/// </summary>
/// <param name="Text">The decoded characters; of a PDF, its text layer, pages parted by a form feed.</param>
/// <param name="Encoding">What the bytes were read as: <c>utf-8</c>, <c>windows-1252</c> …, or <c>pdf</c>.</param>
public sealed record RawText(string Text, string Encoding)
{
    // A newspaper's whole site fits: what is larger is no article, and reading it would hold up the desk.
    internal const int LongestText = 8 * 1024 * 1024;

    /// <summary>Decodes an arrival.</summary>
    /// <returns>The text, or <c>document.empty</c>, <c>document.unreadable-encoding</c>, <c>document.no-text</c>,
    /// <c>document.scan</c>, <c>document.broken-pdf</c>, <c>document.too-large</c>.</returns>
    public static Outcome<RawText> Of(Arrival arrival)
    {
        if (arrival.Bytes.IsEmpty)
        {
            return new Problem("document.empty", "The document is empty.", "Check that the file was saved or downloaded in full.");
        }

        // Four bytes are the longest character of any encoding we read.
        if (arrival.Bytes.Length > 4L * LongestText)
        {
            return TooLarge();
        }

        var raw = PdfText.IsPdf(arrival) ? PdfText.Read(arrival.Bytes) : Decoding.Decode(arrival);
        return raw.Then<RawText>(text =>
            text.Text.Length > LongestText ? TooLarge()
            : HasWords(text.Text) ? text
            : new Problem("document.no-text", "The document has no words.", "Give a document with text in it."));
    }

    private static Problem TooLarge() => new(
        "document.too-large", $"The document is larger than {LongestText / (1024 * 1024)} million characters.", "Split it, or give the article's own page.");

    private static bool HasWords(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
