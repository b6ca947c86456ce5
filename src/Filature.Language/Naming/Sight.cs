using Filature.Language.Learning;

namespace Filature.Language.Naming;

/// <summary>What the features see of one token.</summary>
internal struct Sight
{
    /// <summary>As written, in small letters, and as a shape: all as hashes.</summary>
    public ulong Word;
    public ulong Lower;
    public ulong Shape;
    public ulong Prefix;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;

    /// <summary>The longest known phrase over the token, and whether it begins (1) or goes on (2) here.</summary>
    public NameTraits Phrase;
    public byte PhrasePosition;

    /// <summary>The word by itself.</summary>
    public NameTraits Alone;
    public bool IsCapital;

    /// <summary>A small word that may stand inside a name: «de», «of», «van».</summary>
    public bool IsLink;

    private const int MostLetters = 40;

    public readonly ulong Known => ((ulong)Alone << 24) ^ ((ulong)Phrase << 4) ^ PhrasePosition;

    public readonly ulong Small => (IsCapital ? 1UL : 0) + (IsLink ? 2UL : 0);

    /// <param name="flatten">Whether the sentence is all capitals: its words are then seen as if they had one.</param>
    public static Sight Of(ReadOnlySpan<char> token, TokenKind kind, bool flatten)
    {
        var written = token[..Math.Min(token.Length, MostLetters)];
        Span<char> lower = stackalloc char[MostLetters];
        lower = lower[..written.Length];
        Span<char> shape = stackalloc char[MostLetters];
        var shapes = 0;
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i] is '’' ? '\'' : written[i];
            lower[i] = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
            var sign = char.IsUpper(c) ? (flatten && i > 0 && char.IsLetter(written[i - 1]) ? 'x' : 'X') : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (shapes < 2 || shape[shapes - 1] != sign || shape[shapes - 2] != sign)
            {
                shape[shapes++] = sign;
            }
        }

        var sight = new Sight
        {
            Lower = FeatureHash.Of(lower),
            Shape = FeatureHash.Of(shape[..shapes]),
            IsCapital = kind == TokenKind.Word && shapes > 0 && (shape[0] == 'X' || (shapes > 1 && shape[1] == 'X')),
        };
        if (kind == TokenKind.Address)
        {
            sight.Lower = sight.Shape = 1;
        }

        sight.Prefix = FeatureHash.Of(lower[..Math.Min(3, lower.Length)]);
        sight.Suffix2 = FeatureHash.Of(lower[^Math.Min(2, lower.Length)..]);
        sight.Suffix3 = FeatureHash.Of(lower[^Math.Min(3, lower.Length)..]);
        sight.Suffix4 = FeatureHash.Of(lower[^Math.Min(4, lower.Length)..]);
        sight.IsLink = IsJoint(lower);
        // With the shape beside it the word in small letters says how it was written.
        sight.Word = FeatureHash.Of(0, sight.Lower, sight.Shape);
        return sight;
    }

    private static bool IsJoint(ReadOnlySpan<char> word) => word is
        "de" or "du" or "des" or "la" or "le" or "les" or "d'" or "l'" or "et" or "of" or "the" or "for" or "and" or "del" or "los" or "las" or "el" or "y" or "e"
        or "al" or "van" or "von" or "der" or "den" or "ben" or "bin" or "ibn" or "da" or "di" or "do" or "dos" or "en" or "sur" or "-" or "&" or ".";
}
