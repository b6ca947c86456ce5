using System.Buffers;
using Filature.Language.Learning;

namespace Filature.Language.Tagging;

/// <summary>What the tagger says of a word.</summary>
internal readonly record struct Tagged(Upos Upos, string Features, string Lemma);

/// <summary>
/// Parts of speech, morphology and lemmas of the words of a sentence: a linear model from left to right that sees the words, what a
/// lexicon says of them, and the tags so far. Frozen and safe to share between threads; time grows with the number of words.
/// </summary>
internal sealed class Tagger(LinearModel tags, MorphModel morph, LemmaTable lemmas, Lexicon lexicon, KeyTable usual, string[] bundles)
{
    private static readonly ModelLayer<Tagger> Layer = new("tag", Read);

    /// <summary>The tagger of a language, or null where there is no model of it.</summary>
    public static Tagger? Of(string language) => Layer.Of(language);

    /// <summary>Whether the lexicon has a form as it is written.</summary>
    public bool Knows(ReadOnlySpan<char> form)
    {
        var word = WordTraits.Of(form, loud: false);
        lexicon.Describe(ref word);
        return word.Entry >= 0;
    }

    /// <param name="forms">The syntactic words of one sentence.</param>
    /// <param name="result">As long as <paramref name="forms"/>.</param>
    public void Tag(ReadOnlySpan<string> forms, Span<Tagged> result)
    {
        if (forms.IsEmpty)
        {
            return;
        }

        var words = ArrayPool<WordTraits>.Shared.Rent(forms.Length);
        var parts = ArrayPool<Upos>.Shared.Rent(forms.Length);
        var chosen = ArrayPool<int>.Shared.Rent(forms.Length);
        Tag(forms, words.AsSpan(0, forms.Length), parts.AsSpan(0, forms.Length), chosen.AsSpan(0, forms.Length), result);
        ArrayPool<WordTraits>.Shared.Return(words);
        ArrayPool<Upos>.Shared.Return(parts);
        ArrayPool<int>.Shared.Return(chosen);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(bundles.Length);
        foreach (var bundle in bundles)
        {
            writer.Write(bundle);
        }

        tags.Write(writer);
        morph.Write(writer);
        lemmas.Write(writer);
        lexicon.Write(writer);
        usual.Write(writer);
    }

    public static Tagger Read(BinaryReader reader)
    {
        var bundles = new string[reader.ReadInt32()];
        for (var i = 0; i < bundles.Length; i++)
        {
            bundles[i] = string.Intern(reader.ReadString());
        }

        return new(LinearModel.Read(reader), MorphModel.Read(reader), LemmaTable.Read(reader), Lexicon.Read(reader), KeyTable.Read(reader), bundles);
    }

    /// <summary>What the models see of each word by itself.</summary>
    internal static void Describe(ReadOnlySpan<string> forms, Span<WordTraits> words, Lexicon lexicon, KeyTable usual)
    {
        var loud = Loudness.IsLoud(forms);
        for (var i = 0; i < forms.Length; i++)
        {
            words[i] = WordTraits.Of(forms[i], loud);
            lexicon.Describe(ref words[i]);
            words[i].Usual = (ulong)(usual.Find(words[i].Lower) + 1);
        }
    }

    private void Tag(ReadOnlySpan<string> forms, Span<WordTraits> words, Span<Upos> parts, Span<int> chosen, Span<Tagged> result)
    {
        Describe(forms, words, lexicon, usual);
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[MorphModel.Parts];
        for (var i = 0; i < words.Length; i++)
        {
            scores.Clear();
            tags.Add(features[..TagFeatures.Of(words, i, parts, 0, features)], scores);
            parts[i] = (Upos)LinearModel.Best(scores);
        }

        Span<int> wide = stackalloc int[morph.Widest];
        for (var i = 0; i < words.Length; i++)
        {
            chosen[i] = morph.Choose(words, i, parts, chosen, features, wide);
            result[i] = new(parts[i], bundles[chosen[i]], lemmas.Lemma(forms[i], words[i].Lower, words[i].Entry, parts[i], chosen[i], lexicon));
        }
    }
}
