using Filature.Language.Learning;

namespace Filature.Language.Tagging;

/// <summary>The features that decide the morphology of a word whose part of speech is known, as are those of its neighbours.</summary>
internal static class MorphFeatures
{
    public const int Most = 48;

    /// <param name="bundles">The morphology so far, as numbers: what stands before <paramref name="i"/> is read.</param>
    /// <param name="source">The treebank whose conventions are meant; 0 when text is tagged, others while learning.</param>
    /// <returns>How many features there are.</returns>
    public static int Of(ReadOnlySpan<WordTraits> words, int i, ReadOnlySpan<Upos> tags, ReadOnlySpan<int> bundles, int source, Span<ulong> features)
    {
        ref readonly var word = ref words[i];
        ref readonly var left = ref TagFeatures.At(words, i - 1);
        ref readonly var left2 = ref TagFeatures.At(words, i - 2);
        ref readonly var right = ref TagFeatures.At(words, i + 1);
        var self = (ulong)tags[i];
        var tag = i > 0 ? (ulong)tags[i - 1] : 31;
        var tag2 = i > 1 ? (ulong)tags[i - 2] : 31;
        var next = i + 1 < tags.Length ? (ulong)tags[i + 1] : 31;
        var next2 = i + 2 < tags.Length ? (ulong)tags[i + 2] : 31;
        var bundle = i > 0 ? (ulong)bundles[i - 1] : 9999;
        var bundle2 = i > 1 ? (ulong)bundles[i - 2] : 9999;
        var n = 0;
        features[n++] = FeatureHash.Of(100, self);
        features[n++] = FeatureHash.Of(101, self, word.Lower);
        features[n++] = FeatureHash.Of(102, self, word.Suffix1);
        features[n++] = FeatureHash.Of(103, self, word.Suffix2);
        features[n++] = FeatureHash.Of(104, self, word.Suffix3);
        features[n++] = FeatureHash.Of(105, self, word.Suffix4);
        features[n++] = FeatureHash.Of(106, self, word.Suffix5);
        features[n++] = FeatureHash.Of(107, self, word.Prefix2);
        features[n++] = FeatureHash.Of(108, self, word.Shape);
        features[n++] = FeatureHash.Of(109, self, word.Grammar);
        features[n++] = FeatureHash.Of(110, self, word.Parts, word.Suffix2);
        features[n++] = FeatureHash.Of(111, self, tag, bundle);
        features[n++] = FeatureHash.Of(112, self, bundle, bundle2);
        features[n++] = FeatureHash.Of(113, self, tag2, bundle2);
        features[n++] = FeatureHash.Of(114, self, word.Lower, bundle);
        features[n++] = FeatureHash.Of(115, self, word.Grammar, bundle);
        features[n++] = FeatureHash.Of(116, self, left.Lower);
        features[n++] = FeatureHash.Of(117, self, left2.Lower);
        features[n++] = FeatureHash.Of(118, self, right.Lower);
        features[n++] = FeatureHash.Of(119, self, left.Grammar);
        features[n++] = FeatureHash.Of(120, self, right.Grammar);
        features[n++] = FeatureHash.Of(121, self, word.Lower, right.Grammar);
        features[n++] = FeatureHash.Of(122, self, right.Suffix2, next);
        features[n++] = FeatureHash.Of(123, self, right.Suffix3, next);
        features[n++] = FeatureHash.Of(124, self, word.Lower, left.Lower);
        features[n++] = FeatureHash.Of(125, self, word.Lower, right.Lower);
        features[n++] = FeatureHash.Of(126, self, next, next2);
        features[n++] = FeatureHash.Of(127, self, tag, next);
        features[n++] = FeatureHash.Of(128, self, word.Suffix3, bundle);
        features[n++] = FeatureHash.Of(129, self, left.Suffix2, word.Suffix2);
        features[n++] = FeatureHash.Of(130, self, word.Lower, next);
        features[n++] = FeatureHash.Of(131, self, (ulong)source);
        features[n++] = FeatureHash.Of(132, self, word.Lower, (ulong)source);
        features[n++] = FeatureHash.Of(133, self, word.Suffix2, (ulong)source);
        features[n++] = FeatureHash.Of(134, self, word.Grammar, (ulong)source);
        return n;
    }
}
