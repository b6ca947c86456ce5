using System.Collections.Concurrent;

namespace Filature.Language.Segmentation;

/// <summary>Words whose full stop does not end a sentence, by language (<c>languages/*/abbreviations.txt</c>).</summary>
internal sealed class Abbreviations
{
    private static readonly ConcurrentDictionary<string, Abbreviations> Loaded = new();

    private readonly HashSet<string> _words;

    private Abbreviations(HashSet<string> words) => _words = words;

    public static Abbreviations Of(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to an abbreviation or an initial.</summary>
    public bool EndsAt(string text, int from, int stop)
    {
        var start = stop;
        while (start > from && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        return word is [var initial] && char.IsUpper(initial)
            || (word.Length <= 12 && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }

    private static Abbreviations Load(string language)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream($"{language}/abbreviations.txt");
        if (stream is null)
        {
            return new(words);
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.Add(line.Trim().TrimEnd('.'));
            }
        }

        return new(words);
    }
}
