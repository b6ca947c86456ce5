using System.Globalization;
using System.Text;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>The Python literals of feedparser's expectations: strings (joined by <c>+</c>), numbers, names, tuples of numbers.</summary>
internal static class PythonLiteral
{
    /// <summary>A string, an int, a bool, an int array, or null for <c>None</c>; false where it is anything else.</summary>
    public static bool TryRead(string text, out object? value)
    {
        value = null;
        var written = text.Trim();
        switch (written)
        {
            case "None":
                return true;
            case "True" or "False":
                value = written == "True";
                return true;
        }

        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            value = number;
            return true;
        }

        if (written is ['(', .., ')'])
        {
            var parts = written[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var numbers = parts.Select(part => int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one) ? one : (int?)null).ToArray();
            value = numbers.OfType<int>().ToArray();
            return numbers.All(one => one is not null) && numbers.Length > 0;
        }

        return Strings(written, out value);
    }

    private static bool Strings(string text, out object? value)
    {
        var joined = new StringBuilder();
        value = null;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '+')
            {
                at++;
                continue;
            }

            at += text[at] is 'u' or 'U' && at + 1 < text.Length ? 1 : 0;
            var mark = text[at] is '"' or '\'' ? text[at] : '\0';
            if (mark == '\0')
            {
                return false;
            }

            var quote = text.AsSpan(at).StartsWith(new string(mark, 3), StringComparison.Ordinal) ? new string(mark, 3) : mark.ToString();
            at += quote.Length;
            while (at < text.Length && string.CompareOrdinal(text, at, quote, 0, quote.Length) != 0)
            {
                at = text[at] == '\\' ? Escaped(text, at + 1, joined) : Plain(text, at, joined);
            }

            if (at >= text.Length)
            {
                return false;
            }

            at += quote.Length;
        }

        value = joined.ToString();
        return true;
    }

    private static int Plain(string text, int at, StringBuilder joined)
    {
        joined.Append(text[at]);
        return at + 1;
    }

    private static int Escaped(string text, int at, StringBuilder joined)
    {
        var digits = at >= text.Length ? 0 : text[at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + digits < text.Length
            && int.TryParse(text.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            joined.Append(code is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(code));
            return at + 1 + digits;
        }

        joined.Append(at >= text.Length ? '\\' : text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        return at + 1;
    }
}
