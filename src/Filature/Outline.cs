namespace Filature;

/// <summary>
/// What an article tells, sentence by sentence, in a form that outlives rewording and translation: the names, numbers, times and words
/// of each sentence as hashes. Two outlines are laid side by side without their texts.
/// </summary>
public sealed record Outline(ValueList<OutlineSentence> Sentences)
{
    public static readonly Outline Empty = new([]);
}

/// <param name="Span">Of the sentence, in the article's text.</param>
/// <param name="Keys">Distinct and ascending; the two lowest bits tell what a key was made from: a name, a figure, a lemma, a cognate.</param>
public readonly record struct OutlineSentence(TextSpan Span, ValueList<uint> Keys);
