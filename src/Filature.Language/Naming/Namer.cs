using Filature.Language.Learning;

namespace Filature.Language.Naming;

/// <summary>Finds the names of a text, the whole text at once: what is told of a name in one place holds in the others. Safe to share between threads.</summary>
internal sealed class Namer(NameModel model)
{
    // A sentence longer than this is read in pieces: a list of ten thousand names is no sentence.
    private const int MostTokens = 200;

    private static readonly ModelLayer<Namer> Models = new(NameModel.Layer, static reader => new(NameModel.Read(reader)));

    /// <summary>The namer of a language, loaded at the first call; null where there is no model.</summary>
    public static Namer? Of(string language) => Models.Of(language);

    /// <param name="tokens">Of the text.</param>
    /// <param name="sentences">Of the text: ordered and disjoint.</param>
    /// <returns>Ordered and disjoint.</returns>
    public List<Name> Find(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<TextSpan> sentences)
    {
        var reading = new NameReading(text, model);
        var at = 0;
        foreach (var sentence in sentences)
        {
            while (at < tokens.Length && tokens[at].Span.Start < sentence.Start)
            {
                at++;
            }

            var start = at;
            while (at < tokens.Length && tokens[at].Span.End <= sentence.End)
            {
                at++;
                if (at - start == MostTokens)
                {
                    reading.Read(tokens[start..at], start);
                    start = at;
                }
            }

            reading.Read(tokens[start..at], start);
        }

        var settled = new DocumentNames(text, model.Gazetteer).Settle(tokens, reading.Names);
        var names = new List<Name>(settled.Count);
        foreach (var name in settled)
        {
            names.Add(new(new(tokens[name.Start].Span.Start, tokens[name.End - 1].Span.End), name.Type));
        }

        return names;
    }
}
