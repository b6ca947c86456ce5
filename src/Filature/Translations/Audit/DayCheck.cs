namespace Filature.Translations.Audit;

/// <summary>Weekdays, months and days counted from today have to be the same ones; where both sides' day of writing is known, «yesterday» and «Monday» may be.</summary>
internal static class DayCheck
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        List<DayMark> left = [.. source.Days];
        List<DayMark> right = [.. target.Days];
        foreach (var day in left.OrderBy(static day => day.IsSoft).ToArray())
        {
            var same = right.Find(other => other.Kind == day.Kind && other.Value == day.Value && !other.IsSoft)
                ?? right.Find(other => other.Kind == day.Kind && other.Value == day.Value)
                ?? right.Find(other => !other.IsSoft && IsSameDay(source, day, target, other));
            if (same is not null)
            {
                left.Remove(day);
                right.Remove(same);
            }
        }

        left.RemoveAll(static day => day.IsSoft);
        right.RemoveAll(static day => day.IsSoft);
        foreach (var day in left.ToArray())
        {
            // Of another kind («lundi», "yesterday") where nothing of its own is left.
            if ((right.Find(other => other.Kind == day.Kind) ?? right.FirstOrDefault()) is { } other)
            {
                left.Remove(day);
                right.Remove(other);
                var isOfOneKind = other.Kind == day.Kind;
                yield return new(
                    AuditedKind.Day, isOfOneKind ? "audit.day.changed" : "audit.day.told-otherwise", [day.Span], [other.Span], source.Says(day.Span), target.Says(other.Span),
                    isOfOneKind ? 0.6 : 0.3, isOfOneKind || IsOtherDay(source, day, target, other));
            }
        }

        foreach (var day in left)
        {
            yield return new(AuditedKind.Day, "audit.day.lost", [day.Span], [target.Span], source.Says(day.Span), null, 0.3, Fails: false);
        }

        foreach (var day in right)
        {
            yield return new(AuditedKind.Day, "audit.day.added", [source.Span], [day.Span], null, target.Says(day.Span), 0.3, Fails: false);
        }
    }

    private static bool IsSameDay(AuditedStretch source, DayMark here, AuditedStretch target, DayMark there) =>
        Weekday(source, here) is { } one && Weekday(target, there) is { } other && one == other && here.Kind != there.Kind;

    private static bool IsOtherDay(AuditedStretch source, DayMark here, AuditedStretch target, DayMark there) =>
        Weekday(source, here) is { } one && Weekday(target, there) is { } other && one != other;

    // 1 is Monday.
    private static int? Weekday(AuditedStretch side, DayMark day) => day.Kind switch
    {
        DayMarkKind.Weekday => day.Value,
        DayMarkKind.Near when side.ReferenceDay is { } reference => (((int)reference.AddDays(day.Value).DayOfWeek + 6) % 7) + 1,
        _ => null,
    };
}
