namespace Filature.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    Word,
    Number,
    Address,
    Symbol,
}

/// <summary>A word, number, address or sign, with its place. Elided words («l'», «d'») are tokens of their own.</summary>
public readonly record struct Token(TextSpan Span, TokenKind Kind);

/// <summary>
/// Words between quotation marks. <paramref name="Outer"/> includes the marks, <paramref name="Content"/> leaves them out;
/// <paramref name="Depth"/> is 0 for an outermost quotation. An unclosed quotation ends with its paragraph and is not
/// <paramref name="Closed"/>.
/// </summary>
public readonly record struct Quotation(TextSpan Outer, TextSpan Content, int Depth, bool Closed);

/// <summary>The parts of speech of Universal Dependencies (https://universaldependencies.org/u/pos/).</summary>
public enum Upos
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}

/// <summary>
/// A syntactic word of Universal Dependencies. Several words may be written as one token («du» is de + le): they share its
/// <paramref name="Span"/>.
/// </summary>
/// <param name="Form">The word as written, or, inside a token of several words, as it would be alone.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Features">As in CoNLL-U, sorted: <c>Gender=Fem|Number=Sing</c>; empty where there are none.</param>
/// <param name="Head">The index of its head in <see cref="Analysis.Words"/>, or -1 for the root of its sentence.</param>
/// <param name="Relation">The relation to its head: <c>nsubj</c>, <c>obl:agent</c> …</param>
public readonly record struct Word(TextSpan Span, string Form, string Lemma, Upos Upos, string Features, int Head, string Relation);

/// <summary>What a name is the name of.</summary>
public enum NameType
{
    Person,
    Organisation,
    Place,
    Other,
}

/// <summary>A name in the text, without the title before it.</summary>
public readonly record struct Name(TextSpan Span, NameType Type);

/// <summary>What is known of a text from the text and its language alone. Frozen and safe to share between threads.</summary>
/// <param name="Language">BCP 47 code: fr, en or es.</param>
/// <param name="Paragraphs">Stretches between line breaks, trimmed, never empty.</param>
/// <param name="Sentences">Ordered and disjoint; each lies inside one paragraph.</param>
/// <param name="Tokens">Ordered and disjoint.</param>
/// <param name="Quotations">In order of their opening mark; a nested one lies inside its outer one.</param>
public sealed record Analysis(
    string Language,
    ValueList<TextSpan> Paragraphs,
    ValueList<TextSpan> Sentences,
    ValueList<Token> Tokens,
    ValueList<Quotation> Quotations)
{
    /// <summary>Syntactic words with their trees, ordered; empty where no model of the language was asked.</summary>
    public ValueList<Word> Words { get; init; } = [];

    /// <summary>Ordered and disjoint; empty where no model of the language was asked.</summary>
    public ValueList<Name> Names { get; init; } = [];

    /// <summary>Ordered and disjoint; not resolved: what they mean depends on a day that the text alone does not give.</summary>
    public ValueList<TimeExpression> Times { get; init; } = [];

    /// <summary>Which of the <see cref="Times"/> are the two ends of one stretch, in their order.</summary>
    public ValueList<TimeRange> Ranges { get; init; } = [];
}
