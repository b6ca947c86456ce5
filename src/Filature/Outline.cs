namespace Filature;

/// <summary>
/// What an article tells, sentence by sentence, in a form that outlives rewording and translation: the names, numbers, times and words
/// of each sentence as hashes. Two outlines are laid side by side without their texts.
/// </summary>
public sealed record Outline(ValueList<OutlineSentence> Sentences)
{
    public static readonly Outline Empty = new([]);

    /// <summary>The persons of the body, each by the spelling of the last word of the name. Distinct and ascending.</summary>
    public ValueList<uint> Persons { get; init; } = [];

    /// <summary>What the article tells outside quotation marks; sentences of which nothing is left are left out.</summary>
    public Outline InOwnWords() => this with
    {
        Sentences = [.. Sentences.Where(static sentence => sentence.Own.Count > 0).Select(static sentence => sentence with { Keys = sentence.Own })],
    };
}

/// <param name="Span">Of the sentence, in the article's text.</param>
/// <param name="Keys">Distinct and ascending; the two lowest bits tell what a key was made from: a name, a figure, a lemma, a cognate.</param>
/// <param name="Own">Those that stand outside quotation marks: a quotation belongs to all who heard it.</param>
public readonly record struct OutlineSentence(TextSpan Span, ValueList<uint> Keys, ValueList<uint> Own);
