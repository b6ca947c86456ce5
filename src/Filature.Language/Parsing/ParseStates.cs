namespace Filature.Language.Parsing;

/// <summary>
/// The states of a sentence's derivations, over borrowed memory. Every states ends with one word on the stack, which is the
/// root: no tree can have two roots or a cycle.
/// </summary>
internal readonly ref struct ParseStates
{
    private readonly Span<Subtree> _subtrees;
    private readonly Span<ParseState> _states;
    private readonly ReadOnlySpan<WordAtoms> _atoms;

    /// <param name="atoms">Of the words and the one that stands for "none".</param>
    /// <param name="subtrees">At least 3n + 2 of them for n words; of no particular content.</param>
    /// <param name="states">At least 2n + 2 of them.</param>
    public ParseStates(ReadOnlySpan<WordAtoms> atoms, Span<Subtree> subtrees, Span<ParseState> states)
    {
        _atoms = atoms;
        _subtrees = subtrees;
        _states = states;
        subtrees[0] = new() { Word = atoms.Length - 1 };
        for (var i = 0; i < atoms.Length - 1; i++)
        {
            subtrees[i + 1] = new() { Word = i };
        }

        states[0] = default;
        states[1] = new() { Front = atoms.Length > 1 ? 1 : 0 };
    }

    public int Words => _atoms.Length - 1;

    public ReadOnlySpan<WordAtoms> Atoms => _atoms;

    public ref readonly ParseState this[int state] => ref _states[state];

    public ref readonly Subtree Tree(int subtree) => ref _subtrees[subtree];

    public ref readonly WordAtoms AtomOf(int subtree) => ref _atoms[_subtrees[subtree].Word];

    public int Second(int state) => _states[_states[state].Below].Top;

    public int Third(int state) => _states[_states[_states[state].Below].Below].Top;

    public bool IsLegal(int state, Transition transition) => transition switch
    {
        Transition.Shift => _states[state].Front != 0,
        Transition.Left => _states[state].Top != 0 && _states[state].Front != 0,
        _ => Second(state) != 0,
    };

    public bool IsLast(int state) => _states[state].Front == 0 && Second(state) == 0;

    /// <summary>Writes the state that follows <paramref name="from"/> to <paramref name="to"/>; new subtrees go where the state's number says.</summary>
    public void Move(int from, int to, Transition transition, byte relation)
    {
        ref readonly var old = ref _states[from];
        ref var next = ref _states[to];
        next.Parent = from;
        next.Transition = transition;
        next.Relation = relation;
        if (transition == Transition.Shift)
        {
            next.Top = old.Front;
            next.Below = old.Top == 0 ? 0 : from;
            next.Next = old.Next + 1;
            next.Front = next.Next < Words ? next.Next + 1 : 0;
            return;
        }

        // The first n + 1 subtrees are the bare words; a state makes at most one more.
        var made = Words + to;
        ref readonly var below = ref _states[old.Below];
        next.Next = old.Next;
        next.Below = below.Below;
        if (transition == Transition.Left)
        {
            _subtrees[made] = _subtrees[old.Front];
            _subtrees[made].AddLeft(old.Top, relation);
            next.Front = made;
            next.Top = below.Top;
        }
        else
        {
            _subtrees[made] = _subtrees[below.Top];
            _subtrees[made].AddRight(old.Top, relation);
            next.Front = old.Front;
            next.Top = made;
        }
    }

    /// <summary>The legal transition with the highest score; of equals the first.</summary>
    /// <param name="scores">16 bits each, the shift's lowest.</param>
    public Transition Best(int state, ulong scores)
    {
        var shift = IsLegal(state, Transition.Shift) ? (int)(scores & 0xFFFF) : -1;
        var left = IsLegal(state, Transition.Left) ? (int)((scores >> 16) & 0xFFFF) : -1;
        var right = IsLegal(state, Transition.Right) ? (int)((scores >> 32) & 0xFFFF) : -1;
        return shift >= left && shift >= right ? Transition.Shift : left >= right ? Transition.Left : Transition.Right;
    }

    /// <summary>The subtrees that a transition other than a shift would join.</summary>
    public (int Head, int Word) Pair(int state, Transition transition) =>
        (transition == Transition.Left ? _states[state].Front : Second(state), _states[state].Top);

    /// <summary>The words that the transition to a state has joined.</summary>
    public bool TryArc(int at, out int head, out int word)
    {
        (head, word) = (-1, -1);
        if (at <= 1 || _states[at].Transition == Transition.Shift)
        {
            return false;
        }

        var (headTree, wordTree) = Pair(_states[at].Parent, _states[at].Transition);
        (head, word) = (_subtrees[headTree].Word, _subtrees[wordTree].Word);
        return true;
    }
}
