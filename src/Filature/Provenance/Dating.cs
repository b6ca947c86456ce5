namespace Filature.Provenance;

/// <summary>The day a document was published, and the day its relative dates count from.</summary>
internal sealed record Dating(Finding<DatedBy>? Published, Finding<DatedBy>? ReferenceDay)
{
    // Markup first: it is set by the publishing system; the visible line is typed; a feed may tell when it was
    // made; an address may keep its first day.
    private static readonly string[] Places = ["json-ld", "microdata", "meta", "time", "text date line", "element", "feed", "address"];

    // A year may be taken from a date in the text that lies at most this long before the day in question.
    private const int DaysOfMemory = 200;

    /// <summary>The rule of a day that is only that of the arrival.</summary>
    internal const string OfArrival = "reference-day.arrival";

    public static Dating Find(Article article, Marks marks, FindingMaker maker)
    {
        var published = Claimed(article, maker);
        var dateline = FromDateline(article, marks, published, maker);
        return new(published ?? (dateline?.Value.Date.Day is null ? null : Renamed(dateline, maker)), dateline ?? Reference(article, published, maker));
    }

    private static Finding<DatedBy>? Claimed(Article article, FindingMaker maker)
    {
        foreach (var place in Places)
        {
            foreach (var claim in article.ClaimsOf(ClaimKind.Published))
            {
                if (claim.Where.StartsWith(place, StringComparison.Ordinal) && WrittenDates.Find(claim.Value, article.Language) is [var date, ..])
                {
                    var (day, basis) = date.Date.Year is null ? WithYear(article, date.Date, claim.Where, except: claim.Span) : (date.Date, claim.Where);
                    return maker.Find(
                        new DatedBy(day, basis), "published", "published.claim", day.Year is null ? 0.6 : 0.95,
                        claim.Span is { } span ? [span] : [], [claim.Id]);
                }
            }
        }

        return null;
    }

    // The dateline's day is the origin's own: the agency's clock, whenever the page was put up.
    private static Finding<DatedBy>? FromDateline(Article article, Marks marks, Finding<DatedBy>? published, FindingMaker maker)
    {
        if (marks.Dateline is not { Value.Date: { Day: not null } date } dateline)
        {
            return null;
        }

        var (day, basis) = (date, "dateline");
        if (date.Year is null)
        {
            (day, basis) = published?.Value.Date.ToDay() is { } publication
                ? (Before(date, publication), $"dateline, year of {published.Value.Basis}")
                : WithYear(article, date, "dateline", except: null);
        }

        return maker.Find(
            new DatedBy(day, basis), "reference-day", day.Year is null ? "reference-day.dateline-without-year" : "reference-day.dateline",
            day.Year is null ? 0.6 : 0.95, [dateline.Ground.Evidence[0].Span], [dateline.Ground.Id]);
    }

    // It rests on what the reference day rests on, not on the reference day: that may give way to the origin's.
    private static Finding<DatedBy> Renamed(Finding<DatedBy> dateline, FindingMaker maker) =>
        maker.Find(
            dateline.Value, "published", "published.dateline", dateline.Ground.Score - 0.15,
            [dateline.Ground.Evidence[0].Span], dateline.Ground.Because.AsSpan());

    private static Finding<DatedBy>? Reference(Article article, Finding<DatedBy>? published, FindingMaker maker)
    {
        if (published is not null)
        {
            return maker.Find(
                published.Value, "reference-day", "reference-day.published", published.Ground.Score - 0.1,
                [.. published.Ground.Evidence.Select(evidence => evidence.Span)], [published.Ground.Id]);
        }

        return Retrieved(article) is { } retrieved && PartialDate.Parse(retrieved.Value) is { } day
            ? maker.Find(new DatedBy(day, "arrival"), "reference-day", OfArrival, 0.5, [], [retrieved.Id])
            : null;
    }

    private static (PartialDate Date, string Basis) WithYear(Article article, PartialDate date, string basis, TextSpan? except)
    {
        if (Retrieved(article) is { } retrieved && PartialDate.Parse(retrieved.Value)?.ToDay() is { } arrival)
        {
            return (Before(date, arrival), $"{basis}, year of arrival");
        }

        return YearInText(article, date, except) is { } told ? (told.Date, $"{basis}, year of «{told.Words}» in the text") : (date, basis);
    }

    // News tells of what has just been: a full date in the text fixes the year of a day that follows it.
    private static (PartialDate Date, string Words)? YearInText(Article article, PartialDate date, TextSpan? except)
    {
        foreach (var written in WrittenDates.Find(article.Text.Text, article.Language))
        {
            if (written.Date.ToDay() is not { } told || (except is { } own && own.Overlaps(written.Span)))
            {
                continue;
            }

            foreach (var year in (ReadOnlySpan<int>)[told.Year, told.Year + 1])
            {
                if (date.WithYear(year) is var dated && PartialDate.Exists(year, dated.Month!.Value, dated.Day!.Value)
                    && dated.ToDay() is { } day && day.DayNumber - told.DayNumber is >= 0 and <= DaysOfMemory)
                {
                    return (dated, written.Span.Of(article.Text.Text));
                }
            }
        }

        return null;
    }

    /// <summary>The last such day that is not after the given one (a day's grace for time zones).</summary>
    internal static PartialDate Before(PartialDate date, DateOnly latest)
    {
        for (var year = latest.Year; year > latest.Year - 5; year--)
        {
            if (PartialDate.Exists(year, date.Month!.Value, date.Day!.Value) && new DateOnly(year, date.Month.Value, date.Day.Value).DayNumber <= latest.DayNumber + 1)
            {
                return date.WithYear(year);
            }
        }

        return date;
    }

    private static Claim? Retrieved(Article article) => article.ClaimsOf(ClaimKind.Retrieved).FirstOrDefault();
}
