using System.Buffers;
using Filature.Language.Parsing;
using Filature.Language.Tagging;

namespace Filature.Language;

/// <summary>The models that fill in what is known of words; a language may lack any of them.</summary>
internal readonly record struct Layers(Tagger? Tagger, Parser? Parser)
{
    /// <summary>Fills in the words of one sentence; heads are places in the sentence.</summary>
    public void Fill(Span<Word> sentence)
    {
        if (Tagger is null && Parser is null)
        {
            return;
        }

        // The models know words as the treebanks write them.
        var forms = ArrayPool<string>.Shared.Rent(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            forms[i] = sentence[i].Form;
            sentence[i] = sentence[i] with { Form = Typewritten.Of(forms[i]) };
        }

        Tag(sentence);
        Parse(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            sentence[i] = sentence[i] with { Form = forms[i] };
        }

        ArrayPool<string>.Shared.Return(forms, clearArray: true);
    }

    private void Tag(Span<Word> sentence)
    {
        if (Tagger is null)
        {
            return;
        }

        var forms = ArrayPool<string>.Shared.Rent(sentence.Length);
        var tagged = ArrayPool<Tagged>.Shared.Rent(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            forms[i] = sentence[i].Form;
        }

        Tagger.Tag(forms.AsSpan(0, sentence.Length), tagged.AsSpan(0, sentence.Length));
        for (var i = 0; i < sentence.Length; i++)
        {
            sentence[i] = sentence[i] with { Upos = tagged[i].Upos, Features = tagged[i].Features, Lemma = tagged[i].Lemma };
        }

        ArrayPool<string>.Shared.Return(forms, clearArray: true);
        ArrayPool<Tagged>.Shared.Return(tagged, clearArray: true);
    }

    private void Parse(Span<Word> sentence)
    {
        if (Parser is null)
        {
            return;
        }

        var heads = ArrayPool<int>.Shared.Rent(sentence.Length);
        var relations = ArrayPool<string>.Shared.Rent(sentence.Length);
        Parser.Parse(sentence, heads.AsSpan(0, sentence.Length), relations.AsSpan(0, sentence.Length));
        for (var i = 0; i < sentence.Length; i++)
        {
            sentence[i] = sentence[i] with { Head = heads[i], Relation = relations[i] };
        }

        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<string>.Shared.Return(relations, clearArray: true);
    }
}
