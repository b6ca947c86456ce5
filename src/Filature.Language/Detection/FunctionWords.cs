using System.Collections.Frozen;

namespace Filature.Language.Detection;

/// <summary>The most common small words of a dozen languages (<c>languages/function-words.tsv</c>), and what they tell of a text.</summary>
internal static class FunctionWords
{
    // Fewer words may be a headline in any language; running text has a small word in every three or four.
    private const int FewestWords = 12;
    private const double LeastShare = 0.2;

    // Related languages share many small words: the best must be ahead of the next by this.
    private const double LeastLead = 1.35;
    private const int LongestWord = 12;

    private static readonly (FrozenDictionary<string, int> Words, string[] Languages) Known = Load();

    /// <summary>The language that the small words leave no doubt of, with its confidence; null where they do.</summary>
    public static (string Language, double Confidence)? Tell(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Known.Languages.Length];
        hits.Clear();
        var words = Count(text, hits);
        var (best, next) = (0, -1);
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best])
            {
                (best, next) = (i, best);
            }
            else if (next < 0 || hits[i] > hits[next])
            {
                next = i;
            }
        }

        return words >= FewestWords && hits[best] >= words * LeastShare && hits[best] >= hits[next] * LeastLead
            ? (Known.Languages[best] is var language && IsOurs(language) ? language : "und", 1 - (double)hits[next] / (hits[best] + 1)) : null;
    }

    // The other languages are known only so that they are not taken for one of these.
    private static bool IsOurs(string language) => language is "fr" or "en" or "es" or "pt" or "it" or "de" or "ca";

    private static int Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        var lookup = Known.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[LongestWord];
        var (words, length) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(text[i]);
                }

                length++;
                continue;
            }

            if (length > 0)
            {
                words++;
                if (length <= LongestWord && lookup.TryGetValue(word[..length], out var languages))
                {
                    for (var language = 0; language < hits.Length; language++)
                    {
                        hits[language] += (languages >> language) & 1;
                    }
                }
            }

            length = 0;
        }

        return words;
    }

    private static (FrozenDictionary<string, int> Words, string[] Languages) Load()
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("function-words.tsv")!;
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var languages = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var language, var list] || language == "language")
            {
                continue;
            }

            foreach (var word in list.Split('|'))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << languages.Count);
            }

            languages.Add(language);
        }

        return (words.ToFrozenDictionary(StringComparer.Ordinal), [.. languages]);
    }
}
