using Filature.Language;
using Filature.Language.Naming;
using Filature.Language.Segmentation;

namespace Filature.Tools.Names;

/// <summary>Collects a gazetteer for one language.</summary>
internal sealed class GazetteerBuilder(string language)
{
    private readonly Dictionary<ulong, NameTraits> _entries = [];

    public Gazetteer Build() => new(_entries);

    /// <summary>A phrase or, for marks of single words, a word; with and without its accents.</summary>
    public void Add(string phrase, NameTraits traits)
    {
        Put(phrase, traits);
        if (Plain(phrase) is var plain && plain != phrase)
        {
            Put(plain, traits);
        }
    }

    private void Put(string phrase, NameTraits traits)
    {
        var tokens = Tokenizer.Tokenize(phrase, language);
        if (tokens.Count is 0 or > Gazetteer.Longest)
        {
            return;
        }

        if ((traits & NameTraits.Phrases) != NameTraits.None)
        {
            Put(Key(phrase, tokens.AsSpan()), traits & NameTraits.Phrases);
        }

        if ((traits & ~NameTraits.Phrases) is var words and not NameTraits.None && tokens.Count == 1)
        {
            Put(Key(phrase, tokens.AsSpan()), words);
        }
    }

    private void Put(ulong key, NameTraits traits) => _entries[key] = _entries.GetValueOrDefault(key) | traits;

    private static ulong Key(string phrase, ReadOnlySpan<Token> tokens)
    {
        var key = 0UL;
        foreach (var token in tokens)
        {
            key = Gazetteer.Key(key, Sight.Of(token.Span.Of(phrase.AsSpan()), token.Kind, flatten: false).Lower);
        }

        return key;
    }

    private static string Plain(string phrase)
    {
        var plain = phrase.ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] > 127 && char.IsLetter(plain[i]) && Folding.Fold(plain.AsSpan(i, 1)) is { Length: 1 } folded)
            {
                plain[i] = folded[0];
            }
        }

        return new(plain);
    }
}
