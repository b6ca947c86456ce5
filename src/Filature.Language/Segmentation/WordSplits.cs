using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>A token that may be several words, and where it is cut into what is written; «du», cut nowhere, has its words by heart.</summary>
internal readonly ref struct WordSplit(string first, string second, string? third)
{
    public string First { get; } = first;

    public string Second { get; } = second;

    public string? Third { get; } = third;
}

/// <summary>The tokens that are several words: «du» is de + le, «don't» do + n't, «decirle» decir + le. What may be one is a matter of rules, what is one a model says.</summary>
internal static class WordSplits
{
    public const int Features = 18;

    private static readonly Dictionary<string, (string, string, string?)> French = Table("du=de le,des=de les,au=à le,aux=à les,auquel=à lequel,auxquels=à lesquels,auxquelles=à lesquelles,duquel=de lequel,desquels=de lesquels,desquelles=de lesquelles");

    private static readonly Dictionary<string, (string, string, string?)> Spanish = Table("del=de el,al=a el");

    private static readonly Dictionary<string, (string, string, string?)> English = Table(
        "cannot=can not,gonna=gon na,wanna=wan na,gotta=got ta,outta=out ta,dunno=du n no,dont=do nt,cant=ca nt,wont=wo nt,didnt=did nt,doesnt=does nt,isnt=is nt,"
        + "wasnt=was nt,couldnt=could nt,wouldnt=would nt,shouldnt=should nt,havent=have nt,hasnt=has nt,arent=are nt,im=i m,ive=i ve,youre=you re,theyre=they re,"
        + "thats=that s,theres=there s,whats=what s,hes=he s,shes=she s,its=it s,lets=let s,your=you r,whose=who se,elses=else s,id=i d,gimme=gim me,lemme=lem me");

    private static readonly string[] Clitics = ["me", "te", "se", "lo", "la", "los", "las", "le", "les", "nos", "os"];

    // Of the first word alone: «sálvate» is salva + te.
    private const string Accented = "áéíóú";
    private const string Plain = "aeiou";

    /// <summary>What a token would be, if it were several words.</summary>
    public static bool TrySplit(ReadOnlySpan<char> token, string language, out WordSplit split)
    {
        split = default;
        if (token.Length is < 2 or > 40)
        {
            return false;
        }

        switch (language)
        {
            case "fr":
                return token[0] is 'd' or 'D' or 'a' or 'A' && Lookup(French, token, out split);
            case "es":
                return (token[^1] is 'l' or 'L' && Lookup(Spanish, token, out split)) || Enclitic(token, out split) || Apostrophe(token, out split);
            case "en":
                return Apostrophe(token, out split) || (token.Length <= 8 && Lookup(English, token, out split));
            default:
                return false;
        }
    }

    public static bool IsSplit(string text, ReadOnlySpan<TextSpan> tokens, int i, in WordSplit split, LinearModel model)
    {
        Span<ulong> features = stackalloc ulong[Features];
        Span<int> scores = stackalloc int[2];
        Describe(text, tokens, i, split, features);
        scores.Clear();
        model.Add(features, scores);
        return scores[1] >= scores[0];
    }

    /// <summary>Describes a token that may be several words, and its neighbours.</summary>
    public static void Describe(string text, ReadOnlySpan<TextSpan> tokens, int i, in WordSplit split, Span<ulong> features)
    {
        ulong word = Hash(text, tokens, i), before = Hash(text, tokens, i - 1), after = Hash(text, tokens, i + 1);
        ulong first = TokenPlace.Hash(Tail(split.First, 20)), second = TokenPlace.Hash(split.Second);
        ulong end2 = TokenPlace.Hash(Tail(split.First, 2)), end3 = TokenPlace.Hash(Tail(split.First, 3));
        var kind = (ulong)CharClass.Of(text[tokens[i].Start]);
        ulong afterEnd = TokenPlace.Hash(Tail(Of(text, tokens, i + 1), 3)), beforeEnd = TokenPlace.Hash(Tail(Of(text, tokens, i - 1), 3));
        ulong before2 = Hash(text, tokens, i - 2), after2 = Hash(text, tokens, i + 2);
        ulong beforeEnd2 = TokenPlace.Hash(Tail(Of(text, tokens, i - 1), 2)), afterEnd2 = TokenPlace.Hash(Tail(Of(text, tokens, i + 1), 2));
        features[0] = FeatureHash.Of(60, word);
        features[1] = FeatureHash.Of(61, word, before);
        features[2] = FeatureHash.Of(62, word, after);
        features[3] = FeatureHash.Of(63, word, afterEnd);
        features[4] = FeatureHash.Of(64, word, beforeEnd);
        features[5] = FeatureHash.Of(65, first, second);
        features[6] = FeatureHash.Of(66, end3, second);
        features[7] = FeatureHash.Of(67, end2, second, (ulong)Math.Min(split.First.Length, 5));
        features[8] = FeatureHash.Of(68, word, before, after);
        features[9] = FeatureHash.Of(69, second, kind, i == 0 ? 1UL : 0);
        features[10] = FeatureHash.Of(70, end2, second, before);
        features[11] = FeatureHash.Of(71, word, kind, beforeEnd, afterEnd);
        features[12] = FeatureHash.Of(72, word, before2, before);
        features[13] = FeatureHash.Of(73, word, after, after2);
        features[14] = FeatureHash.Of(74, word, beforeEnd2, afterEnd2);
        features[15] = FeatureHash.Of(75, word, before2, beforeEnd);
        features[16] = FeatureHash.Of(76, word, before2);
        features[17] = FeatureHash.Of(77, word, before, afterEnd2);
    }

