namespace Filature.Translations.Audit;

/// <summary>A sentence of one side, with the marks that lie in it.</summary>
internal readonly struct AuditedStretch(AuditedText whole, TextSpan span)
{
    public TextSpan Span => span;

    public string Language => whole.Language;

    public DateOnly? ReferenceDay => whole.ReferenceDay;

    public string Text => span.Of(whole.Text);

    public ArraySegment<AuditWord> Words => In(whole.Words);

    public ArraySegment<Figure> Figures => In(whole.Figures);

    public ArraySegment<DayMark> Days => In(whole.Days);

    public ArraySegment<DenialMark> Denials => In(whole.Denials);

    public ArraySegment<ModalMark> Modals => In(whole.Modals);

    public ArraySegment<TermMark> Terms => In(whole.Terms);

    public ArraySegment<TermMark> AcceptedTerms => In(whole.AcceptedTerms);

    public ArraySegment<NameMark> Names => In(whole.Names);

    public ArraySegment<QuotationMark> Quotations => In(whole.Quotations);

    public string Says(TextSpan place) => place.Of(whole.Text);

    // Those that begin in the stretch; the marks of a kind are ordered by their beginnings.
    private ArraySegment<T> In<T>(T[] marks)
        where T : IMark
    {
        var (first, end) = (FirstFrom(marks, span.Start), FirstFrom(marks, span.End));
        return new(marks, first, end - first);
    }

    private static int FirstFrom<T>(T[] marks, int place)
        where T : IMark
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].Span.Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
