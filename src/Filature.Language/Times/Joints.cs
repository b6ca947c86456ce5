namespace Filature.Language.Times;

/// <summary>Joins a day and the time of it that stand side by side: «mardi» and «soir», «l'après-midi» du «6 juin».</summary>
internal static class Joints
{
    public static void Merge(string text, TimeWords words, List<Sighting> found)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept > 0 && AreJoined(text, words, found[kept - 1].Span.End, found[i].Span.Start) && Joined(found[kept - 1], found[i]) is { } joined)
            {
                found[kept - 1] = joined;
            }
            else
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static bool AreJoined(string text, TimeWords words, int end, int start)
    {
        if (start - end > 12)
        {
            return false;
        }

        var between = text.AsSpan(end, start - end);
        foreach (var c in between)
        {
            if (!char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not (',' or '\'' or '’'))
            {
                return false;
            }
        }

        return between.IsWhiteSpace() || between.Trim() is "," || words.Value("joint", between) is not null;
    }

    private static Sighting? Joined(Sighting left, Sighting right)
    {
        if (left.Form is not { } first || right.Form is not { } second || left.Type is TimeType.Duration or TimeType.Set || right.Type is TimeType.Duration or TimeType.Set)
        {
            return null;
        }

        TimeForm? form =
            (first.IsOnlyDay || (first is { Clock: null, Part: not null, IsOnlyTimeOfDay: false } && second.Part is null)) && second.IsOnlyTimeOfDay
                ? first with { Part = first.Part ?? second.Part, Clock = second.Clock, Modifier = first.Modifier ?? second.Modifier }
            : first.IsOnlyTimeOfDay && second.IsOnlyDay
                ? second with { Part = first.Part, Clock = first.Clock, Modifier = second.Modifier ?? first.Modifier }
            : null;
        return form is null ? null : left with
        {
            Span = left.Span.Union(right.Span),
            Type = TimeType.Time,
            Form = form,
            Rule = $"{left.Rule}+{right.Rule[(right.Rule.LastIndexOf('.') + 1)..]}",
            IsDependent = left.IsDependent && right.IsDependent,
            Around = left.Around.Union(right.Around),
            Until = right.Until ?? left.Until,
        };
    }
}
