using System.Collections.Frozen;

namespace Filature.Language.Rules;

/// <summary>Reads <c>[…]</c> for <see cref="PatternReader"/>.</summary>
internal static class CharacterClass
{
    // A class of more folded characters tells too little to be worth multiplying with its neighbours.
    private const int Most = 12;

    private static readonly FrozenSet<string> Categories = ((string[])["{L}", "{Lu}", "{Ll}", "{N}", "{Nd}", "{P}"]).ToFrozenSet();

    /// <summary>What the class may match, from behind its opening bracket; null where it is wrong or not understood.</summary>
    public static Literals? Read(string pattern, ref int at)
    {
        var isKnown = at >= pattern.Length || pattern[at] != '^';
        at += isKnown ? 0 : 1;
        var members = new HashSet<char>();
        var isFirst = true;
        for (; at < pattern.Length && pattern[at] != ']'; isFirst = false)
        {
            if (Member(pattern, ref at, isFirst, out var isOne) is not { } first)
            {
                return null;
            }

            isKnown &= isOne || first != '\0';
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (!isOne || Member(pattern, ref at, isFirst: false, out var isEnd) is not { } last || !isEnd || last < first)
                {
                    return null;
                }

                // A long range is not worth writing out.
                isKnown &= last - first < 64;
                for (int c = first; isKnown && c <= last; c++)
                {
                    members.Add(Fold.Of((char)c));
                }
            }
            else if (first != '\0')
            {
                members.Add(Fold.Of(first));
            }
        }

        if (at >= pattern.Length || isFirst)
        {
            return null;
        }

        at++;
        return isKnown && members.Count <= Most ? Literals.Exactly([.. members.Select(static c => c.ToString())]) : Literals.Anything;
    }

    /// <summary>Reads the <c>{Lu}</c> of <c>\p{Lu}</c>; false where it is none that is known.</summary>
    public static bool Category(string pattern, ref int at)
    {
        var close = at < pattern.Length ? pattern.IndexOf('}', at) : -1;
        if (close < 0 || !Categories.Contains(pattern[at..(close + 1)]))
        {
            return false;
        }

        at = close + 1;
        return true;
    }

    // A member: itself where it is one character; a space or a digit for all of them; NUL for what has too many members to tell.
    private static char? Member(string pattern, ref int at, bool isFirst, out bool isOne)
    {
        isOne = true;
        var c = pattern[at++];
        switch (c)
        {
            case '[' or '\0' or '^':
                return null;
            case '-' when !isFirst && at < pattern.Length && pattern[at] != ']':
                return null;
            case not '\\':
                return c;
        }

        if (at >= pattern.Length)
        {
            return null;
        }

        c = pattern[at++];
        switch (c)
        {
            case 's' or 'd':
                isOne = false;
                return c == 's' ? ' ' : '0';
            case 'n':
                return '\n';
            case 'w':
                isOne = false;
                return '\0';
            case 'p':
                isOne = false;
                return Category(pattern, ref at) ? '\0' : null;
            default:
                return char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != '_' ? c : null;
        }
    }
}
