namespace Filature.Language.Tagging;

/// <summary>Lemmas: of words that were seen, of words that the lexicon knows, and guessed from the ending for all others.</summary>
internal sealed class LemmaTable(LemmaRule[] rules, KeyTable seen, KeyTable seenWithBundle, KeyTable endings)
{
    public const int LongestEnding = 7;

    public IReadOnlyList<LemmaRule> Rules => rules;

    public static ulong Key(ulong lower, Upos upos) => Mixed(lower, (ulong)upos + 1);

    public static ulong Key(ulong lower, Upos upos, int bundle) => Mixed(Mixed(lower, (ulong)upos + 1), (ulong)bundle + 101);

    /// <summary>The number of an ending: the last characters of a form in small letters, <paramref name="length"/> of them.</summary>
    public static ulong Ending(ReadOnlySpan<char> form, int length, Upos upos)
    {
        var hash = 0x5AUL + (ulong)upos;
        for (var i = 1; i <= length; i++)
        {
            hash = Mixed(hash, char.ToLowerInvariant(form[^i]));
        }

        return Mixed(hash, (ulong)length);
    }

    public string Lemma(string form, ulong lower, int entry, Upos upos, int bundle, Lexicon lexicon)
    {
        var rule = seenWithBundle.Find(Key(lower, upos, bundle));
        if (rule < 0)
        {
            rule = seen.Find(Key(lower, upos));
        }

        if (rule < 0)
        {
            rule = lexicon.Rule(entry, upos);
        }

        return rule >= 0 && rules[rule].Fits(form) ? rules[rule].Apply(form) : Guess(form, upos);
    }

    public string Guess(string form, Upos upos)
    {
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (endings.Find(Ending(form, length, upos)) is >= 0 and var rule && rules[rule].Fits(form))
            {
                return rules[rule].Apply(form);
            }
        }

        return form;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(rules.Length);
        foreach (var rule in rules)
        {
            writer.Write(rule.Lower);
            writer.Write7BitEncodedInt(rule.Cut);
            writer.Write(rule.Ending);
        }

        seen.Write(writer);
        seenWithBundle.Write(writer);
        endings.Write(writer);
    }

    public static LemmaTable Read(BinaryReader reader)
    {
        var rules = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = new(reader.ReadBoolean(), reader.Read7BitEncodedInt(), reader.ReadString());
        }

        return new(rules, KeyTable.Read(reader), KeyTable.Read(reader), KeyTable.Read(reader));
    }

    private static ulong Mixed(ulong hash, ulong value)
    {
        unchecked
        {
            hash = ((hash << 24) ^ hash ^ value) * 0x9E37_79B9_7F4A_7C15;
            return (hash ^ (hash >> 29)) >> 24;
        }
    }
}
