namespace Filature.Translations.Audit;

/// <summary>
/// Negations of both sides, counted: «ne … pas» is one, «no … nada» is one. What denies by its meaning («refuse», «impossible») may stand for
/// a negation of the other side where that side has less of it.
/// </summary>
internal static class NegationCheck
{
    private const double Weight = 0.7;

    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        var (here, there) = (Counted(source), Counted(target));
        var difference = here.Negations.Count - there.Negations.Count;
        if (difference == 0)
        {
            yield break;
        }

        var isLost = difference > 0;
        var (more, less) = isLost ? (here, there) : (there, here);
        // A denial without a counterpart, or a word that may deny.
        var excuses = Math.Max(0, less.Denials - more.Denials) + less.Perhaps;
        var missing = Math.Abs(difference) - excuses;
        if (missing <= 0)
        {
            yield break;
        }

        ValueList<TextSpan> ofSource = here.Negations.Count > 0 ? [.. here.Negations] : [source.Span];
        ValueList<TextSpan> ofTarget = there.Negations.Count > 0 ? [.. there.Negations] : [target.Span];
        yield return new(
            AuditedKind.Negation, isLost ? "audit.negation.lost" : "audit.negation.added", ofSource, ofTarget,
            here.Negations.Count > 0 ? source.Says(here.Negations[0]) : null, there.Negations.Count > 0 ? target.Says(there.Negations[0]) : null,
            Weight, Fails: true);
    }

    private static (List<TextSpan> Negations, int Denials, int Perhaps) Counted(AuditedStretch side) => (
        [.. side.Denials.Where(static mark => mark.Kind == DenialKind.Negation).Select(static mark => mark.Span)],
        side.Denials.Count(static mark => mark.Kind == DenialKind.Denial),
        side.Denials.Count(static mark => mark.Kind == DenialKind.Perhaps));
}
