using System.Globalization;

namespace Filature.Provenance;

/// <summary>Which of two like articles was made from the other.</summary>
internal static class Direction
{
    /// <summary>
    /// Whether <paramref name="from"/> is the origin, and the rule that says so. Asked the other way round it gives the opposite answer.
    /// A credit naming the other decides before the days do: a date can be put on a copy at will.
    /// </summary>
    /// <param name="ofFrom">The share of the one that stands in the other.</param>
    /// <param name="ofTo">The share of the other that stands in the one.</param>
    public static (bool IsOrigin, string Rule) Of(TracedArticle from, TracedArticle to, double ofFrom, double ofTo)
    {
        var (credited, crediting) = (Declaration.Names(to, from), Declaration.Names(from, to));
        if (credited != crediting)
        {
            return (credited, "credit");
        }

        if (SaysItIsMadeFromAnother(from) is var fromSays && SaysItIsMadeFromAnother(to) is var toSays && fromSays != toSays)
        {
            return (toSays, "said");
        }

        if (Written(from) is { } fromDay && Written(to) is { } toDay && fromDay.Earlier(toDay) is { } earlier)
        {
            return (earlier, "day");
        }

        // The whole comes before its excerpt.
        if (Math.Abs(ofFrom - ofTo) > 0.3)
        {
            return (ofFrom < ofTo, "excerpt");
        }

        if (Custody(from) is var ours && Custody(to) is var theirs && ours != theirs)
        {
            return (ours > theirs, "marks");
        }

        if (Retrieved(from) is { } first && Retrieved(to) is { } second && first != second)
        {
            return (string.CompareOrdinal(first, second) < 0, "arrival");
        }

        return (string.CompareOrdinal(from.Article.Id, to.Article.Id) < 0, "undecided");
    }

    /// <summary>A translation or an adaptation that says so was not there first, whenever the original came.</summary>
    internal static bool SaysItIsMadeFromAnother(TracedArticle article) =>
        article.Lineage.MachineTranslated.Value || article.Lineage.Credits.Any(static credit => credit.Value.Kind is CreditKind.Adapted or CreditKind.Translated);

    // Of a page that shows no day only that is known by when it was written: it had come by then.
    private static When? Written(TracedArticle article) => Day(article) is { } day ? new(day, IsKnown: Shown(article) is not null) : null;

    private static PartialDate? Shown(TracedArticle article) =>
        article.Lineage.Published?.Value.Date ?? (article.Lineage.ReferenceDay is { Ground.Rule: not (DayOfOrigin or Dating.OfArrival) } day ? day.Value.Date : null);

    /// <summary>The article's own day.</summary>
    internal static DateOnly? Day(TracedArticle article) =>
        (article.Lineage.Dateline is not null ? OwnDay(article) : null) ?? article.Lineage.Published?.Value.Date.ToDay() ?? OwnDay(article);

    // A reference day taken from an origin is that origin's, not this article's: without a day of its own it is of the day it came.
    private static DateOnly? OwnDay(TracedArticle article) =>
        article.Lineage.ReferenceDay is { Ground.Rule: not DayOfOrigin } day ? day.Value.Date.ToDay()
        : article.Lineage.Published?.Value.Date.ToDay() ?? (DateOnly.TryParse(Retrieved(article), CultureInfo.InvariantCulture, out var came) ? came : null);

    internal const string DayOfOrigin = "reference-day.origin";

    // A copy loses marks, it seldom gains them.
    private static int Custody(TracedArticle article) =>
        (article.Lineage.Dateline is null ? 0 : 1)
        + (article.Lineage.Dateline?.Value.Agency is { } agency && Agencies.Named(agency) is not null ? 1 : 0)
        + (article.Lineage.Agency is null ? 0 : 1)
        + (article.Lineage.Writer is null ? 0 : 1);

    private static string? Retrieved(TracedArticle article) => article.Article.ClaimsOf(ClaimKind.Retrieved).FirstOrDefault()?.Value;

    private readonly record struct When(DateOnly Day, bool IsKnown)
    {
        public bool? Earlier(When other) =>
            Day == other.Day ? null
            : IsKnown == other.IsKnown ? Day < other.Day
            : Day < other.Day && other.IsKnown ? true
            : other.Day < Day && IsKnown ? false
            : null;
    }
}
