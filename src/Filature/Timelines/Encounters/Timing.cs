using Filature.Timelines.Days;

namespace Filature.Timelines.Encounters;

/// <summary>The day of an encounter, by the times of its sentence and of what the report is of.</summary>
internal static class Timing
{
    // Headline and first paragraph.
    private const int FirstBody = 1;

    public static When Of(ReportPlaces places, TextSpan words, TextSpan sentence, bool isFirst, Whens whens)
    {
        if (Nearest(places, words, sentence, whens) is { } own)
        {
            return own.Day is null ? own.With(Bounds(places, whens)) : own;
        }

        if (!isFirst)
        {
            return When.Unknown;
        }

        // «… a déclaré vendredi. … lors d'une conversation»: what the report is about was on the day of the news, or it was not later.
        var bounds = Bounds(places, whens);
        var earlier = places.Words.Sentences.Where(other => other.Start < sentence.Start && places.ParagraphOf(other) >= 0).Reverse().ToList();
        return earlier.Take(2).Concat(earlier.Where(other => places.ParagraphOf(other) <= FirstBody))
            .Select(other => Nearest(places, other, other, whens)).FirstOrDefault(static when => when is not null) is { } news
            ? news.With(bounds) with { Steps = [.. news.Steps, "the day of the news"] }
            : bounds;
    }

    /// <summary>When a report is of: its own day at the latest; where it has none, after the last day that it tells as past.</summary>
    public static When Bounds(ReportPlaces places, Whens whens)
    {
        var report = places.Report;
        if (report.Day?.ToDay() is { } day)
        {
            return new(null, null, day, null, [$"not after the day of the report, {PartialDate.Of(day)}"]);
        }

        When? last = null;
        foreach (var time in report.Record.Times)
        {
            var span = time.Ground.Evidence[0].Span;
            if (whens.Of(report, time) is { Day: { } told } when && (last is null || told > last.Day) && !IsAhead(places, span))
            {
                last = when;
            }
        }

        return last is null ? When.Unknown : new(null, last.Day!.Value.AddDays(1), null, null, [$"the report has no day; it tells {PartialDate.Of(last.Day.Value)} ({last.Steps[0]}) as past"]);
    }

    private static When? Nearest(ReportPlaces places, TextSpan words, TextSpan sentence, Whens whens)
    {
        When? best = null;
        var apart = int.MaxValue;
        var others = places.HitsOf("what", sentence).Select(static hit => hit.Span).Where(other => !other.Overlaps(words)).ToList();
        foreach (var time in places.Report.Record.Times)
        {
            var span = time.Ground.Evidence[0].Span;
            if (sentence.Contains(span) && !IsSince(places.Text, span) && whens.Of(places.Report, time) is { Date: null or { Month: not null } } when && Apart(words, span) is var distance && distance < apart
                && others.TrueForAll(other => Apart(other, span) >= distance) && !places.IsQuoted(span.Start))
            {
                (best, apart) = (when, distance);
            }
        }

        return best;
    }

    private static bool IsAhead(ReportPlaces places, TextSpan time)
    {
        foreach (var sentence in places.Words.Sentences)
        {
            if (sentence.Contains(time.Start))
            {
                return places.HitsOf("ahead", sentence).Any(hit => Math.Abs(hit.Span.Start - time.Start) < 80);
            }
        }

        return false;
    }

    // «la première depuis 2021»
    private static bool IsSince(string text, TextSpan time)
    {
        var before = text.AsSpan(Math.Max(0, time.Start - 12), Math.Min(12, time.Start)).TrimEnd();
        return before.EndsWith("depuis") || before.EndsWith("depuis le") || before.EndsWith("since") || before.EndsWith("desde") || before.EndsWith("desde el");
    }

    private static int Apart(TextSpan words, TextSpan time) =>
        time.Start >= words.End ? time.Start - words.End : words.Start >= time.End ? words.Start - time.End : 0;
}
