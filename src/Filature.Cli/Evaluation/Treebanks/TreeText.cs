using Filature.Language.Conllu;

namespace Filature.Cli.Evaluation.Treebanks;

/// <summary>A word to be compared: its place among the characters that are not white space, and what is said of it.</summary>
/// <param name="IsPart">Whether several words are written as the one token at this place.</param>
/// <param name="Head">The index of its head in the text, or -1 for a root.</param>
internal sealed record TreeWord(TextSpan Span, bool IsPart, string Form, string Lemma, string Upos, string Features, int Head, string Relation);

/// <summary>
/// A text with its tokens, sentences and words, in places that count only characters that are not white space: two analyses of one
/// text are comparable through them.
/// </summary>
internal sealed record TreeText(string Characters, IReadOnlyList<TextSpan> Tokens, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<TreeWord> Words)
{
    // Language-specific features and subtypes of relations are not compared.
    private static readonly HashSet<string> Universal = new(StringComparer.Ordinal)
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense",
        "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    };

    public static TreeText Of(IReadOnlyList<ConlluSentence> gold)
    {
        var characters = new System.Text.StringBuilder();
        var (tokens, sentences, words) = (new List<TextSpan>(), new List<TextSpan>(), new List<TreeWord>());
        foreach (var sentence in gold)
        {
            var (start, first) = (characters.Length, words.Count);
            foreach (var token in sentence.Tokens)
            {
                var from = characters.Length;
                characters.Append(Squeeze(token.Form));
                var span = new TextSpan(from, characters.Length);
                tokens.Add(span);
                for (var i = token.First; i < token.End; i++)
                {
                    var word = sentence.Words[i];
                    words.Add(Make(span, token.End - token.First > 1, word.Form, word.Lemma, word.Upos, word.Features, word.Head < 0 ? -1 : first + word.Head, word.Relation));
                }
            }

            sentences.Add(new(start, characters.Length));
        }

        return new(characters.ToString(), tokens, sentences, words);
    }

    public static TreeText Of(string text, Analysis analysis)
    {
        var place = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            place[i + 1] = place[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        var (tokens, words) = (new List<TextSpan>(), new List<TreeWord>());
        for (var i = 0; i < analysis.Words.Count; i++)
        {
            var word = analysis.Words[i];
            var span = Placed(word.Span);
            var isNext = i > 0 && analysis.Words[i - 1].Span == word.Span;
            if (!isNext)
            {
                tokens.Add(span);
            }

            var isPart = isNext || (i + 1 < analysis.Words.Count && analysis.Words[i + 1].Span == word.Span);
            words.Add(Make(span, isPart, word.Form, word.Lemma, word.Upos.ToString().ToUpperInvariant(), word.Features, word.Head, word.Relation));
        }

        return new(Squeeze(text), tokens, [.. analysis.Sentences.Select(Placed)], words);

        TextSpan Placed(TextSpan span) => new(place[span.Start], place[span.End]);
    }

    private static TreeWord Make(TextSpan span, bool isPart, string form, string lemma, string upos, string features, int head, string relation) => new(
        span, isPart, form, lemma, upos,
        string.Join('|', features.Split('|').Where(feature => Universal.Contains(feature.Split('=')[0])).Order(StringComparer.Ordinal)),
        head, relation.Split(':')[0]);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
