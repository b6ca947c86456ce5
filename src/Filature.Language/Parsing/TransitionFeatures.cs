namespace Filature.Language.Parsing;

/// <summary>What the next transition is decided by (after Zhang and Nivre, 2011): the top of the stack, the front of the buffer, what hangs on them, and what stands between.</summary>
internal static class TransitionFeatures
{
    public const int Count = 96;

    public static int Fill(scoped in ParseStates states, int at, Span<ulong> into)
    {
        ref readonly var state = ref states[at];
        var atoms = states.Atoms;
        var none = states.Words;
        ref readonly var top = ref states.Tree(state.Top);
        ref readonly var second = ref states.Tree(states.Second(at));
        ref readonly var front = ref states.Tree(state.Front);
        ref readonly var s0 = ref atoms[top.Word];
        ref readonly var s1 = ref atoms[second.Word];
        ref readonly var s2 = ref states.AtomOf(states.Third(at));
        ref readonly var b0 = ref atoms[front.Word];
        ref readonly var b1 = ref atoms[Math.Min(state.Next + 1, none)];
        ref readonly var b2 = ref atoms[Math.Min(state.Next + 2, none)];
        ref readonly var s0l = ref states.AtomOf(top.Left1);
        ref readonly var s0r = ref states.AtomOf(top.Right1);
        ref readonly var s0r2 = ref states.AtomOf(top.Right2);
        ref readonly var s1l = ref states.AtomOf(second.Left1);
        ref readonly var s1r = ref states.AtomOf(second.Right1);
        ref readonly var b0l = ref states.AtomOf(front.Left1);
        ref readonly var s0rr = ref states.AtomOf(states.Tree(top.Right1).Right1);

        // Beside the top of the stack in the text: what it was last joined with is not always what stands before the front word.
        ref readonly var before = ref atoms[state.Next > 0 ? state.Next - 1 : none];
        ref readonly var after0 = ref atoms[Math.Min(top.Word + 1, none)];
        ref readonly var before0 = ref atoms[top.Word > 0 && state.Top != 0 ? top.Word - 1 : none];

        var toFront = Distance(front.Word - top.Word);
        var toSecond = Distance(top.Word - second.Word);
        var between = state.Top == 0 ? 99u : Between(in s0, in b0);
        var betweenStack = state.Top == 0 ? 99u : Between(in s1, in s0);
        var topLeft = Mixing.Fold(top.LeftRelations);
        var topRight = Mixing.Fold(top.RightRelations);
        var secondRight = Mixing.Fold(second.RightRelations);
        var secondLeft = Mixing.Fold(second.LeftRelations);
        var frontLeft = Mixing.Fold(front.LeftRelations);
        var agree = Agreement(in s0, in b0);
        var agreeStack = Agreement(in s1, in s0);

        uint t = 0;
        var n = 0;
        into[n++] = Mixing.Of(t++, s0.Form);
        into[n++] = Mixing.Of(t++, s0.Lemma, s0.Tag);
        into[n++] = Mixing.Of(t++, s0.Morphology);
        into[n++] = Mixing.Of(t++, s0.Fine);
        into[n++] = Mixing.Of(t++, s0.Suffix, s0.Tag);
        into[n++] = Mixing.Of(t++, b0.Form);
        into[n++] = Mixing.Of(t++, b0.Lemma, b0.Tag);
        into[n++] = Mixing.Of(t++, b0.Morphology);
        into[n++] = Mixing.Of(t++, b0.Fine);
        into[n++] = Mixing.Of(t++, b0.Suffix, b0.Tag);
        into[n++] = Mixing.Of(t++, s1.Lemma, s1.Tag);
        into[n++] = Mixing.Of(t++, s1.Morphology);
        into[n++] = Mixing.Of(t++, s1.Fine);
        into[n++] = Mixing.Of(t++, b1.Lemma, b1.Tag);
        into[n++] = Mixing.Of(t++, b1.Fine);
        into[n++] = Mixing.Of(t++, b2.Fine);
        into[n++] = Mixing.Of(t++, s2.Fine);

        into[n++] = Mixing.Of(t++, s0.Lemma, b0.Lemma);
        into[n++] = Mixing.Of(t++, s0.Lemma, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, b0.Lemma);
        into[n++] = Mixing.Of(t++, s0.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, s0.Morphology, b0.Morphology);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0.Lemma);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Lemma);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Tag);
        into[n++] = Mixing.Of(t++, s1.Morphology, s0.Morphology);
        into[n++] = Mixing.Of(t++, s1.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s1.Lemma, b0.Fine);
        into[n++] = Mixing.Of(t++, s1.Lemma, b0.Lemma);
        into[n++] = Mixing.Of(t++, b0.Fine, b1.Fine);
        into[n++] = Mixing.Of(t++, b0.Lemma, b1.Lemma);
        into[n++] = Mixing.Of(t++, s0.Lemma, b1.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, b1.Fine);
        into[n++] = Mixing.Of(t++, s2.Fine, s0.Fine);

        into[n++] = Mixing.Of(t++, s0.Fine, b0.Fine, b1.Fine);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Tag, b1.Tag);
        into[n++] = Mixing.Of(t++, s0.Lemma, b0.Tag, b1.Tag);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0.Fine, b0.Tag);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Lemma, b0.Tag);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Fine, b0.Lemma);
        into[n++] = Mixing.Of(t++, s2.Fine, s1.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s2.Tag, s1.Tag, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, b0.Fine, b1.Fine, b2.Fine);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Fine, b0.Fine, b1.Tag);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Tag, b1.Tag, b2.Tag);

        into[n++] = Mixing.Of(t++, s0.Fine, s0l.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, s0r.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, b0l.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s1.Fine, s1r.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Fine, s0l.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0l.Lemma);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0l.Fine, s0.Lemma);
        into[n++] = Mixing.Of(t++, s1.Tag, s0l.Lemma, s0.Lemma);
        into[n++] = Mixing.Of(t++, s1.Fine, s0r.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Fine, s1l.Fine, s0.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, s0r.Fine, s0r2.Fine);
        into[n++] = Mixing.Of(t++, s0.Fine, s0r.Fine, s0rr.Fine);
        into[n++] = Mixing.Of(t++, s0l.Lemma, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, b0l.Lemma, b0.Tag, s0.Tag);

        into[n++] = Mixing.Of(t++, s0.Fine, topLeft, b0.Tag);
        into[n++] = Mixing.Of(t++, s0.Fine, topRight, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Lemma, topRight);
        into[n++] = Mixing.Of(t++, s0.Lemma, topLeft);
        into[n++] = Mixing.Of(t++, b0.Fine, frontLeft, s0.Fine);
        into[n++] = Mixing.Of(t++, b0.Lemma, frontLeft);
        into[n++] = Mixing.Of(t++, s1.Fine, secondRight, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Fine, secondLeft, s0.Fine);
        into[n++] = Mixing.Of(t++, s1.Lemma, secondRight, s0.Tag);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Tag, topLeft, topRight);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Tag, topRight, frontLeft);
        into[n++] = Mixing.Of(t++, s0.Tag, top.Left1Relation, top.Right1Relation);
        into[n++] = Mixing.Of(t++, s1.Tag, second.Right1Relation, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, s0.Fine, top.Lefts, top.Rights);
        into[n++] = Mixing.Of(t++, b0.Fine, front.Lefts);

        into[n++] = Mixing.Of(t++, s0.Fine, b0.Fine, toFront);
        into[n++] = Mixing.Of(t++, s0.Lemma, b0.Tag, toFront);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Lemma, toFront);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Fine, toSecond);
        into[n++] = Mixing.Of(t++, s1.Lemma, s0.Tag, toSecond);
        into[n++] = Mixing.Of(t++, s0.Fine, b0.Fine, between);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Fine, betweenStack);
        into[n++] = Mixing.Of(t++, s1.Fine, s0.Fine, betweenStack, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Tag, b0.Tag, agree);
        into[n++] = Mixing.Of(t++, s1.Tag, s0.Tag, agreeStack, b0.Tag);
        into[n++] = Mixing.Of(t++, s0.Fine, before.Fine, b0.Fine);
        into[n++] = Mixing.Of(t++, s0.Tag, after0.Fine, b0.Tag);
        into[n++] = Mixing.Of(t++, s0.Tag, before0.Fine, b0.Tag);
        into[n++] = Mixing.Of(t++, s1.Tag, before0.Fine, s0.Tag, b0.Tag);
        into[n++] = Mixing.Of(t++, state.Front == 0 ? 1u : 0u, state.Top == 0 ? 0u : states.Second(at) == 0 ? 1u : 2u, s0.Tag);
        return n;
    }

    internal static uint Distance(int words) => words switch
    {
        <= 0 => 0,
        <= 4 => (uint)words,
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        _ => 8,
    };

    // Of verbs, commas, conjunctions and other marks: none, one or more.
    internal static uint Between(ref readonly WordAtoms left, ref readonly WordAtoms right) =>
        (uint)(Math.Clamp(right.Verbs - left.Verbs, 0, 2)
            + (3 * Math.Clamp(right.Commas - left.Commas, 0, 2))
            + (9 * Math.Clamp(right.Conjunctions - left.Conjunctions, 0, 2))
            + (27 * Math.Clamp(right.Marks - left.Marks, 0, 2)));

    /// <summary>Whether number, gender and person agree, differ or are not known of both.</summary>
    internal static uint Agreement(ref readonly WordAtoms a, ref readonly WordAtoms b) =>
        Compare(a.Agreement & 31, b.Agreement & 31) + (3 * Compare((a.Agreement >> 5) & 31, (b.Agreement >> 5) & 31)) + (9 * Compare(a.Agreement >> 10, b.Agreement >> 10));

    private static uint Compare(uint a, uint b) => a == 0 || b == 0 ? 0 : a == b ? 1u : 2u;
}
