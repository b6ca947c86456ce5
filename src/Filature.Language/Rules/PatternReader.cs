using System.Globalization;

namespace Filature.Language.Rules;

/// <summary>
/// Reads the part of the regular expression language that rule files use, and says what every match must hold. What it accepts, the
/// regular expression engine accepts too; of anything else it says that it does not understand.
/// </summary>
internal sealed class PatternReader
{
    private readonly string _pattern;
    private int _at;

    private PatternReader(string pattern) => _pattern = pattern;

    private bool AtEnd => _at >= _pattern.Length;

    private char Next => AtEnd ? '\0' : _pattern[_at];

    /// <summary>What a match must hold, or null where the pattern is wrong or uses what is not understood.</summary>
    public static Literals? Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        return reader.Branches(depth: 0) is { } literals && reader.AtEnd ? literals : null;
    }

    /// <summary>Whether every match begins where a word does or ends: the pattern begins with <c>\b</c>, and not in one of its branches alone.</summary>
    public static bool BeginsAWord(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '[':
                    // A bracket that stands in a class stands behind a stroke.
                    for (i++; i < pattern.Length && pattern[i] != ']'; i++)
                    {
                        i += pattern[i] == '\\' ? 1 : 0;
                    }

                    break;
                case '|' when depth == 0:
                    return false;
            }
        }

        return pattern.AsSpan(pattern.StartsWith("(?i)", StringComparison.Ordinal) ? 4 : 0).StartsWith(@"\b");
    }

    private Literals? Branches(int depth)
    {
        // Deeper nesting than any rule needs must not end in a full stack.
        if (depth > 50)
        {
            return null;
        }

        var branches = new List<Literals>();
        do
        {
            if (Row(depth) is not { } row)
            {
                return null;
            }

            branches.Add(row);
        }
        while (Taken('|'));
        return Literals.Either(branches);
    }

    private Literals? Row(int depth)
    {
        var row = Literals.Empty;
        while (!AtEnd && Next is not ('|' or ')'))
        {
            if ((Plain() ?? Piece(depth)) is not { } piece)
            {
                return null;
            }

            row += piece;
        }

        return row;
    }

    // Letters in a row that nothing repeats, at one go.
    private Literals? Plain()
    {
        var end = _at;
        while (end < _pattern.Length && char.IsLetter(_pattern[end]))
        {
            end++;
        }

        if (end < _pattern.Length && _pattern[end] is '*' or '+' or '?' or '{')
        {
            end--;
        }

        if (end <= _at)
        {
            return null;
        }

        var plain = string.Create(end - _at, _pattern.AsMemory(_at, end - _at), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Fold.Of(from.Span[i]);
            }
        });
        _at = end;
        return Literals.Exactly([plain]);
    }

    private Literals? Piece(int depth)
    {
        var isRepeatable = Next is not ('^' or '$') && !_pattern.AsSpan(_at).StartsWith("(?i)");
        if (Atom(depth) is not { } atom)
        {
            return null;
        }

        if (AtEnd || Next is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        if (!isRepeatable || Times() is not var (least, most))
        {
            return null;
        }

        Taken('?');
        return Next is '*' or '+' or '?' or '{' ? null : atom.Repeated(least, most);
    }

    private (int Least, int? Most)? Times()
    {
        switch (_pattern[_at++])
        {
            case '*':
                return (0, null);
            case '+':
                return (1, null);
            case '?':
                return (0, 1);
        }

        var close = _pattern.IndexOf('}', _at);
        if (close < 0)
        {
            return null;
        }

        var bounds = _pattern[_at..close].Split(',');
        _at = close + 1;
        return bounds switch
        {
            [var count] when Number(count) is { } times => (times, times),
            [var count, ""] when Number(count) is { } least => (least, null),
            [var count, var limit] when Number(count) is { } least && Number(limit) is { } most && least <= most => (least, most),
            _ => null,
        };
    }

    // The engine writes repeats out: with more than this it might refuse, and then it should be asked.
    private static int? Number(string text) =>
        text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Literals? Atom(int depth)
    {
        switch (_pattern[_at++])
        {
            case '(':
                return Group(depth);
            case '[':
                return CharacterClass.Read(_pattern, ref _at);
            case '\\':
                return Escape();
            case '.':
                return Literals.Anything;
            case '^':
                return Literals.Exactly([Fold.Start.ToString()]);
            case '$':
                return Literals.Exactly([Fold.End.ToString()]);
            case '*' or '+' or '?' or '{' or '}':
                return null;
            case var other:
                return Literals.Exactly([Fold.Of(other).ToString()]);
        }
    }

    private Literals? Group(int depth)
    {
        if (Taken('?'))
        {
            // Case says nothing here: everything is folded.
            if (Taken("i)"))
            {
                return Literals.Empty;
            }

            if (!Taken(":") && !Taken("i:") && !(Taken('<') && GroupName()))
            {
                return null;
            }
        }

        return Branches(depth + 1) is { } inner && Taken(')') ? inner : null;
    }

    private bool GroupName()
    {
        var start = _at;
        while (char.IsAsciiLetter(Next))
        {
            _at++;
        }

        return _at > start && Taken('>');
    }

    private Literals? Escape()
    {
        if (AtEnd)
        {
            return null;
        }

        switch (_pattern[_at++])
        {
            case 'b' or 'B':
                return Literals.Empty;
            case 's' or 'n' or 'r' or 't':
                return Literals.Exactly([" "]);
            case 'd':
                return Literals.Exactly(["0"]);
            case 'w' or 'W' or 'D' or 'S':
                return Literals.Anything;
            case 'p' or 'P':
                return CharacterClass.Category(_pattern, ref _at) ? Literals.Anything : null;
            case var other:
                return char.IsAscii(other) && !char.IsAsciiLetterOrDigit(other) && other != '_' ? Literals.Exactly([Fold.Of(other).ToString()]) : null;
        }
    }

    private bool Taken(char c)
    {
        var taken = Next == c && !AtEnd;
        _at += taken ? 1 : 0;
        return taken;
    }

    private bool Taken(string text)
    {
        var taken = _pattern.AsSpan(_at).StartsWith(text);
        _at += taken ? text.Length : 0;
        return taken;
    }
}
