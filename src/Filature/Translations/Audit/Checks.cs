namespace Filature.Translations.Audit;

/// <summary>Everything that is compared of a sentence and its translation, in the order in which a reader wants to know it.</summary>
internal static class Checks
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target) =>
    [
        .. NumberCheck.Of(source, target),
        .. DayCheck.Of(source, target),
        .. NegationCheck.Of(source, target),
        .. NameCheck.Of(source, target),
        .. QuotationCheck.Of(source, target),
        .. GlossaryCheck.Of(source, target),
        .. ModalCheck.Of(source, target),
        .. TextCheck.Of(source, target),
    ];
}
