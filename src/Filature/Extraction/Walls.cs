using System.Buffers;
using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>Visible words that say that a page is not open to everyone (<c>languages/walls.tsv</c>).</summary>
internal static class Walls
{
    // A wall speaks in a line or two; a paragraph about walls is an article's.
    private const int LongestNotice = 240;
    private const int ShortestNotice = 12;

    private static readonly FrozenDictionary<string, ClaimKind> Kinds = Knowledge.Table("walls.tsv")
        .SelectMany(row => row[2].Split('|').Select(phrase => (phrase, Kind: row[1] == "paywall" ? ClaimKind.Paywall : ClaimKind.CookieWall)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Phrases = SearchValues.Create([.. Kinds.Keys], StringComparison.OrdinalIgnoreCase);

    /// <summary>The claim that a piece of visible text makes, or null.</summary>
    public static MarkupClaim? In(string html, TextSpan piece)
    {
        var text = piece.Of(html.AsSpan());
        if (text.Length is < ShortestNotice or > LongestNotice || text.IndexOfAny(Phrases) is not (>= 0 and var at))
        {
            return null;
        }

        foreach (var (phrase, kind) in Kinds)
        {
            if (text[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return new(kind, MarkupClaim.Clean(text.ToString()), "text words") { Source = piece };
            }
        }

        return null;
    }
}
