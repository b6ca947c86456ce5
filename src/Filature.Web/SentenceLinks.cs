namespace Filature.Web;

/// <summary>Links to the words of a statement: on the desk, and on the page they came from.</summary>
public static class SentenceLinks
{
    // A longer text is named by its first and last words: layout between them may differ, and addresses stay short.
    private const int WholeWords = 10;
    private const int WordsAtAnEnd = 5;

    /// <param name="desk">The address of the desk, without a stroke at its end.</param>
    public static string OnDesk(string desk, string article, string finding) => $"{desk}/articles/{article}?f={finding}#{finding}";

    /// <summary>
    /// The page's address with a text fragment (WICG Scroll to Text Fragment): a browser goes to the words and marks them.
    /// Null where the address is none of the web.
    /// </summary>
    public static string? OnPage(string? address, string text)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var page) || (page.Scheme != Uri.UriSchemeHttp && page.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return address;
        }

        var fragment = words.Length < 2 || (words.Length <= WholeWords && !text.Contains('\n', StringComparison.Ordinal))
            ? Encoded(words)
            : $"{Encoded(words[..Math.Min(WordsAtAnEnd, words.Length / 2)])},{Encoded(words[^Math.Min(WordsAtAnEnd, words.Length / 2)..])}";
        return $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={fragment}";
    }

    // A hyphen parts a fragment from its context, so it is written as a code too.
    private static string Encoded(string[] words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
