namespace Filature.Records.Events;

/// <summary>Makes one of what an article tells more than once: its headline and its body, a sentence and its echo.</summary>
internal static class EventMerger
{
    public static List<EventDraft> Merge(IEnumerable<EventDraft> drafts)
    {
        var merged = new List<EventDraft>();
        foreach (var draft in drafts)
        {
            var same = merged.FindIndex(other => AreOne(other, draft));
            if (same < 0)
            {
                merged.Add(draft);
                continue;
            }

            var kept = merged[same];
            merged[same] = kept with
            {
                Date = kept.Date ?? draft.Date,
                Place = kept.Place ?? draft.Place,
                Evidence = [.. kept.Evidence, .. draft.Evidence.Where(span => !kept.Evidence.Contains(span))],
            };
        }

        return merged;
    }

    private static bool AreOne(EventDraft a, EventDraft b) => a.Type == b.Type && a.Status == b.Status && a.Rule.Mode == b.Rule.Mode
        && (a.Date == b.Date || ((a.Date is null || b.Date is null) && a.Rule.Name == b.Rule.Name)) && Same(a.Roles.Source, b.Roles.Source);

    private static bool Same(List<Party> a, List<Party> b) => a.Count == 0 || b.Count == 0 || a.TrueForAll(b.Contains) || b.TrueForAll(a.Contains);
}
