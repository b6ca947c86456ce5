using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>How words of documents are shown: nothing in them is read as markup, and none of them reaches the terminal as a command.</summary>
internal static class Words
{
    /// <summary>Text of a document for a place where markup is read.</summary>
    public static string Shown(string text) => Markup.Escape(Plain(text));

    /// <summary>Between French quotation marks, shortened.</summary>
    public static string Quoted(string text, int longest = 90) => $"«{Shown(Short(text, longest))}»";

    /// <summary>On one line, without control characters: a document must not steer the reader's terminal.</summary>
    public static string Plain(string text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(c is '\u00A0' or '\u202F' ? c : ' ');
                }
            }
            else if (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The beginning of a text, ended at a word where that costs little.</summary>
    public static string Short(string text, int longest)
    {
        var plain = Plain(text);
        if (plain.Length <= longest)
        {
            return plain;
        }

        var end = plain.LastIndexOf(' ', longest - 1, longest / 3);
        end = end > 0 ? end : longest - 1;
        return string.Concat(plain.AsSpan(0, char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end), "…");
    }

    public static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    /// <summary>An enum's value in the contract's words: <c>press-conference</c>.</summary>
    public static string Value<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
