using System.Globalization;

namespace Filature.Cli.Exports;

/// <summary>A timeline as CSV (RFC 4180, UTF-8), one line an entry under a line of names.</summary>
internal static class TimelineCsv
{
    private static readonly string[] Head =
        ["thread", "id", "day", "precision", "notBefore", "notAfter", "weekday", "kind", "type", "what", "source", "target", "place", "encounter", "independent", "articles", "disagreements"];

    public static void Write(TextWriter output, string thread, IEnumerable<TimelineEntry> entries)
    {
        output.Write(Csv.Line(Head) + Csv.EndOfLine);
        foreach (var entry in entries)
        {
            output.Write(Csv.Line(
            [
                thread, entry.Id, entry.Day?.ToString(), entry.Precision, Iso(entry.NotBefore), Iso(entry.NotAfter), entry.Weekday?.ToString().ToLowerInvariant(),
                entry.Kind, entry.Type?.ToString().ToLowerInvariant(), entry.What, string.Join("; ", entry.Source), string.Join("; ", entry.Target), entry.Place, entry.Encounter,
                Csv.Number(entry.Independent), string.Join(' ', entry.Articles),
                string.Join("; ", entry.Disagreements.Select(static other => $"{other.On}: {string.Join(" / ", other.Reports.Select(static report => $"{report.Value} ({report.Article})"))}")),
            ]) + Csv.EndOfLine);
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
