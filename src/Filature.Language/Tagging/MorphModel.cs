using Filature.Language.Learning;

namespace Filature.Language.Tagging;

/// <summary>The morphology of words whose part of speech is known: a model for each part of speech, and what was seen of known words.</summary>
/// <param name="models">By part of speech; null where there is but one bundle.</param>
/// <param name="bundles">By part of speech: the numbers of its bundles, the most frequent first.</param>
/// <param name="seen">By form and part of speech: the number of a choice.</param>
/// <param name="choices">Places in <paramref name="bundles"/> that a known word can have.</param>
internal sealed class MorphModel(LinearModel?[] models, int[][] bundles, KeyTable seen, int[][] choices)
{
    /// <summary>The place of the word's bundle among those of its part of speech, and its number.</summary>
    public int Choose(ReadOnlySpan<WordTraits> words, int i, ReadOnlySpan<Upos> tags, ReadOnlySpan<int> before, Span<ulong> features, Span<int> scores)
    {
        var upos = (int)tags[i];
        var own = bundles[upos];
        if (models[upos] is not { } model)
        {
            return own.Length > 0 ? own[0] : 0;
        }

        var known = seen.Find(LemmaTable.Key(words[i].Lower, tags[i]));
        var among = known >= 0 ? choices[known] : [];
        if (among.Length == 1)
        {
            return own[among[0]];
        }

        scores = scores[..own.Length];
        scores.Clear();
        model.Add(features[..MorphFeatures.Of(words, i, tags, before, 0, features)], scores);
        var best = LinearModel.Best(scores);
        if (among.Length > 0)
        {
            best = among[0];
            foreach (var place in among)
            {
                best = scores[place] > scores[best] ? place : best;
            }
        }

        return own[best];
    }

    public int Widest => bundles.Max(own => own.Length);

    public void Write(BinaryWriter writer)
    {
        for (var upos = 0; upos < bundles.Length; upos++)
        {
            WriteNumbers(writer, bundles[upos]);
            writer.Write(models[upos] is not null);
            models[upos]?.Write(writer);
        }

        seen.Write(writer);
        writer.Write(choices.Length);
        foreach (var choice in choices)
        {
            WriteNumbers(writer, choice);
        }
    }

    public static MorphModel Read(BinaryReader reader)
    {
        var models = new LinearModel?[Parts];
        var bundles = new int[Parts][];
        for (var upos = 0; upos < Parts; upos++)
        {
            bundles[upos] = ReadNumbers(reader);
            models[upos] = reader.ReadBoolean() ? LinearModel.Read(reader) : null;
        }

        var seen = KeyTable.Read(reader);
        var choices = new int[reader.ReadInt32()][];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = ReadNumbers(reader);
        }

        return new(models, bundles, seen, choices);
    }

    /// <summary>How many parts of speech there are.</summary>
    public const int Parts = (int)Upos.Verb + 1;

    private static void WriteNumbers(BinaryWriter writer, int[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt(number);
        }
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.Read7BitEncodedInt();
        }

        return numbers;
    }
}
