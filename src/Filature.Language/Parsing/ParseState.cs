namespace Filature.Language.Parsing;

/// <summary>
/// One step of a states. The stack is a chain of states: its second word is the top of the state <see cref="Below"/>, so that
/// derivations share what they have in common. Numbers count in the arena; state 0 has an empty stack.
/// </summary>
internal struct ParseState
{
    public int Top;
    public int Below;

    /// <summary>The first word not yet on the stack, with what is attached to it; 0 at the end.</summary>
    public int Front;

    /// <summary>The number of that word; at the end the number of words.</summary>
    public int Next;
    public int Parent;
    public Transition Transition;
    public byte Relation;
}

/// <summary>The transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011).</summary>
internal enum Transition : byte
{
    /// <summary>The front word goes on the stack.</summary>
    Shift,

    /// <summary>The stack's top becomes a dependent of the front word.</summary>
    Left,

    /// <summary>The stack's top becomes a dependent of the word below it.</summary>
    Right,
}
