namespace Filature.Language.Tagging;

/// <summary>What a dictionary says of forms: parts of speech, grammar, and a lemma for each part of speech.</summary>
internal sealed class Lexicon(KeyTable forms, LexiconEntry[] entries)
{
    // Fewer bits than elsewhere: of ten thousand unknown words one is taken for another, for two bytes less a form.
    private const ulong Bits = 0xFFFF_FFFF;

    public static Lexicon Empty { get; } = new(new([], []), []);

    public ReadOnlySpan<LexiconEntry> Entries => entries;

    public static ulong Key(ulong key) => key & Bits;

    /// <summary>Fills in what the lexicon says of a word: as it is written, or else in small letters.</summary>
    public void Describe(ref WordTraits word)
    {
        word.Entry = forms.Find(Key(word.Exact));
        if (word.Entry < 0 && word.Lower != word.Exact)
        {
            word.Entry = forms.Find(Key(word.Lower));
        }

        if (word.Entry >= 0)
        {
            ref readonly var entry = ref entries[word.Entry];
            word.Parts = entry.Parts;
            word.Grammar = entry.Grammar;
        }
    }

    /// <summary>The number of the rule that gives the lemma, or -1.</summary>
    public int Rule(int entry, Upos upos)
    {
        if (entry >= 0)
        {
            foreach (var (part, rule) in entries[entry].Rules)
            {
                if (part == upos)
                {
                    return rule;
                }
            }
        }

        return -1;
    }

    public void Write(BinaryWriter writer)
    {
        forms.Write(writer);
        writer.Write(entries.Length);
        foreach (var entry in entries)
        {
            writer.Write(entry.Parts);
            writer.Write(entry.Grammar);
            writer.Write((byte)entry.Rules.Length);
            foreach (var (upos, rule) in entry.Rules)
            {
                writer.Write((byte)upos);
                writer.Write7BitEncodedInt(rule);
            }
        }
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var forms = KeyTable.Read(reader);
        var entries = new LexiconEntry[reader.ReadInt32()];
        for (var i = 0; i < entries.Length; i++)
        {
            var parts = reader.ReadUInt64();
            var grammar = reader.ReadUInt64();
            var rules = new (Upos, int)[reader.ReadByte()];
            for (var r = 0; r < rules.Length; r++)
            {
                rules[r] = ((Upos)reader.ReadByte(), reader.Read7BitEncodedInt());
            }

            entries[i] = new(parts, grammar, rules);
        }

        return new(forms, entries);
    }
}

/// <summary>What many forms have in common: a number for their parts of speech, one for their grammar, and their lemma rules.</summary>
internal readonly record struct LexiconEntry(ulong Parts, ulong Grammar, (Upos Upos, int Rule)[] Rules);
