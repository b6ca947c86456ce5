using Filature.Language.Learning;

namespace Filature.Language.Naming;

/// <summary>Turns the sights around a token into features. Training and use go through here, or they would not meet.</summary>
internal static class NameFeatures
{
    public const int Most = 96;

    /// <summary>How many of the first features name the word itself: training hides them now and then, so that unknown names are learned.</summary>
    public const int OfWord = 4;

    private const ulong Edge = 0xED6E;

    private static readonly Sight Nothing = new() { Word = Edge, Lower = Edge, Shape = Edge };

    /// <param name="kind">What <see cref="SentenceKind"/> says of the sentence.</param>
    /// <returns>How many features were written.</returns>
    public static int Fill(ReadOnlySpan<Sight> sights, int at, Run run, int kind, Span<ulong> features)
    {
        ref readonly var here = ref sights[at];
        ref readonly var before = ref At(sights, at - 1);
        ref readonly var after = ref At(sights, at + 1);
        ref readonly var before2 = ref At(sights, at - 2);
        ref readonly var after2 = ref At(sights, at + 2);
        var known = here.Known;
        var n = 0;
        features[n++] = FeatureHash.Of(1, here.Word);
        features[n++] = FeatureHash.Of(2, here.Lower);
        features[n++] = FeatureHash.Of(3, before.Lower, here.Lower);
        features[n++] = FeatureHash.Of(4, here.Lower, after.Lower);
        features[n++] = FeatureHash.Of(5, here.Shape);
        features[n++] = FeatureHash.Of(6, before.Lower, here.Small);
        features[n++] = FeatureHash.Of(7, after.Lower, here.Small);
        features[n++] = FeatureHash.Of(8, before.Shape, here.Shape);
        features[n++] = FeatureHash.Of(9, here.Shape, after.Shape);
        features[n++] = FeatureHash.Of(10, before.Known, known);
        features[n++] = FeatureHash.Of(11, known, after.Known);
        features[n++] = FeatureHash.Of(12, (ulong)kind, here.Small, at == 0 ? 1UL : 0);
        if (!here.IsCapital && run.Length == 0 && here.Phrase == NameTraits.None)
        {
            // Most tokens are of this kind: what tells them is the name they may belong to.
            if (run.Left != 0)
            {
                features[n++] = FeatureHash.Of(13, run.Left, here.Lower);
                features[n++] = FeatureHash.Of(14, before2.Lower, before.Lower, here.Lower);
                features[n++] = FeatureHash.Of(15, run.Left, (ulong)run.Distance);
            }

            return n;
        }

        features[n++] = FeatureHash.Of(16, before2.Lower, here.Small);
        features[n++] = FeatureHash.Of(17, after2.Lower, here.Small);
        features[n++] = FeatureHash.Of(18, before2.Lower, before.Lower);
        features[n++] = FeatureHash.Of(19, after.Lower, after2.Lower);
        features[n++] = FeatureHash.Of(20, before.Lower, after.Lower);
        features[n++] = FeatureHash.Of(21, before.Shape, here.Shape, after.Shape);
        features[n++] = FeatureHash.Of(22, here.Prefix);
        features[n++] = FeatureHash.Of(23, here.Suffix2);
        features[n++] = FeatureHash.Of(24, here.Suffix3);
        features[n++] = FeatureHash.Of(25, here.Suffix4);
        features[n++] = FeatureHash.Of(26, before.Suffix3, here.Small);
        features[n++] = FeatureHash.Of(27, after.Suffix3, here.Small);
        features[n++] = FeatureHash.Of(28, known, here.Shape, at == 0 ? 1UL : 0);
        features[n++] = FeatureHash.Of(29, (ulong)here.Phrase, here.PhrasePosition);
        features[n++] = FeatureHash.Of(30, (ulong)here.Alone);
        features[n++] = FeatureHash.Of(31, before.Known, known, after.Known);
        n = Bits(features, n, 60, (uint)here.Phrase, here.PhrasePosition, 0);
        n = Bits(features, n, 61, (uint)here.Alone, 0, 0);
        features[n++] = FeatureHash.Of(62, here.Lower, (ulong)kind);
        if (run.Length > 0)
        {
            var place = (ulong)(at == run.Start ? 1 : 0) + (at == run.End - 1 ? 2UL : 0);
            ref readonly var left = ref At(sights, run.Start - 1);
            ref readonly var left2 = ref At(sights, run.Start - 2);
            ref readonly var right = ref At(sights, run.End);
            ref readonly var right2 = ref At(sights, run.End + 1);
            features[n++] = FeatureHash.Of(40, left.Lower, place);
            features[n++] = FeatureHash.Of(41, right.Lower, place);
            features[n++] = FeatureHash.Of(42, sights[run.Start].Lower, place);
            features[n++] = FeatureHash.Of(43, sights[run.End - 1].Lower, place);
            features[n++] = FeatureHash.Of(44, (ulong)Math.Min(run.Length, 6), place, here.Shape);
            features[n++] = FeatureHash.Of(45, left2.Lower, left.Lower);
            features[n++] = FeatureHash.Of(46, right.Lower, right2.Lower);
            features[n++] = FeatureHash.Of(47, (ulong)(left.Alone | left2.Alone), place);
            features[n++] = FeatureHash.Of(48, sights[run.Start].Known, place, (ulong)Math.Min(run.Length, 6));
            features[n++] = FeatureHash.Of(49, sights[run.End - 1].Known, place, (ulong)Math.Min(run.Length, 6));
            n = Bits(features, n, 63, (uint)sights[run.Start].Alone, place, 1);
            n = Bits(features, n, 64, (uint)sights[run.End - 1].Alone, place, 2);
            features[n++] = FeatureHash.Of(65, sights[run.Start].Lower, (ulong)kind);
            features[n++] = FeatureHash.Of(50, left.Suffix3, right.Suffix3);
            features[n++] = FeatureHash.Of(51, (ulong)kind, place, (ulong)Math.Min(run.Length, 6), left.Lower == Edge ? 1UL : 0);
            features[n++] = FeatureHash.Of(52, left.Lower, (ulong)Math.Min(run.Length, 3), known);
        }

        return n;
    }

    /// <summary>Whether a sentence ends like one, and whether it holds a small word: a heading, a list and running text name differently.</summary>
    public static int SentenceKind(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sight> sights)
    {
        var (words, small) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            small += tokens[i].Kind == TokenKind.Word && !sights[i].IsCapital && !sights[i].IsLink ? 1 : 0;
        }

        var ends = tokens.Length > 0 && text[tokens[^1].Span.End - 1] is '.' or '!' or '?' or '…' or '»' or '”' or '"';
        return (ends ? 1 : 0) + (small == 0 ? 2 : small * 3 < words ? 4 : 0);
    }

    // Every trait by itself: a set of them is often new.
    private static int Bits(Span<ulong> features, int n, int template, uint traits, ulong place, ulong where)
    {
        for (; traits != 0; traits &= traits - 1)
        {
            features[n++] = FeatureHash.Of(template, (ulong)System.Numerics.BitOperations.TrailingZeroCount(traits), place, where);
        }

        return n;
    }

    private static ref readonly Sight At(ReadOnlySpan<Sight> sights, int at)
    {
        if (at >= 0 && at < sights.Length)
        {
            return ref sights[at];
        }

        return ref Nothing;
    }
}
