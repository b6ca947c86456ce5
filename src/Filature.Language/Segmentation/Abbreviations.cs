using System.Collections.Concurrent;

namespace Filature.Language.Segmentation;

/// <summary>
/// Words whose full stop need not end a sentence, by language (<c>languages/*/abbreviations.txt</c>). A word followed by
/// <c>#</c> is one only before a number, and one followed by <c>?</c> unless a word follows that often begins a sentence;
/// those words stand in the lines that start with <c>&gt;</c>.
/// </summary>
internal sealed class Abbreviations
{
    private const int Longest = 12;

    private static readonly ConcurrentDictionary<string, Abbreviations> Loaded = new();

    private readonly Dictionary<string, char> _words = [];
    private readonly HashSet<string> _starters = [];

    private Abbreviations()
    {
    }

    public static Abbreviations Of(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to an abbreviation or an initial.</summary>
    /// <param name="from">Where the paragraph starts.</param>
    /// <param name="after">The next letter or digit after the stop, or the paragraph's end.</param>
    public bool EndsAt(string text, int from, int stop, int after)
    {
        var start = stop;
        while (start > from && stop - start <= Longest && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or '-'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        if (word is [var initial] && char.IsUpper(initial))
        {
            return true;
        }

        if (IsInitials(word))
        {
            return !Starts(text, after);
        }

        return Kind(word) switch
        {
            null => false,
            '#' => after < text.Length && char.IsDigit(text[after]),
            '?' => !Starts(text, after),
            _ => true,
        };
    }

    // A word listed in small letters is one in any case; one listed with capitals keeps them: «Me» is an advocate, «me» is not.
    private char? Kind(ReadOnlySpan<char> word)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.Length > Longest)
        {
            return null;
        }

        if (lookup.TryGetValue(word, out var kind))
        {
            return kind;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (lookup.TryGetValue(lower, out kind))
        {
            return kind;
        }

        return word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && lookup.TryGetValue([word[0], .. lower[1..]], out kind) ? kind : null;
    }

    private bool Starts(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Longest && char.IsLetter(text[end]))
        {
            end++;
        }

        return _starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, end - at));
    }

    // «U.S», «O.N.U», «J.-C»
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        var letter = false;
        foreach (var c in word)
        {
            if (letter ? c is not ('.' or '-') : !char.IsUpper(c) && c != '-')
            {
                return false;
            }

            letter = char.IsUpper(c);
        }

        return true;
    }

    private static Abbreviations Load(string language)
    {
        var loaded = new Abbreviations();
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream($"{language}/abbreviations.txt");
        if (stream is null)
        {
            return loaded;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '>')
            {
                loaded._starters.UnionWith(line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            var kind = line[^1] is '#' or '?' ? line[^1] : '.';
            loaded._words[line.TrimEnd('#', '?', ' ')] = kind;
        }

        return loaded;
    }
}
