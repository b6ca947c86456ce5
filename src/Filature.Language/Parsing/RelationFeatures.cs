namespace Filature.Language.Parsing;

/// <summary>What the relation of a word to its head is decided by, when the two are joined.</summary>
internal static class RelationFeatures
{
    public const int Count = 48;

    public static int Fill(scoped in ParseStates states, int headTree, int wordTree, Span<ulong> into)
    {
        var atoms = states.Atoms;
        var none = states.Words;
        ref readonly var head = ref states.Tree(headTree);
        ref readonly var word = ref states.Tree(wordTree);
        ref readonly var h = ref atoms[head.Word];
        ref readonly var d = ref atoms[word.Word];
        ref readonly var before = ref atoms[word.Word > 0 ? word.Word - 1 : none];
        ref readonly var after = ref atoms[Math.Min(word.Word + 1, none)];
        ref readonly var beforeHead = ref atoms[head.Word > 0 ? head.Word - 1 : none];
        ref readonly var afterHead = ref atoms[Math.Min(head.Word + 1, none)];
        ref readonly var first = ref states.AtomOf(word.Left1);
        ref readonly var inner = ref states.AtomOf(word.Left2);
        ref readonly var last = ref states.AtomOf(word.Right1);
        var isLeft = word.Word < head.Word;
        var side = isLeft ? 1u : 0;
        var distance = TransitionFeatures.Distance(Math.Abs(head.Word - word.Word));
        var way = (distance * 2) + side;
        var between = (isLeft ? TransitionFeatures.Between(in d, in h) : TransitionFeatures.Between(in h, in d)) * 2 + side;
        var agree = (TransitionFeatures.Agreement(in h, in d) * 2) + side;
        var headLeft = Mixing.Fold(head.LeftRelations);
        var headRight = Mixing.Fold(head.RightRelations);
        var wordLeft = Mixing.Fold(word.LeftRelations);
        var wordRight = Mixing.Fold(word.RightRelations);

        var t = 200u;
        var n = 0;
        into[n++] = Mixing.Of(t++, side);
        into[n++] = Mixing.Of(t++, h.Fine, side);
        into[n++] = Mixing.Of(t++, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Lemma, side);
        into[n++] = Mixing.Of(t++, d.Lemma, side);
        into[n++] = Mixing.Of(t++, d.Form, side);
        into[n++] = Mixing.Of(t++, d.Suffix, d.Tag, side);
        into[n++] = Mixing.Of(t++, h.Suffix, h.Tag, side);
        into[n++] = Mixing.Of(t++, h.Morphology, d.Morphology, side);
        into[n++] = Mixing.Of(t++, h.Tag, d.Tag, way);
        into[n++] = Mixing.Of(t++, h.Fine, d.Fine, way);
        into[n++] = Mixing.Of(t++, h.Fine, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Lemma, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Fine, d.Lemma, side);
        into[n++] = Mixing.Of(t++, h.Lemma, d.Lemma, side);
        into[n++] = Mixing.Of(t++, h.Fine, d.Form, side);
        into[n++] = Mixing.Of(t++, h.Tag, d.Tag, between);
        into[n++] = Mixing.Of(t++, h.Tag, d.Tag, agree);
        into[n++] = Mixing.Of(t++, d.Morphology, h.Tag, side);

        into[n++] = Mixing.Of(t++, h.Fine, first.Fine, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Lemma, first.Lemma, d.Tag, side);
        into[n++] = Mixing.Of(t++, h.Tag, first.Lemma, d.Lemma, side);
        into[n++] = Mixing.Of(t++, h.Tag, first.Lemma, inner.Lemma, d.Tag);
        into[n++] = Mixing.Of(t++, h.Tag, last.Fine, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Tag, wordLeft, d.Tag, side);
        into[n++] = Mixing.Of(t++, h.Tag, wordRight, d.Tag, side);
        into[n++] = Mixing.Of(t++, h.Fine, wordLeft, d.Fine, side);
        into[n++] = Mixing.Of(t++, d.Lemma, wordLeft, side);
        into[n++] = Mixing.Of(t++, h.Fine, headLeft, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Fine, headRight, d.Fine, side);
        into[n++] = Mixing.Of(t++, h.Lemma, headRight, d.Tag, side);
        into[n++] = Mixing.Of(t++, h.Tag, headLeft, headRight, d.Tag);
        into[n++] = Mixing.Of(t++, headLeft, wordLeft, d.Tag, h.Tag);

        into[n++] = Mixing.Of(t++, d.Fine, before.Fine, h.Tag, side);
        into[n++] = Mixing.Of(t++, d.Fine, after.Fine, h.Tag, side);
        into[n++] = Mixing.Of(t++, d.Fine, beforeHead.Fine, h.Fine, side);
        into[n++] = Mixing.Of(t++, d.Fine, afterHead.Fine, h.Fine, side);
        into[n++] = Mixing.Of(t++, d.Tag, before.Tag, after.Tag, h.Tag);
        into[n++] = Mixing.Of(t++, d.Lemma, before.Lemma, side);
        into[n++] = Mixing.Of(t++, d.Lemma, after.Fine, side);
        return n;
    }
}
