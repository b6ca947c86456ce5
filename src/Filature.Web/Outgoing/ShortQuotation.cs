namespace Filature.Web.Outgoing;

/// <summary>Words of an article that may leave the desk whatever its right: somebody's, inside quotation marks, and few.</summary>
/// <param name="Words">One line.</param>
public sealed record ShortQuotation(Finding<Statement> Statement, string Words, string Speaker)
{
    // What is commonly held to be a short quotation: a sentence or two, and not the body in slices.
    private const int Longest = 240;
    private const int Most = 3;

    /// <summary>Those of a report. What is told without quotation marks is the article's own way to put it, and is none.</summary>
    public static IReadOnlyList<ShortQuotation> Of(Report report) => [.. report.Record.Statements.Select(Of).OfType<ShortQuotation>().Take(Most)];

    /// <summary>One line of a quotation's length.</summary>
    public static string Cut(string words)
    {
        var line = Clean.Line(words);
        return line.Length <= Longest ? line : line[..(line.LastIndexOf(' ', Longest) is > 0 and var end ? end : Longest - 1)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    private static ShortQuotation? Of(Finding<Statement> statement)
    {
        var value = statement.Value;
        var quoted = value.Kind switch
        {
            StatementKind.Direct => value.Content.Text,
            StatementKind.Mixed => string.Join(" … ", value.Fragments.Select(fragment => fragment.Text)),
            _ => "",
        };
        return OutgoingReport.SpeakerOf(value) is { } speaker && !string.IsNullOrWhiteSpace(quoted) ? new(statement, Cut(quoted), Clean.Line(speaker)) : null;
    }
}
