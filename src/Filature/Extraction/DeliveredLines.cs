namespace Filature.Extraction;

/// <summary>The lines of a text as delivered: emphasis and title marks taken off, rules and empty lines kept as block bounds.</summary>
internal static class DeliveredLines
{
    public static List<Line> Read(string raw)
    {
        var lines = new List<Line>();
        var startsBlock = true;
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && raw[i] is not ('\n' or '\r' or '\f' or '\u2028' or '\u2029' or '\u0085'))
            {
                continue;
            }

            var span = new TextSpan(start, i).Trim(raw);
            // \r\n is one line end, not an empty line.
            var isLineEnd = !(i > 0 && i < raw.Length && raw[i] == '\n' && raw[i - 1] == '\r');
            if (!span.IsEmpty && !IsRule(span.Of(raw.AsSpan())))
            {
                foreach (var line in Lines(raw, span, startsBlock))
                {
                    lines.Add(line);
                    startsBlock = false;
                }
            }
            else if (isLineEnd || !span.IsEmpty)
            {
                startsBlock = true;
                if (lines.Count > 0)
                {
                    lines[^1] = lines[^1] with { EndsBlock = true };
                }
            }

            start = i + 1;
        }

        if (lines.Count > 0)
        {
            lines[^1] = lines[^1] with { EndsBlock = true };
        }

        return lines;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && !line.ContainsAnyExcept("-*_=~ ");

    // «**Radio X**Par Y»: bold words at the start that run into other text are a line of their own.
    private static IEnumerable<Line> Lines(string raw, TextSpan span, bool startsBlock)
    {
        var text = span.Of(raw.AsSpan());
        var close = text.StartsWith("**") ? text[2..].IndexOf("**") : -1;
        if (close > 0 && close + 4 < text.Length && char.IsUpper(text[close + 4]))
        {
            yield return Line(raw, new(span.Start, span.Start + close + 4), startsBlock);
            yield return Line(raw, new(span.Start + close + 4, span.End), false);
            yield break;
        }

        yield return Line(raw, span, startsBlock);
    }

    private static Line Line(string raw, TextSpan span, bool startsBlock)
    {
        var inner = span;
        var isTitle = false;
        if (raw[inner.Start] == '#' && raw.AsSpan(inner.Start, inner.Length).TrimStart('#') is [' ', ..] rest)
        {
            isTitle = inner.Length - rest.Length == 1;
            inner = new TextSpan(inner.End - rest.Length, inner.End).Trim(raw);
        }

        var isStrong = false;
        while (Unwrapped(raw, inner) is { } within)
        {
            isStrong |= raw[inner.Start] is '*' or '_';
            inner = within.Trim(raw);
        }

        var builder = new MappedText.Builder();
        var characters = new Characters(builder);
        for (var i = inner.Start; i < inner.End; i++)
        {
            // Emphasis inside a line: **so**; a single asterisk or underscore may be meant.
            if (raw[i] is '*' && i + 1 < inner.End && raw[i + 1] == '*')
            {
                i++;
                continue;
            }

            if (Link(raw, i, inner.End) is { } label)
            {
                for (var j = label.Words.Start; j < label.Words.End; j++)
                {
                    characters.Add(raw[j], new(j, j + 1), j + 1 < raw.Length ? raw[j + 1] : '\0');
                }

                i = label.End - 1;
                continue;
            }

            characters.Add(raw[i], new(i, i + 1), i + 1 < raw.Length ? raw[i + 1] : '\0');
        }

        return new(builder.Build()) { IsTitle = isTitle, IsStrong = isStrong, StartsBlock = startsBlock };
    }

    // *…*, **…**, _…_, <https://…> around the whole line.
    private static TextSpan? Unwrapped(string raw, TextSpan span)
    {
        var text = span.Of(raw.AsSpan());
        return text.Length switch
        {
            > 4 when text.StartsWith("**") && text.EndsWith("**") && text[2..^2].IndexOf("**") < 0 => new(span.Start + 2, span.End - 2),
            > 2 when text[0] is '*' or '_' && text[^1] == text[0] && text[1..^1].IndexOf(text[0]) < 0 => new(span.Start + 1, span.End - 1),
            > 9 when text.StartsWith("<http") && text[^1] == '>' => new(span.Start + 1, span.End - 1),
            _ => null,
        };
    }

    // [words](address): the words stay. A label or an address is never longer than this.
    private const int LongestLink = 400;

    private static (TextSpan Words, int End)? Link(string raw, int at, int end)
    {
        if (raw[at] != '[')
        {
            return null;
        }

        var window = raw.AsSpan(at, Math.Min(LongestLink, end - at));
        var middle = window.IndexOf("](");
        if (middle < 0 || window[1..middle].Contains('['))
        {
            return null;
        }

        var close = window[middle..].IndexOf(')');
        return close < 0 ? null : (new(at + 1, at + middle), at + middle + close + 1);
    }
}
