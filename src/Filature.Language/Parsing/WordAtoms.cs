namespace Filature.Language.Parsing;

/// <summary>What the parser's features see of one word, as numbers, made once a sentence.</summary>
internal struct WordAtoms
{
    public uint Form;
    public uint Lemma;
    public uint Suffix;
    public uint Tag;

    /// <summary>The tag with the verb's form, or with the word itself where the class is closed: «de» and «sans» govern differently.</summary>
    public uint Fine;

    /// <summary>The tag with number, gender, person, verb form and mood.</summary>
    public uint Morphology;

    /// <summary>Number, gender and person alone, for agreement; 0 where there are none.</summary>
    public uint Agreement;

    // How many there are before this word: a difference says what stands between two words.
    public int Verbs;
    public int Commas;
    public int Conjunctions;
    public int Marks;

    /// <summary>Reads the words, and puts a last one that stands for "none".</summary>
    public static void Fill(ReadOnlySpan<Word> words, Span<WordAtoms> atoms)
    {
        int verbs = 0, commas = 0, conjunctions = 0, marks = 0;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            ref var atom = ref atoms[i];
            var tag = (uint)word.Upos + 1;
            var features = new WordFeatures(word.Features);
            atom.Form = HashOf(word.Form);
            atom.Lemma = HashOf(word.Lemma);
            atom.Suffix = HashOf(word.Form.AsSpan(Math.Max(0, word.Form.Length - 3)));
            atom.Tag = tag;
            atom.Fine = word.Upos switch
            {
                Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part => Join(tag, atom.Lemma),
                Upos.Pron or Upos.Punct or Upos.Sym => Join(tag, atom.Form),
                Upos.Aux => Join(tag, unchecked(atom.Lemma + features.VerbForm)),
                Upos.Verb => Join(tag, unchecked((features.VerbForm * 31) + features.Mood)),
                Upos.Det or Upos.Adv => Join(tag, features.Kind),
                _ => Join(tag, 0),
            };
            atom.Morphology = Join(tag, unchecked((features.Agreement * 961) + (features.VerbForm * 31) + features.Mood));
            atom.Agreement = features.Agreement;
            (atom.Verbs, atom.Commas, atom.Conjunctions, atom.Marks) = (verbs, commas, conjunctions, marks);
            verbs += word.Upos is Upos.Verb or Upos.Aux ? 1 : 0;
            conjunctions += word.Upos is Upos.Cconj or Upos.Sconj ? 1 : 0;
            if (word.Upos == Upos.Punct)
            {
                marks++;
                commas += word.Form is "," ? 1 : 0;
            }
        }

        atoms[words.Length] = new() { Verbs = verbs, Commas = commas, Conjunctions = conjunctions, Marks = marks };
    }

    private static uint Join(uint tag, uint more) => unchecked((tag * 0x9E37_79B9) ^ (more * 0x85EB_CA6B) ^ (more >> 15)) | 1;

    private static uint HashOf(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 0x811C_9DC5;
            foreach (var c in text)
            {
                hash = (hash ^ Lower(c)) * 0x0100_0193;
            }

            return hash ^ (hash >> 15);
        }
    }

    private static char Lower(char c) => c < 128 ? c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
}
