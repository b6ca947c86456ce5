using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>The names in what a page gives as its author: «Par Anne Roux et Luc Bel, journalistes, avec AFP» names Anne Roux, Luc Bel and AFP.</summary>
internal static class AuthorNames
{
    // A longer saying is a biography or a list of everybody.
    private const int LongestSaid = 300;

    // «MD», «Ph.D.», «E-RYT», «FOMA»: longer capitals are a name or an outlet.
    private const int LongestCredential = 7;
    private const int MostNameWords = 5;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Knowledge.Table("authors.tsv")
        .SelectMany(row => row[2].Split('|').Select(word => (Kind: row[1], Word: Folding.FoldWords(word))))
        .GroupBy(pair => pair.Kind, pair => pair.Word)
        .ToFrozenDictionary(words => words.Key, words => words.ToFrozenSet());

    /// <summary>Every name, in order, each once; none where the saying names nobody.</summary>
    public static List<string> In(string said)
    {
        var text = MarkupClaim.Clean(said);
        if (text.Length is 0 or > LongestSaid || IsAddress(text) || Is("lead", text))
        {
            return [];
        }

        var names = new List<string>();
        foreach (var (chunk, isFirst) in Chunks(BeforeDate(WithoutLead(text))))
        {
            foreach (var piece in chunk.Split(','))
            {
                Add(names, WithoutJoint(piece.Trim()), isFirst);
            }
        }

        return [.. names.Select(name => name.Trim(' ', '.', ':', '-', '–', '—', ',', '(').Length > 0 ? name.Trim(' ', ':', '-', '–', '—', ',') : "")
            .Where(name => name.Any(char.IsLetterOrDigit) && !Is("nobody", name)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One name that is said to be one: an organisation keeps its commas and joints.</summary>
    public static List<string> One(string said) =>
        MarkupClaim.Clean(said) is { Length: > 0 and <= LongestSaid } name && !IsAddress(name) && !Is("nobody", name) ? [name] : [];

    // «Anne Roux | La Gazette»: what follows a bar is where she writes; a semicolon parts names.
    private static IEnumerable<(string Chunk, bool IsFirst)> Chunks(string text)
    {
        var isFirst = true;
        foreach (var part in text.Split(["|", "•", "·", " - ", " – ", " — "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var chunk in part.Split([";", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (chunk, isFirst);
            }

            isFirst = false;
        }
    }

    private static void Add(List<string> names, string piece, bool isFirst)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (Agencies.Named(piece) is not null)
        {
            names.Add(piece);
        }
        else if (isFirst && names.Count == 0)
        {
            names.AddRange(Parted(piece));
        }
        else if (!isFirst || IsRole(piece))
        {
            // A role, or where the author works: no name.
        }
        else if (IsCredential(piece))
        {
            names[^1] += ", " + piece;
        }
        else if (Parted(piece) is var parts && (parts.Count > 1 || IsPersonLike(parts[0])))
        {
            names.AddRange(parts);
        }
    }

    // «X and Y» are two where both could be persons; «Drug Evaluation and Research» is one.
    private static List<string> Parted(string piece)
    {
        var words = piece.Split(' ');
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || words[i] == "&" || Is("joint", words[i]) || Is("with", words[i]))
            {
                parts.Add(string.Join(' ', words[start..i]));
                start = i + 1;
            }
        }

        return parts.Count > 1 && parts.TrueForAll(part => Agencies.Named(part) is not null || IsPersonLike(part) || part == parts[0] && parts.Skip(1).All(other => Agencies.Named(other) is not null))
            ? parts : [piece];
    }

    private static bool IsPersonLike(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= MostNameWords && !text.StartsWith("The ", StringComparison.Ordinal) && text.Any(char.IsLower)
            && words.All(word => char.IsUpper(word.FirstOrDefault(char.IsLetter)) || Is("particle", word));
    }

    private static bool IsRole(string text) => char.IsLower(text[0]) || text[0] == '@' || text.Split(' ').Any(word => Is("role", word));

    private static bool IsCredential(string text) =>
        text.Split(' ').All(word => word.Length <= LongestCredential && word.Count(char.IsLower) <= word.Count(char.IsUpper) + 1 && !word.Contains('/', StringComparison.Ordinal))
        && text.Length <= LongestCredential * 2 && char.IsUpper(text[0]) && text.Count(char.IsUpper) * 2 >= text.Count(char.IsLetter);

    private static string WithoutLead(string text)
    {
        for (var words = 3; words > 0; words--)
        {
            var end = EndOfWords(text, words);
            if (end > 0 && end < text.Length && Is("lead", text[..end]))
            {
                return text[end..].TrimStart(' ', ':');
            }
        }

        return text;
    }

    private static string WithoutJoint(string piece) =>
        piece.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && (Is("joint", piece[..end]) || Is("with", piece[..end])) ? piece[(end + 1)..] : piece;

    // «Anne Roux on March 3, 2031»: the name ends before the day, and before the word that ties them.
    private static string BeforeDate(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || WrittenDates.Find(text, "en") is not [{ Span.Start: > 0 } date, ..])
        {
            return text;
        }

        var name = text[..date.Span.Start].TrimEnd(' ', ',', '-', '–', '—', '|', '·', '•', '(', ':');
        var last = name.LastIndexOf(' ');
        return last > 0 && char.IsLower(name[last + 1]) ? name[..last].TrimEnd(' ', ',') : name;
    }

    private static int EndOfWords(string text, int words)
    {
        var at = -1;
        for (var i = 0; i < words; i++)
        {
            at = text.AsSpan(at + 1).IndexOfAny(' ', ':') is >= 0 and var next ? at + 1 + next : -1;
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    private static bool Is(string kind, string word) => Words[kind].Contains(Folding.FoldWords(word));

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
