namespace Filature.Provenance.Retellings;

/// <summary>Spellings in which a name written in several transcriptions, or a word of Latin stock in several languages, come out alike.</summary>
internal static class SharedSpelling
{
    private const int CognateLetters = 5;

    private static readonly (string From, string To)[] OfNames =
    [
        ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("ou", "u"), ("ph", "f"), ("qu", "k"), ("w", "v"), ("c", "k"), ("y", "i"), ("j", "i"), ("z", "s"), ("x", "ks"),
    ];

    private static readonly (string From, string To)[] OfWords =
    [
        ("ph", "f"), ("qu", "k"), ("c", "k"), ("y", "i"), ("h", ""), ("w", "v"), ("x", "s"), ("z", "s"),
    ];

    /// <summary>The consonants of a name's word: «Hrynevitch», «Hrynevich».</summary>
    public static string OfName(string folded)
    {
        var spelled = Single(Respelled(folded, OfNames));
        return spelled.Length == 0 ? "" : spelled[0] + string.Concat(spelled.Skip(1).Where(static c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h')));
    }

    /// <summary>The beginning of a word: «inspección», «inspection». Null where too little is left to tell words apart.</summary>
    public static string? OfCognate(string folded) =>
        folded.Length < CognateLetters ? null : Single(Respelled(folded, OfWords)) is { Length: >= CognateLetters - 1 } spelled ? spelled[..Math.Min(CognateLetters, spelled.Length)] : null;

    private static string Respelled(string word, (string From, string To)[] table)
    {
        foreach (var (from, to) in table)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return word;
    }

    private static string Single(string word) => string.Concat(word.Where((c, i) => i == 0 || word[i - 1] != c));
}
