namespace Filature.Storage;

/// <summary>A word as search sees it: folded, with its place in the text.</summary>
internal readonly record struct SearchWord(string Folded, TextSpan Span);

/// <summary>Cuts a text into the words that are searched for.</summary>
internal static class SearchWords
{
    public static IEnumerable<SearchWord> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsInside(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsInside(text[i]))
            {
                i++;
            }

            if (Folding.Fold(text.AsSpan(start, i - start)) is { Length: > 0 } folded)
            {
                yield return new(folded, new(start, i));
            }
        }
    }

    public static string Join(string text) => string.Join(' ', Of(text).Select(word => word.Folded));

    // An accent written as a character of its own belongs to its letter; folding takes it off.
    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F';
}
