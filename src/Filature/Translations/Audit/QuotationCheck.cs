namespace Filature.Translations.Audit;

/// <summary>What is quoted stays quoted: as many quotations on both sides, in their order.</summary>
internal static class QuotationCheck
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        var (here, there) = (source.Quotations, target.Quotations);
        if (here.Count == there.Count)
        {
            yield break;
        }

        var isLost = here.Count > there.Count;
        if (isLost)
        {
            foreach (var span in Unpaired(here, source, there, target))
            {
                yield return new(AuditedKind.Quotation, "audit.quotation.dropped", [span], [target.Span], source.Says(span), null, 0.5, Fails: true);
            }

            yield break;
        }

        foreach (var span in Unpaired(there, target, here, source))
        {
            yield return new(AuditedKind.Quotation, "audit.quotation.added", [source.Span], [span], null, target.Says(span), 0.5, Fails: true);
        }
    }

    // Each of the fewer ones takes the one that stands most alike in its sentence; word order moves them little.
    private static List<TextSpan> Unpaired(ArraySegment<QuotationMark> more, AuditedStretch side, ArraySegment<QuotationMark> fewer, AuditedStretch other)
    {
        List<TextSpan> left = [.. more.Select(static mark => mark.Span)];
        foreach (var mark in fewer)
        {
            left.Remove(left.MinBy(span => Math.Abs(Place(span, side) - Place(mark.Span, other)) + Math.Abs(Share(span, side) - Share(mark.Span, other))));
        }

        return left;

        static double Place(TextSpan span, AuditedStretch side) => (double)(span.Start - side.Span.Start) / Math.Max(1, side.Span.Length);

        static double Share(TextSpan span, AuditedStretch side) => (double)span.Length / Math.Max(1, side.Span.Length);
    }
}
