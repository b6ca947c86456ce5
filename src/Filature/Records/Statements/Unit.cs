namespace Filature.Records.Statements;

internal enum UnitKind
{
    Word,
    Number,
    Mark,

    /// <summary>A whole quotation, folded.</summary>
    Quote,
}

/// <summary>A piece of a <see cref="Passage"/>: a word, a number, a punctuation mark or a whole quotation.</summary>
/// <param name="Quotation">Index into the analysis' quotations; -1 for others.</param>
/// <param name="Cue">Index into the document's cues, for the words of one; -1 for others.</param>
/// <param name="Sign">The mark's first character; '\0' for others.</param>
internal readonly record struct Unit(TextSpan Span, UnitKind Kind, WordClass Class, Gender Gender, bool Capital, char Sign, int Quotation, int Cue)
{
    public bool Is(WordClass classes) => (Class & classes) != WordClass.None;

    public bool IsMark(char sign) => Kind == UnitKind.Mark && Sign == sign;

    public bool IsComma => IsMark(',');

    public bool IsQuote => Kind == UnitKind.Quote;

    /// <summary>A mark at which a clause ends for certain.</summary>
    public bool IsStop => Kind == UnitKind.Mark && Sign is '.' or ';' or ':' or '!' or '?' or '…';

    public bool IsDash => Kind == UnitKind.Mark && Sign is '–' or '—';
}
