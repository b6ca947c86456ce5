namespace Filature.Language.Parsing;

/// <summary>A word with what has been attached to it so far. Numbers of subtrees count in their arena; 0 is none.</summary>
internal struct Subtree
{
    public int Word;

    // The outermost and the one before it on each side.
    public int Left1;
    public int Left2;
    public int Right1;
    public int Right2;
    public byte Left1Relation;
    public byte Left2Relation;
    public byte Right1Relation;
    public byte Right2Relation;
    public byte Lefts;
    public byte Rights;

    /// <summary>The relations of the words attached, a bit each (relations of one number modulo 64 share theirs).</summary>
    public ulong LeftRelations;
    public ulong RightRelations;

    public void AddLeft(int subtree, byte relation)
    {
        (Left2, Left2Relation) = (Left1, Left1Relation);
        (Left1, Left1Relation) = (subtree, relation);
        Lefts = (byte)Math.Min(Lefts + 1, 200);
        LeftRelations |= 1UL << (relation & 63);
    }

    public void AddRight(int subtree, byte relation)
    {
        (Right2, Right2Relation) = (Right1, Right1Relation);
        (Right1, Right1Relation) = (subtree, relation);
        Rights = (byte)Math.Min(Rights + 1, 200);
        RightRelations |= 1UL << (relation & 63);
    }
}
