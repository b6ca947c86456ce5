using System.Buffers;

namespace Filature.Arrivals.Feeds;

/// <summary>A start tag as scanned.</summary>
/// <param name="End">Where the text goes on after it.</param>
internal sealed record ScannedTag(string Name, List<(string Name, string Value)> Attributes, bool IsEmpty, int End);

/// <summary>Start tags as people write them: quotes forgotten, attributes twice, no end before the next tag.</summary>
internal sealed class TagScanner(string text)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><=\"'");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n><");

    private bool _noDouble;
    private bool _noSingle;

    /// <summary>The tag whose name begins here; null where the document ends inside it.</summary>
    public ScannedTag? Read(int at)
    {
        var name = Name(ref at);
        var attributes = new List<(string, string)>();
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '='))
            {
                at++;
            }

            if (at >= text.Length)
            {
                return null;
            }

            switch (text[at])
            {
                case '>':
                    return new(name, attributes, false, at + 1);
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return new(name, attributes, true, at + 2);
                case '/':
                    at++;
                    continue;
                case '<':
                    return new(name, attributes, false, at);
            }

            var attribute = Name(ref at);
            var value = Value(ref at);
            if (value is null)
            {
                return null;
            }

            if (attributes.Count < FeedLimits.AttributesPerElement && !attributes.Exists(known => known.Item1.Equals(attribute, StringComparison.OrdinalIgnoreCase)))
            {
                attributes.Add((attribute, WholeCharacters.Of(Entities.Decode(value))));
            }
        }
    }

    private string Name(ref int at)
    {
        var start = at;
        var length = text.AsSpan(at).IndexOfAny(NameEnds);
        at = length < 0 ? text.Length : at + length;
        return text[start..at];
    }

    // Empty where there is none; null where the document ends inside it.
    private string? Value(ref int at)
    {
        var equals = at;
        while (equals < text.Length && char.IsWhiteSpace(text[equals]))
        {
            equals++;
        }

        if (equals >= text.Length || text[equals] != '=')
        {
            return "";
        }

        at = equals + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] is '"' or '\'' && Quoted(at) is var close and > 0)
        {
            var quoted = text[(at + 1)..close];
            at = close + 1;
            return quoted;
        }

        var start = text[at] is '"' or '\'' ? at + 1 : at;
        var length = text.AsSpan(start).IndexOfAny(ValueEnds);
        if (length < 0)
        {
            at = text.Length;
            return null;
        }

        at = start + length;
        return text[start..at].TrimEnd('/');
    }

    // Where the closing quote stands; -1 where it seems forgotten: a tag ends and another begins before it.
    private int Quoted(int at)
    {
        var mark = text[at];
        ref var none = ref mark == '"' ? ref _noDouble : ref _noSingle;
        var close = none ? -1 : text.IndexOf(mark, at + 1);
        if (close < 0)
        {
            none = true;
            return -1;
        }

        var value = text.AsSpan(at + 1, close - at - 1);
        var tagEnd = value.IndexOf('>');
        var tagStart = value.IndexOf('<');
        return tagEnd >= 0 && tagStart > tagEnd ? -1 : close;
    }
}
