using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Filature.Arrivals.Feeds;

/// <summary>Character references, in XML as feeds write it and in the HTML inside: every HTML name, and numbers as browsers read them.</summary>
internal static class Entities
{
    // The longest name is CounterClockwiseContourIntegral.
    private const int LongestName = 32;

    // What the numbers 128 to 159 mean on the web: windows-1252 (HTML, "numeric character reference end state").
    // Five have none: browsers keep the control character, which steers terminals.
    private const string Westerns = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <summary>The windows-1252 meaning of a character from 128 to 159.</summary>
    public static char Western(char control) => Westerns[control - 128];

    /// <summary>Decodes what ends in a semicolon; a naked ampersand and an unknown name stay as they are.</summary>
    public static string Decode(string text)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        while (next >= 0)
        {
            decoded.Append(text, from, next - from);
            var rest = text.AsSpan(next + 1);
            var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
            var symbol = end > 0 ? Symbol(rest[..end]) : null;
            decoded.Append(symbol ?? "&");
            from = next + 1 + (symbol is null ? 0 : end + 1);
            next = text.IndexOf('&', from);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A text with the windows-1252 meaning of its characters 128 to 159.</summary>
    public static string Westernised(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            line[at] = source[at] is >= '\u0080' and <= '\u009F' ? Western(source[at]) : source[at];
        }
    });

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x' or 'X', .. var hex] => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? Character(number) : null,
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Character(number) : null,
        _ => Named(name),
    };

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return null;
            }
        }

        return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
    }

    private static string Character(int number) => number switch
    {
        >= 128 and <= 159 => Westerns[number - 128].ToString(),
        '\t' or '\n' or '\r' => ((char)number).ToString(),
        < ' ' or 0xFFFE or 0xFFFF => number is 0 or >= 0xFFFE or < 0 ? "\uFFFD" : "",
        _ => Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD",
    };
}
