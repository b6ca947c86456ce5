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
    ValueList<Quotation> Quotations);