    private static ulong Hash(string text, ReadOnlySpan<TextSpan> tokens, int i) => TokenPlace.Hash(Tail(Of(text, tokens, i), 20));

    private static ReadOnlySpan<char> Of(string text, ReadOnlySpan<TextSpan> tokens, int i) => i < 0 || i >= tokens.Length ? [] : tokens[i].Of(text.AsSpan());

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> word, int length) => word.Length <= length ? word : word[^length..];

    private static bool Lookup(Dictionary<string, (string First, string Second, string? Third)> table, ReadOnlySpan<char> token, out WordSplit split)
    {
        split = default;
        if (!table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var words))
        {
            return false;
        }

        var isUpper = char.IsUpper(token[^1]);
        split = isUpper
            ? new(words.First.ToUpperInvariant(), words.Second.ToUpperInvariant(), words.Third?.ToUpperInvariant())
            : new(char.IsUpper(token[0]) ? char.ToUpperInvariant(words.First[0]) + words.First[1..] : words.First, words.Second, words.Third);
        return true;
    }

    private static bool Apostrophe(ReadOnlySpan<char> token, out WordSplit split)
    {
        split = default;
        var mark = token.LastIndexOfAny("'’`");
        if (mark < 1 || token.Length - mark > 3)
        {
            return false;
        }

        var tail = token[(mark + 1)..];
        var isNot = tail is "t" or "T" && token[mark - 1] is 'n' or 'N' && mark > 1;
        if (!isNot && !(tail is [] or "s" or "m" or "d" or "S" or "M" or "D" || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var cut = isNot ? mark - 1 : mark;
        split = new(token[..cut].ToString(), token[cut..].ToString(), null);
        return true;
    }

    // «decirle», «dárselo», «viéndome»: one pronoun or two after a verb.
    private static bool Enclitic(ReadOnlySpan<char> token, out WordSplit split)
    {
        split = default;
        if (token.Length < 4 || token[^1] is not ('e' or 'o' or 'a' or 's') || EndingOf(token) is not { } last)
        {
            return false;
        }

        var verb = token[..^last.Length];
        var third = default(string);
        var second = token[^last.Length..].ToString();
        if (last[0] == 'l' && verb.Length > 4 && (verb.EndsWith("se") || verb.EndsWith("me") || verb.EndsWith("te") || verb.EndsWith("nos")) && IsBare(verb, out var pronoun))
        {
            third = second;
            second = verb[^pronoun..].ToString();
            verb = verb[..^pronoun];
        }

        if (verb.Length < 2)
        {
            return false;
        }

        split = new(WithoutAccent(verb, third is not null), second, third);
        return true;
    }

    private static string? EndingOf(ReadOnlySpan<char> token)
    {
        string? best = null;
        foreach (var clitic in Clitics)
        {
            if (token.EndsWith(clitic, StringComparison.Ordinal) && (best is null || clitic.Length > best.Length) && token.Length - clitic.Length >= 2)
            {
                best = clitic;
            }
        }

        return best;
    }

    // Two pronouns stand only after an infinitive, a gerund or an accented imperative.
    private static bool IsBare(ReadOnlySpan<char> verb, out int pronoun)
    {
        pronoun = verb.EndsWith("nos") ? 3 : 2;
        var stem = verb[..^pronoun];
        return stem.EndsWith("r") || stem.EndsWith("ndo") || stem.IndexOfAny(Accented) >= 0;
    }

    private static string WithoutAccent(ReadOnlySpan<char> verb, bool isTwo)
    {
        var at = verb.LastIndexOfAny(Accented);
        // «oír» has its accent by itself.
        if (at < 0 || (!isTwo && at == verb.Length - 2 && verb[at] == 'í' && verb[^1] == 'r'))
        {
            return verb.ToString();
        }

        Span<char> bare = stackalloc char[verb.Length];
        verb.CopyTo(bare);
        bare[at] = Plain[Accented.IndexOf(verb[at], StringComparison.Ordinal)];
        return bare.ToString();
    }

    private static Dictionary<string, (string, string, string?)> Table(string entries) => entries.Split(',').Select(entry => entry.Split('=')).ToDictionary(
        entry => entry[0], entry => entry[1].Split(' ') is var words ? (words[0], words[1], words.ElementAtOrDefault(2)) : default, StringComparer.OrdinalIgnoreCase);
}
