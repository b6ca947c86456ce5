namespace Filature.Language.Tagging;

/// <summary>What the models see of one word by itself, as numbers. Made once a word, before anything is decided.</summary>
internal struct WordTraits
{
    /// <summary>Longer words are known by their first and last characters alone.</summary>
    internal const int Longest = 64;

    public ulong Exact;
    public ulong Lower;
    public ulong Suffix1;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;
    public ulong Suffix5;
    public ulong Prefix1;
    public ulong Prefix2;
    public ulong Prefix3;
    public ulong Prefix4;

    /// <summary>Capitals, digits and signs, runs shortened: «Aa-Aa», «A0».</summary>
    public ulong Shape;

    /// <summary>The lexicon's parts of speech of the word; 0 where it is unknown.</summary>
    public ulong Parts;

    /// <summary>The lexicon's whole grammar of the word; 0 where it is unknown.</summary>
    public ulong Grammar;

    /// <summary>The tags that the training sets often give the word.</summary>
    public ulong Usual;

    /// <summary>The entry in the lexicon, or -1.</summary>
    public int Entry;

    public bool Capital;

    public static WordTraits Border(bool start) => new() { Exact = start ? 1UL : 2UL, Lower = start ? 1UL : 2UL, Suffix3 = start ? 1UL : 2UL, Shape = start ? 1UL : 2UL, Entry = -1 };

    /// <param name="loud">Whether the sentence is in capitals: they say nothing then.</param>
    public static WordTraits Of(ReadOnlySpan<char> form, bool loud)
    {
        Span<char> exact = stackalloc char[Longest];
        exact = exact[..Cut(form, exact)];
        Span<char> lower = stackalloc char[exact.Length];
        var traits = new WordTraits { Entry = -1, Capital = exact.Length > 0 && char.IsUpper(exact[0]), Shape = loud ? 7UL : 3UL };
        Fold(exact, lower, ref traits);
        traits.Exact = Key(exact);
        traits.Lower = Key(lower);
        var hash = 11UL;
        for (var n = 0; n < Math.Min(4, lower.Length); n++)
        {
            hash = Mix(hash, lower[n]);
            switch (n)
            {
                case 0: traits.Prefix1 = hash; break;
                case 1: traits.Prefix2 = hash; break;
                case 2: traits.Prefix3 = hash; break;
                default: traits.Prefix4 = hash; break;
            }
        }

        hash = 13UL;
        for (var n = 0; n < 5; n++)
        {
            hash = n < lower.Length ? Mix(hash, lower[^(n + 1)]) : Mix(hash, 1);
            switch (n)
            {
                case 0: traits.Suffix1 = hash; break;
                case 1: traits.Suffix2 = hash; break;
                case 2: traits.Suffix3 = hash; break;
                case 3: traits.Suffix4 = hash; break;
                default: traits.Suffix5 = hash; break;
            }
        }

        return traits;
    }

    /// <summary>The number of a form, as it is stored in the models.</summary>
    public static ulong Key(ReadOnlySpan<char> form)
    {
        var hash = 17UL;
        foreach (var c in form)
        {
            hash = Mix(hash, c);
        }

        return Mix(hash, (ulong)form.Length) >> 24;
    }

    /// <summary>Copies what is looked at of a form, with one kind of apostrophe, and gives its length.</summary>
    internal static int Cut(ReadOnlySpan<char> form, Span<char> to)
    {
        if (form.Length <= to.Length)
        {
            form.CopyTo(to);
        }
        else
        {
            form[..(to.Length / 2)].CopyTo(to);
            form[^(to.Length / 2)..].CopyTo(to[(to.Length / 2)..]);
        }

        var length = Math.Min(form.Length, to.Length);
        to[..length].Replace('’', '\'');
        return length;
    }

    private static void Fold(ReadOnlySpan<char> exact, Span<char> lower, ref WordTraits traits)
    {
        var last = '\0';
        for (var i = 0; i < exact.Length; i++)
        {
            var c = exact[i];
            lower[i] = char.ToLowerInvariant(c);
            var kind = char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '0' : c < 128 ? c : '~';
            if (kind != last)
            {
                traits.Shape = Mix(traits.Shape, kind);
                last = kind;
            }
        }
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * 0x9E37_79B9_7F4A_7C15;
            return hash ^ (hash >> 29);
        }
    }
}
