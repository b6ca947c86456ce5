using Filature.Language.Learning;

namespace Filature.Language.Tagging;

/// <summary>The features that decide a part of speech.</summary>
internal static class TagFeatures
{
    public const int Most = 48;

    private static readonly WordTraits _before = WordTraits.Border(start: true);
    private static readonly WordTraits _after = WordTraits.Border(start: false);

    /// <param name="words">The sentence.</param>
    /// <param name="i">The word to be tagged.</param>
    /// <param name="tags">The tags so far: those before <paramref name="i"/> are read.</param>
    /// <param name="source">The treebank whose conventions are meant; 0 when text is tagged, others while learning.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    /// <returns>How many features there are.</returns>
    public static int Of(ReadOnlySpan<WordTraits> words, int i, ReadOnlySpan<Upos> tags, int source, Span<ulong> features)
    {
        ref readonly var word = ref words[i];
        ref readonly var left = ref At(words, i - 1);
        ref readonly var left2 = ref At(words, i - 2);
        ref readonly var right = ref At(words, i + 1);
        ref readonly var right2 = ref At(words, i + 2);
        var tag = i > 0 ? (ulong)tags[i - 1] : 31;
        var tag2 = i > 1 ? (ulong)tags[i - 2] : 31;
        var n = 0;
        features[n++] = FeatureHash.Of(0, 0);
        features[n++] = FeatureHash.Of(1, word.Lower);
        features[n++] = FeatureHash.Of(2, word.Suffix1);
        features[n++] = FeatureHash.Of(3, word.Suffix2);
        features[n++] = FeatureHash.Of(4, word.Suffix3);
        features[n++] = FeatureHash.Of(5, word.Suffix4);
        features[n++] = FeatureHash.Of(6, word.Suffix5);
        features[n++] = FeatureHash.Of(7, word.Prefix1);
        features[n++] = FeatureHash.Of(8, word.Prefix2);
        features[n++] = FeatureHash.Of(9, word.Prefix3);
        features[n++] = FeatureHash.Of(10, word.Prefix4);
        features[n++] = FeatureHash.Of(11, word.Shape, i == 0 ? 1UL : 0UL);
        features[n++] = FeatureHash.Of(12, word.Parts, word.Capital ? 1UL : 0UL);
        features[n++] = FeatureHash.Of(13, word.Grammar);
        features[n++] = FeatureHash.Of(14, tag);
        features[n++] = FeatureHash.Of(15, tag, tag2);
        features[n++] = FeatureHash.Of(16, tag, word.Lower);
        features[n++] = FeatureHash.Of(17, tag, word.Parts);
        features[n++] = FeatureHash.Of(18, tag, word.Suffix3);
        features[n++] = FeatureHash.Of(19, left.Lower);
        features[n++] = FeatureHash.Of(20, left2.Lower);
        features[n++] = FeatureHash.Of(21, right.Lower);
        features[n++] = FeatureHash.Of(22, right2.Lower);
        features[n++] = FeatureHash.Of(23, left.Lower, word.Lower);
        features[n++] = FeatureHash.Of(24, word.Lower, right.Lower);
        features[n++] = FeatureHash.Of(25, right.Suffix3);
        features[n++] = FeatureHash.Of(26, left.Suffix3);
        features[n++] = FeatureHash.Of(27, right.Parts, right.Capital ? 1UL : 0UL);
        features[n++] = FeatureHash.Of(28, word.Parts, right.Parts);
        features[n++] = FeatureHash.Of(29, right.Usual);
        features[n++] = FeatureHash.Of(30, right2.Usual);
        features[n++] = FeatureHash.Of(31, right.Usual, word.Parts, tag);
        features[n++] = FeatureHash.Of(32, right.Usual, tag);
        features[n++] = FeatureHash.Of(33, word.Lower, right.Usual);
        features[n++] = FeatureHash.Of(34, right.Usual, right2.Usual);
        features[n++] = FeatureHash.Of(35, word.Shape, left.Shape);
        features[n++] = FeatureHash.Of(36, word.Shape, right.Shape);
        features[n++] = FeatureHash.Of(37, word.Exact);
        features[n++] = FeatureHash.Of(38, tag, word.Shape);
        features[n++] = FeatureHash.Of(39, (ulong)source);
        features[n++] = FeatureHash.Of(40, word.Lower, (ulong)source);
        features[n++] = FeatureHash.Of(41, word.Parts, (ulong)source);
        features[n++] = FeatureHash.Of(42, word.Lower, tag, (ulong)source);
        return n;
    }

    internal static ref readonly WordTraits At(ReadOnlySpan<WordTraits> words, int i)
    {
        if (i < 0)
        {
            return ref _before;
        }

        return ref i < words.Length ? ref words[i] : ref _after;
    }
}
