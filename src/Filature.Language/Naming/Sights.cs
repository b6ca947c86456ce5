namespace Filature.Language.Naming;

/// <summary>The sights of one sentence.</summary>
internal static class Sights
{
    private const NameTraits Ordinary = NameTraits.Common | NameTraits.Role | NameTraits.Calendar | NameTraits.Demonym;

    /// <summary>Fills one sight a token.</summary>
    public static void Fill(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Gazetteer gazetteer, Span<Sight> sights)
    {
        var flatten = IsAllCapitals(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var sight = ref sights[i];
            sight = Sight.Of(tokens[i].Span.Of(text), tokens[i].Kind, flatten);
            if (tokens[i].Kind == TokenKind.Word)
            {
                // Among capitals alone, words that texts write small are seen as if they were small.
                if (flatten && (sight.IsLink || (gazetteer.Find(Gazetteer.Key(0, sight.Lower)) & Ordinary) != NameTraits.None))
                {
                    sight = Sight.Of(tokens[i].Span.Of(text).ToString().ToLowerInvariant(), tokens[i].Kind, flatten: false);
                }

                sight.Alone = gazetteer.Find(Gazetteer.Key(0, sight.Lower)) & ~NameTraits.Phrases;
            }
        }

        for (var i = 0; i < tokens.Length;)
        {
            i += Math.Max(1, sights[i].IsCapital ? Mark(sights[i..], gazetteer) : 0);
        }
    }

    // The longest phrase that begins here; gives its length.
    private static int Mark(Span<Sight> sights, Gazetteer gazetteer)
    {
        var (length, traits, key) = (0, NameTraits.None, 0UL);
        for (var i = 0; i < Math.Min(sights.Length, Gazetteer.Longest); i++)
        {
            key = Gazetteer.Key(key, sights[i].Lower);
            if ((gazetteer.Find(key) & NameTraits.Phrases) is var found and not NameTraits.None)
            {
                (length, traits) = (i + 1, found);
            }
        }

        for (var i = 0; i < length; i++)
        {
            sights[i].Phrase = traits;
            sights[i].PhrasePosition = (byte)(i == 0 ? length == 1 ? 3 : 1 : 2);
        }

        return length;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var (words, capitals) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && token.Span.Length > 1)
            {
                words++;
                capitals += token.Span.Of(text).ContainsAnyInRange('a', 'z') ? 0 : 1;
            }
        }

        return words >= 4 && capitals * 10 >= words * 8;
    }
}
