using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using Word = UglyToad.PdfPig.Content.Word;

namespace Filature.Extraction;

/// <summary>The text layer of a PDF in reading order: a line a line, an empty line where the layout leaves one, a form feed between pages.</summary>
internal static class PdfText
{
    // Enough to tell a text layer from a stray page number on scanned pages.
    private const int FewestLettersPerPage = 16;

    public static bool IsPdf(Arrival arrival) =>
        arrival.MediaType == "application/pdf" || arrival.Bytes.Span.StartsWith("%PDF-"u8);

    public static Outcome<RawText> Read(ReadOnlyMemory<byte> bytes)
    {
        var text = new StringBuilder();
        int pages, letters = 0;
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray());
            pages = document.NumberOfPages;
            foreach (var page in document.GetPages())
            {
                if (text.Length > 0)
                {
                    text.Append("\n\f\n");
                }

                letters += page.Letters.Count;
                AppendLines(text, page);
                if (text.Length > RawText.LongestText)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is PdfDocumentFormatException or PdfDocumentEncryptedException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or FormatException or NotSupportedException
            or NullReferenceException or InvalidCastException or IOException or OverflowException)
        {
            // PdfPig lets all of these through for files that are cut short, encrypted or malformed.
            return new Problem("document.broken-pdf", $"The PDF cannot be read: {e.Message}", "Open it in a viewer and save it again, without a password.");
        }

        return letters < FewestLettersPerPage * Math.Max(1, pages)
            ? new Problem("document.scan", "The PDF has no text layer: it is a scan.", "Run it through text recognition (OCR) first.")
            : new RawText(text.ToString(), "pdf");
    }

    private static void AppendLines(StringBuilder text, Page page)
    {
        var lines = new List<(double Bottom, double Height, List<Word> Words)>();
        foreach (var word in page.GetWords())
        {
            // Words of a line share a baseline to within half a letter's height.
            var height = word.Letters.Count > 0 ? Math.Max(1, word.Letters[0].PointSize) : Math.Max(1, word.BoundingBox.Height);
            if (lines.Count > 0 && lines[^1] is var last && Math.Abs(last.Bottom - Baseline(word)) < last.Height / 2 && word.BoundingBox.Left >= last.Words[^1].BoundingBox.Left)
            {
                last.Words.Add(word);
                lines[^1] = (last.Bottom, Math.Max(last.Height, height), last.Words);
            }
            else
            {
                lines.Add((Baseline(word), height, [word]));
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                // Leading is about 1.2 times the type size; from 1.7 on it is white space between paragraphs.
                text.Append(lines[i - 1].Bottom - lines[i].Bottom > 1.7 * lines[i - 1].Height ? "\n\n" : "\n");
            }

            text.AppendJoin(' ', lines[i].Words.Select(word => word.Text));
        }

        static double Baseline(Word word) => word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom;
    }
}
