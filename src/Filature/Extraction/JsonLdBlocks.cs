using System.Text;
using System.Text.Json;

namespace Filature.Extraction;

/// <summary>The values of JSON-LD blocks as pages write them: in comments, with raw line breaks inside strings, several in a row, cut short.</summary>
internal static class JsonLdBlocks
{
    // A page's whole graph is some ten thousand characters.
    private const int LongestBlock = 600_000;

    private static readonly JsonReaderOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>What can be read of a block; the caller disposes of the documents.</summary>
    public static List<JsonDocument> Read(string block)
    {
        var documents = new List<JsonDocument>();
        if (block.Length <= LongestBlock && !TryParse(block, documents))
        {
            documents.ForEach(document => document.Dispose());
            documents.Clear();
            // Broken JSON-LD is common: what cannot be mended says nothing.
            TryParse(Mend(block), documents);
        }

        return documents;
    }

    private static bool TryParse(string text, List<JsonDocument> documents)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonEscapes.Whole(text)), Lenient);
        try
        {
            while (JsonDocument.TryParseValue(ref reader, out var document))
            {
                documents.Add(document);
            }

            return documents.Count > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The wrapping (<!-- -->, CDATA, a closing semicolon) goes, control characters inside strings become blanks, entities that
    // stand for quotation marks are read, and what was left open is closed.
    private static string Mend(string block)
    {
        var text = block.Contains("&quot;", StringComparison.Ordinal) ? block.Replace("&quot;", "\"", StringComparison.Ordinal) : block;
        var start = text.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return "";
        }

        var mended = new StringBuilder(text.Length + 16);
        var open = new Stack<char>();
        var inString = false;
        for (var i = start; i < text.Length && (mended.Length == 0 || open.Count > 0); i++)
        {
            var c = text[i];
            if (inString)
            {
                if (c == '\\' && i + 1 < text.Length)
                {
                    // An escape that JSON does not know stands for its letter.
                    var next = text[++i];
                    mended.Append(next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u' ? $"\\{next}" : char.IsControl(next) ? " " : next.ToString());
                    continue;
                }

                inString = c != '"';
                mended.Append(c < ' ' ? ' ' : c);
                continue;
            }

            inString = c == '"';
            if (c is '{' or '[')
            {
                open.Push(c == '{' ? '}' : ']');
            }
            else if (c is '}' or ']')
            {
                open.TryPop(out _);
            }

            mended.Append(c);
        }

        if (inString)
        {
            mended.Append('"');
        }

        while (open.TryPop(out var close))
        {
            mended.Append(close);
        }

        return mended.ToString();
    }
}
