using Filature.Records;

namespace Filature.Timelines.Days;

/// <summary>The days of the reports of a thread: a year that a report leaves open is the one in which the thread stands.</summary>
internal sealed class ThreadDays
{
    // An affair goes on from report to report: the year is the one that brings a report near another one that tells its year.
    // Beyond four months the two years on both sides are no longer told apart by it.
    private const int Near = 120;

    private const string Rule = "reference-day.year-of-thread";
    private const string AssumedRule = "reference-day.encounter-of-thread";
    private static readonly Stage Stage = new("Timelines", "1");

    private readonly List<int> _anchors = [];

    private ThreadDays(IReadOnlyList<Report> reports)
    {
        foreach (var report in reports)
        {
            if ((report.Day?.ToDay() ?? report.Lineage.Published?.Value.Date.ToDay()) is { } day)
            {
                _anchors.Add(day.DayNumber);
            }
        }

        _anchors.Sort();
        var settled = reports.ToArray();
        // What a first pass settles may stand near what it does not.
        for (var pass = 0; pass < 2; pass++)
        {
            var found = new List<int>();
            for (var i = 0; i < settled.Length; i++)
            {
                if (settled[i].Lineage.ReferenceDay is { } open && open.Value.Date is { Year: null, Day: not null } && NearestDay(open.Value.Date) is { } day)
                {
                    settled[i] = Again(settled[i], open, day);
                    found.Add(day.DayNumber);
                }
            }

            _anchors.AddRange(found);
            _anchors.Sort();
        }

        Reports = settled.ToValueList();
    }

    /// <summary>The reports in the order given, those of which the year could be told read again from it.</summary>
    public ValueList<Report> Reports { get; }

    public static ThreadDays Of(IReadOnlyList<Report> reports) => new(reports);

    /// <summary>The day or month with the year that brings it nearest to the thread; null where no year does.</summary>
    public PartialDate? Dated(PartialDate date, DateOnly? near)
    {
        if (date.Year is not null || date.Month is not { } month)
        {
            return date.Year is null ? null : date;
        }

        if (near is { } around)
        {
            var middle = new DateOnly(around.Year, month, 1).AddDays((date.Day ?? 15) - 1);
            var year = Enumerable.Range(around.Year - 1, 3)
                .MinBy(other => Math.Abs(around.DayNumber - middle.AddYears(other - around.Year).DayNumber));
            return PartialDate.Exists(year, month, date.Day ?? 1) ? date.WithYear(year) : null;
        }

        return NearestDay(date with { Day = date.Day ?? 15 }) is { } day ? date.WithYear(day.Year) : null;
    }

    /// <summary>
    /// A report without any day that tells of an encounter of which the day is known: it is of that day or of one soon after. Read again from
    /// it, «en octobre» has its year; what is counted in days from an unknown day stays open (<see cref="IsAssumed"/>).
    /// </summary>
    public Report Assumed(Report report, DateOnly day)
    {
        var maker = new FindingMaker(report.Article.Text, Stage);
        var known = maker.Find(
            new DatedBy(PartialDate.Of(day), "the day of the encounter that the report tells of"), "reference-day", AssumedRule, 0.4,
            [report.Article.Parts.FirstOrDefault(static part => part.Role is PartRole.Headline or PartRole.Body).Span]);
        var analysis = Analyzer.Parse(report.Article.Text.Text, report.Article.Language);
        return Recorder.Record(new(report.Article, analysis, report.Lineage with { ReferenceDay = known }) { Outline = report.Outline });
    }

    public static bool IsAssumed(Report report) => report.Lineage.ReferenceDay?.Ground.Rule == AssumedRule;

    private DateOnly? NearestDay(PartialDate date)
    {
        if (_anchors.Count == 0)
        {
            return null;
        }

        DateOnly? best = null;
        var apart = Near + 1;
        for (var year = DateOnly.FromDayNumber(_anchors[0]).Year - 1; year <= DateOnly.FromDayNumber(_anchors[^1]).Year + 1; year++)
        {
            if (PartialDate.Exists(year, date.Month!.Value, date.Day!.Value)
                && date.WithYear(year).ToDay() is { } day && Apart(day.DayNumber) is var distance && distance < apart)
            {
                (best, apart) = (day, distance);
            }
        }

        return best;
    }

    private int Apart(int day)
    {
        var at = _anchors.BinarySearch(day) is var found && found < 0 ? ~found : found;
        return Math.Min(at > 0 ? day - _anchors[at - 1] : int.MaxValue, at < _anchors.Count ? _anchors[at] - day : int.MaxValue);
    }

    // «mercredi» of a report without a year is a day once the year is known: what was read is read again.
    private static Report Again(Report report, Finding<DatedBy> open, DateOnly day)
    {
        var basis = $"{open.Value.Basis}, year of the other reports of the thread";
        var known = new FindingMaker(report.Article.Text, Stage).Find(
            new DatedBy(PartialDate.Of(day), basis), open.Ground.Kind, Rule, open.Ground.Score, [.. open.Ground.Evidence.Select(static evidence => evidence.Span)], [open.Ground.Id]);
        var analysis = Analyzer.Parse(report.Article.Text.Text, report.Article.Language);
        return Recorder.Record(new(report.Article, analysis, report.Lineage with { ReferenceDay = known }) { Outline = report.Outline });
    }
}
