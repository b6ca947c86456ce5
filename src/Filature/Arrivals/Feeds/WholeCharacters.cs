using System.Buffers;

namespace Filature.Arrivals.Feeds;

/// <summary>
/// Leaves out what no text has: control characters (a tab and line breaks stay) and non-characters. Halves of surrogate pairs become
/// U+FFFD; 128 to 159 are what windows-1252 means by them, as on the web.
/// </summary>
internal static class WholeCharacters
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                whole.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                whole.Append('\uFFFD');
            }
            else if (c is >= '\u0080' and <= '\u009F')
            {
                whole.Append(Entities.Western(c));
            }
            else if (!Suspect.Contains(c))
            {
                whole.Append(c);
            }
        }

        return whole.ToString();
    }
}
