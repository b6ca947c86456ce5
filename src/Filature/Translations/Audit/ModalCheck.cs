namespace Filature.Translations.Audit;

/// <summary>Who must is not one who may: the force of the modal verbs of both sides.</summary>
internal static class ModalCheck
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        var (here, there) = (source.Modals, target.Modals);
        foreach (var (force, opposite) in ((ModalForce, ModalForce)[])[(ModalForce.Must, ModalForce.May), (ModalForce.May, ModalForce.Must)])
        {
            // Only where one side has nothing but the one and the other nothing but the other: a modal verb more or less is style.
            if (here.Count > 0 && there.Count > 0 && here.All(mark => mark.Force == force) && there.All(mark => mark.Force == opposite))
            {
                yield return Reason("changed", 0.5, fails: true);
            }
        }

        if ((here.Count == 0) != (there.Count == 0))
        {
            yield return Reason(here.Count == 0 ? "added" : "lost", 0.1, fails: false);
        }

        AuditReason Reason(string rule, double weight, bool fails) => new(
            AuditedKind.Modal, $"audit.modal.{rule}",
            here.Count > 0 ? [.. here.Select(static mark => mark.Span)] : [source.Span], there.Count > 0 ? [.. there.Select(static mark => mark.Span)] : [target.Span],
            here.Count > 0 ? source.Says(here[0].Span) : null, there.Count > 0 ? target.Says(there[0].Span) : null, weight, fails);
    }
}
