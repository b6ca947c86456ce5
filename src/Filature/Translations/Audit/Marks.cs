namespace Filature.Translations.Audit;

/// <summary>Something in a text that its translation has to keep, at its place.</summary>
internal interface IMark
{
    TextSpan Span { get; }
}

/// <summary>A word of a text, with the forms in which it is compared.</summary>
/// <param name="Form">Folded.</param>
internal readonly record struct AuditWord(TextSpan Span, string Form, bool IsCapital) : IMark;

/// <summary>A number as it is written.</summary>
/// <param name="Values">What it can mean: «2,300» is 2300 for one hand and 2.3 for another.</param>
/// <param name="IsSoft">Whether it may be a number («one», «both»); it demands none.</param>
/// <param name="Unit">A currency or <c>percent</c>; null for none.</param>
/// <param name="IsClock">Whether it may be an hour, which one language counts to 12 and another to 24.</param>
/// <param name="Scale">The largest scale word in it, folded; null for none.</param>
internal sealed record Figure(TextSpan Span, ValueList<decimal> Values, bool IsSoft, string? Unit, bool IsClock, string? Scale) : IMark
{
    public bool IsInDigits { get; init; }

    /// <summary>«Un», "a": a one that answers to no 1 in digits.</summary>
    public bool IsArticle { get; init; }

    public bool MayBe(Figure other) => Values.Any(other.Values.Contains)
        || ((IsClock || other.IsClock) && Values.Any(value => value <= 24 && other.Values.Any(there => there <= 24 && Math.Abs(value - there) == 12)));
}

/// <summary>What is said of the calendar.</summary>
internal enum DayMarkKind
{
    Weekday,
    Month,

    /// <summary>So many days from the day of writing.</summary>
    Near,
}

/// <summary>A weekday, a month, or a day counted from the day of writing.</summary>
/// <param name="IsSoft">Whether the word may mean something else: «mañana», «mars».</param>
internal sealed record DayMark(TextSpan Span, DayMarkKind Kind, int Value, bool IsSoft) : IMark;

/// <summary>How a word or phrase denies.</summary>
internal enum DenialKind
{
    Negation,

    /// <summary>By its meaning alone: «refuse», «impossible».</summary>
    Denial,
    Perhaps,
}

internal sealed record DenialMark(TextSpan Span, DenialKind Kind, string Rule) : IMark;

/// <summary>What a modal verb asks or allows.</summary>
internal enum ModalForce
{
    Must,
    Should,
    May,
}

internal sealed record ModalMark(TextSpan Span, ModalForce Force, string Rule) : IMark;

/// <summary>What stands between quotation marks, as far as it can be told which mark closes which.</summary>
internal sealed record QuotationMark(TextSpan Span) : IMark;

/// <summary>A term of the glossary.</summary>
/// <param name="Concept">The row of the glossary.</param>
internal sealed record TermMark(TextSpan Span, int Concept) : IMark;

/// <summary>A word of a name.</summary>
/// <param name="IsCertain">Whether it is no word of the language, so that no translation turns it into another.</param>
internal sealed record NameMark(TextSpan Span, string Form, NameType Type, bool IsCertain) : IMark;
