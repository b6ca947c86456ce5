using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>Words that change with the first letter of the next one: «de» and «d'», «la» and «l'», "a" and "an", «y» and «e».</summary>
internal static partial class Joints
{
    // French names with a silent h, of those in the tables.
    private static readonly string[] SilentH = ["Helsinki"];

    /// <summary>Whether a word begins with a vowel, as its language hears it.</summary>
    public static bool HasVowel(string word, string language) =>
        language == "fr" && SilentH.Contains(word, StringComparer.OrdinalIgnoreCase)
        || (Folding.Fold(word) is { Length: > 0 } folded && "aeiou".Contains(folded[0], StringComparison.Ordinal));

    /// <summary>The edit of the word before that a replacement asks for; null where none is needed.</summary>
    /// <param name="gender">m or f, where the language elides an article; null: not known.</param>
    public static Edit? Before(string text, TextSpan old, string replacement, string language, char? gender)
    {
        var word = old.Of(text);
        var before = Last().Match(text[..old.Start]);
        if (!before.Success)
        {
            return null;
        }

        var joined = before.Groups["word"].Value;
        var changed = language switch
        {
            "fr" => French(joined, HasVowel(replacement, language), gender, text[before.Index..old.Start]),
            "en" when HasVowel(word, language) != HasVowel(replacement, language) => joined switch
            {
                "a" => "an ",
                "A" => "An ",
                "an" => "a ",
                "An" => "A ",
                _ => null,
            },
            "es" => Spanish(joined, IsI(word), IsI(replacement)),
            _ => null,
        };
        return changed is null ? null : new Edit(new(before.Index, old.Start), changed, Replaced.Joint);
    }

    private static string? French(string joined, bool vowel, char? gender, string whole)
    {
        var isElided = whole[^1] is '\'' or '’';
        if (isElided && !vowel)
        {
            return joined.ToLowerInvariant() switch
            {
                "l" => gender switch { 'm' => Cased(joined, "le "), 'f' => Cased(joined, "la "), _ => null },
                "d" or "qu" or "n" or "s" or "j" or "jusqu" or "lorsqu" or "puisqu" => joined + "e ",
                _ => null,
            };
        }

        return !isElided && vowel && joined.ToLowerInvariant() is "de" or "la" or "le" or "que" or "ne" or "se" or "je" or "jusque" or "lorsque" or "puisque"
            ? joined[..^1] + "'"
            : null;
    }

    private static string? Spanish(string joined, bool wasI, bool isI) => (joined, wasI, isI) switch
    {
        ("y", false, true) => "e ",
        ("e", true, false) => "y ",
        _ => null,
    };

    private static bool IsI(string word) => Folding.Fold(word) is var folded && (folded.StartsWith('i') || folded.StartsWith("hi", StringComparison.Ordinal));

    private static string Cased(string like, string word) => char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<word>\p{L}+)(?:['’]|[ \u00A0\u202F])$", RegexOptions.None, 1_000)]
    private static partial Regex Last();
}
