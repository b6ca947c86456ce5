namespace Filature.Provenance.Retellings;

/// <summary>What a key was made from.</summary>
internal enum KeyKind
{
    /// <summary>A word of a name, by its consonants: they survive from one transcription to another.</summary>
    Name,

    /// <summary>A number, or a time as its parts.</summary>
    Figure,

    /// <summary>A lemma: compared inside one language.</summary>
    Lemma,

    /// <summary>The beginning of a lemma in a spelling that French, English and Spanish share: compared between two languages.</summary>
    Cognate,
}

/// <summary>Packs and reads keys.</summary>
internal static class OutlineKey
{
    public static uint Of(KeyKind kind, ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        // The last characters have to reach the upper bits too.
        hash = unchecked((hash ^ (hash >> 15)) * 0x2C1B3C6Du);
        return (hash << 2) | (uint)kind;
    }

    public static KeyKind KindOf(uint key) => (KeyKind)(key & 3);
}
