namespace Filature.Translations.Audit;

/// <summary>One side of a translation: its text with everything that the other side has to say as well. Read once, in one pass a kind; frozen.</summary>
public sealed class AuditedText
{
    /// <param name="analysis">Of this text in this language; names and, where it has them, quotations are taken from it.</param>
    /// <param name="referenceDay">The day that «yesterday» counts from; null where it is not known.</param>
    public AuditedText(string text, string language, Analysis analysis, DateOnly? referenceDay = null)
    {
        (Text, Language, ReferenceDay) = (text, language, referenceDay);
        var vocabulary = AuditVocabulary.Of(language);
        Words = AuditWords.Of(text);
        Figures = FigureReader.Read(text, Words, vocabulary);
        Days = DayReader.Read(text, Words, vocabulary);
        (Denials, Modals) = PhraseReader.Read(text, language);
        (Terms, AcceptedTerms) = Glossary.Of(language).Read(text, Words);
        Names = NameReader.Read(text, Words, analysis, vocabulary);
        Quotations = QuotationReader.Read(text, analysis);
    }

    public string Text { get; }

    public string Language { get; }

    public DateOnly? ReferenceDay { get; }

    internal AuditWord[] Words { get; }

    internal Figure[] Figures { get; }

    internal DayMark[] Days { get; }

    internal DenialMark[] Denials { get; }

    internal ModalMark[] Modals { get; }

    internal TermMark[] Terms { get; }

    internal TermMark[] AcceptedTerms { get; }

    internal NameMark[] Names { get; }

    internal QuotationMark[] Quotations { get; }

    /// <summary>Reads a text and what the language engine says of it.</summary>
    public static AuditedText Read(string text, string language, DateOnly? referenceDay = null) =>
        new(text, language, Analyzer.Parse(text, language), referenceDay);
}
