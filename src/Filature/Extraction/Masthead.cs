namespace Filature.Extraction;

/// <summary>The outlet's own mark in a line: «LITTORAL INFO | samedi 10 juin | Marées», «TERRE ET CIEL, le site des curieux».</summary>
internal static class Masthead
{
    // Names of newspapers, stations and sites seldom have more words («Le Courrier picard de la Somme et de l'Oise»).
    private const int LongestName = 8;

    /// <summary>Where the name stands, or null where the line has no name's shape.</summary>
    public static TextSpan? NameIn(string text)
    {
        var end = text.Length;
        foreach (var separator in (ReadOnlySpan<string>)["|", ">", "»", " — ", " – ", " - ", " · ", " / ", " :: "])
        {
            if (text.IndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
            {
                end = Math.Min(end, at);
            }
        }

        // A comma and a small letter: the motto begins.
        for (var comma = text.IndexOf(", ", StringComparison.Ordinal); comma > 0 && comma < end; comma = text.IndexOf(", ", comma + 1, StringComparison.Ordinal))
        {
            if (comma + 2 < text.Length && char.IsLower(text[comma + 2]))
            {
                end = comma;
            }
        }

        var name = new TextSpan(0, end).Trim(text);
        var words = LineReading.CountWords(name.Of(text));
        return words is >= 1 and <= LongestName && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text[name.End - 1] is not ('.' or '?' or '!' or ':')
            ? name : null;
    }
}
