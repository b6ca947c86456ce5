using System.Text;

namespace Filature.Arrivals;

/// <summary>What a document is. <paramref name="Charset"/> is set only where the bytes leave no doubt and have no mark of their own.</summary>
internal readonly record struct Kind(string MediaType, string? Charset);

/// <summary>Tells what a document is: by its bytes first, then by its name.</summary>
internal static class MediaTypes
{
    public const string Text = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Html = "text/html";
    public const string Pdf = "application/pdf";

    // The signature of a PDF may stand a little after the start.
    private const int PdfWindow = 1024;

    private const int TextWindow = 4096;

    // Starts of the page itself, and of its pieces as they are saved from a browser's inspector.
    private static readonly string[] PageTags = ["!doctype html", "html", "head", "body"];
    private static readonly string[] PieceTags = ["title", "meta", "script", "link", "style", "article", "section", "main", "div", "table", "h1", "p"];

    // Feeds of the first years begin with a DOCTYPE; some writers give Atom a prefix.
    private static readonly string[] FeedTags = ["rss", "feed", "rdf:rdf", "atom:feed", "!doctype rss", "!doctype rdf:rdf", "!doctype feed"];

    /// <param name="bytes">The whole document.</param>
    /// <param name="path">Its path or address: named in the problem, and its extension is asked last.</param>
    /// <returns>Problems: <c>arrival.empty</c>, <c>arrival.unsupported</c>.</returns>
    public static Outcome<Kind> Sniff(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes[..Math.Min(bytes.Length, PdfWindow)].IndexOf("%PDF-"u8) >= 0)
        {
            return new Kind(Pdf, null);
        }

        if (Signatures.Name(bytes) is { } binary)
        {
            return Unsupported(path, binary.What, binary.Advice);
        }

        var window = bytes[..Math.Min(bytes.Length, TextWindow)];
        var (start, charset) = Decode(window);
        if (start is null)
        {
            return Unsupported(path, "binary data of an unknown kind", "Save the article as text, HTML or PDF and give that.");
        }

        var trimmed = SkipPreamble(start);
        if (trimmed.IsEmpty && (bytes.Length <= TextWindow || bytes[TextWindow..].IndexOfAnyExcept(" \t\r\n\0"u8) < 0))
        {
            return new Problem("arrival.empty", $"«{path}» is empty.", "Check how it was saved.");
        }

        var extension = Extension(path);
        if (StartsWithTag(trimmed, PageTags) || extension is ".html" or ".htm" or ".xhtml")
        {
            return new Kind(Html, charset);
        }

        return extension switch
        {
            // Markdown may begin with a piece of HTML and stay Markdown.
            ".md" or ".markdown" => new Kind(Markdown, charset),
            _ when StartsWithTag(trimmed, PieceTags) => new Kind(Html, charset),
            _ => new Kind(Text, charset),
        };
    }

    /// <summary>Whether the start of a document is that of a feed: RSS, Atom, or JSON Feed.</summary>
    public static bool IsFeed(ReadOnlySpan<byte> head)
    {
        var start = SkipPreamble(Decode(head[..Math.Min(head.Length, TextWindow)]).Start);
        return StartsWithTag(start, FeedTags) || (start is ['{', ..] && start.IndexOf("jsonfeed.org/version/", StringComparison.Ordinal) >= 0);
    }

    private static Problem Unsupported(string path, string what, string advice) =>
        new("arrival.unsupported", $"«{path}» looks like {what}.", advice);

    private static string Extension(string path)
    {
        if (Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            path = uri.AbsolutePath;
        }

        return Path.GetExtension(path).ToLowerInvariant();
    }

    /// <summary>The first characters as far as telling tags and text apart needs them; null for what is not text.</summary>
    private static (string? Start, string? Charset) Decode(ReadOnlySpan<byte> window)
    {
        switch (window)
        {
            case [0xFF, 0xFE, ..]:
                return (Encoding.Unicode.GetString(window[2..]), null);
            case [0xFE, 0xFF, ..]:
                return (Encoding.BigEndianUnicode.GetString(window[2..]), null);
            case [0xEF, 0xBB, 0xBF, ..]:
                window = window[3..];
                break;
        }

        int even = 0, odd = 0, controls = 0;
        for (var i = 0; i < window.Length; i++)
        {
            if (window[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
            else if (window[i] is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
            {
                controls++;
            }
        }

        // Western text in UTF-16 without its mark: nearly every second byte is zero, and hardly any other.
        if (controls == 0 && odd > window.Length * 2 / 5 && even < window.Length / 50)
        {
            return (Encoding.Unicode.GetString(window), "utf-16le");
        }

        if (controls == 0 && even > window.Length * 2 / 5 && odd < window.Length / 50)
        {
            return (Encoding.BigEndianUnicode.GetString(window), "utf-16be");
        }

        // A stray control character is a defect of a text; one in fifty is not a text.
        return (even + odd + controls) * 50 > window.Length ? (null, null) : (Encoding.Latin1.GetString(window), null);
    }

    private static ReadOnlySpan<char> SkipPreamble(ReadOnlySpan<char> start)
    {
        while (true)
        {
            start = start.TrimStart(" \t\r\n\f\0\uFEFF");
            var end = start.StartsWith("<!--", StringComparison.Ordinal) ? start.IndexOf("-->", StringComparison.Ordinal) + 2
                : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? start.IndexOf("?>", StringComparison.Ordinal) + 1
                : 0;
            if (end <= 2)
            {
                return start;
            }

            start = start[(end + 1)..];
        }
    }

    private static bool StartsWithTag(ReadOnlySpan<char> start, ReadOnlySpan<string> tags)
    {
        if (start is not ['<', ..])
        {
            return false;
        }

        foreach (var tag in tags)
        {
            if (start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (start.Length <= tag.Length + 1 || start[tag.Length + 1] is '>' or ' ' or '\t' or '\r' or '\n' or '/'))
            {
                return true;
            }
        }

        return false;
    }
}
