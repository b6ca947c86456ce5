using CsCheck;

namespace Filature.Tests.Laws;

/// <summary>Texts that no one writes and that come in all the same: cut characters, marks without partner, lines without end.</summary>
internal static class Hostile
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "Moscou", "l'Élysée", "aujourd’hui", "don't", "EE.", "UU.", "M.", "J.-C.", "O.N.U.", "a-t-il", "dit", "qu'", "cœur", "İstanbul", "ŉ", "ǆ", "ß", "Σίσυφος",
        "10 000", "3,5", "1er", "13h30", "2031-01-14", "https://site.example/a?b=c.", "www.", "presse@site.example", "#Brest", "’90s", "'til", "ministers’", "n't", "'s");

    private static readonly Gen<string> Mark = Gen.OneOf(
        "«", "»", "‹", "›", "“", "”", "„", "\"", "'", "‘", "’", "« ", " »", ".", ".", "!", "?", "…", "...", ",", ";", ":", "—", "–", "-", "‑", "(", ")", "[", "]", "[…]", "¿", "¡", "<", "&", "@", "#", "|");

    private static readonly Gen<string> Space = Gen.OneOf(" ", " ", " ", "\u00A0", "\u202F", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u3000");

    private static readonly Gen<string> Broken = Gen.OneOf(
        "\0", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uDE00\uD83D", "\u0301", "e\u0301", "\u00AD", "\u200B", "\u200D", "\u202E", "\uFEFF", "\uFFFF", "\uD835\uDC9C", "\u0007");

    private static readonly Gen<string> Run = Gen.Select(Gen.OneOf("«", "\"", "a", ".", "'", "’", "1 000 ", "A.", " ", "\uD83D", "e\u0301", "a'", "‘"), Gen.Int[1, 300], Repeat);

    public static readonly Gen<string> Text = Gen.Frequency(
        (8, Word), (6, Mark), (6, Space), (2, Broken), (1, Run), (1, Gen.Char.Select(c => c.ToString()))).Array[0, 60].Select(string.Concat);

    public static readonly Gen<string> Language = Gen.OneOf("fr", "en", "es", "und");

    /// <summary>A span inside a text of this length.</summary>
    public static Gen<TextSpan> SpanIn(int length) =>
        Gen.Select(Gen.Int[0, length], Gen.Int[0, length], (a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b)));

    public static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
