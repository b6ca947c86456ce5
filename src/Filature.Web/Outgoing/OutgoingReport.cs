using System.Globalization;
using Filature.Arrivals.Polling;
using Filature.Storage;

namespace Filature.Web.Outgoing;

/// <summary>A report cut down to what may leave the desk: headline, short attributed quotations and a link, and more only where its right says so.</summary>
/// <param name="Origin">The article that its nearest derivation names, where that is in the archive.</param>
public sealed record OutgoingReport(Report Report, Arrived Arrived, Report? Origin)
{
    /// <summary>Its headline in other languages, by their codes, as far as an engine made it; each goes out with the label of its way.</summary>
    public IReadOnlyDictionary<string, (string Title, Translations.Way Way)> Titles { get; init; } = new Dictionary<string, (string Title, Translations.Way Way)>();

    // Some two or three sentences of news.
    private const int ExcerptLength = 400;
    private const int ShortestSentence = 120;

    public string Id => Report.Article.Id;

    public string Language => Report.Article.Language;

    public string Headline => Clean.Line(Report.Article.Headline);

    public string? Outlet => Report.Lineage.Outlet is { } outlet ? Clean.Line(outlet.Value) : null;

    /// <summary>The derivation from the nearest origin; a shared source is no origin.</summary>
    public Derivation? Nearest =>
        Report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.Kind != DerivationKind.SamePrimarySource)?.Value;

    /// <summary>Where it was published, as far as that is an address of the web.</summary>
    public Uri? Original => Plain.Link(Arrived.Address) ?? Plain.Link(Report.Article.ClaimsOf(ClaimKind.Address).FirstOrDefault()?.Value);

    /// <summary>Some of what is said in it, each in a few words and with its speaker.</summary>
    public IReadOnlyList<ShortQuotation> Quotations { get; } = ShortQuotation.Of(Report);

    /// <summary>Whether every word of it may leave.</summary>
    public bool IsWhole => Arrived.Right == Right.Full;

    /// <summary>The text as far as its right reaches, a paragraph an element: none, an excerpt, all of it.</summary>
    public IReadOnlyList<string> Paragraphs => Arrived.Right switch
    {
        Right.Full => [.. Report.Article.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Clean.Line)],
        Right.Excerpt when Excerpt(Report.Article.Body) is { Length: > 0 } excerpt => [Clean.Line(excerpt)],
        _ => [],
    };

    /// <summary>
    /// When it was published: to the second where the document says so of the day that was found, else at noon (UTC) of that day, so
    /// that it is the same day nearly everywhere; never after it came. When it came, where no day is known.
    /// </summary>
    public DateTimeOffset Published
    {
        get
        {
            if (Report.Lineage.Published?.Value.Date.ToDay() is not { } day)
            {
                return Arrived.Added;
            }

            var said = Report.Article.ClaimsOf(ClaimKind.Published)
                .Where(claim => claim.Value.Contains('T', StringComparison.Ordinal) && (claim.Value.EndsWith('Z') || claim.Value.AsSpan(10).IndexOfAny('+', '-') > 0))
                .Select(claim => DateTimeOffset.TryParse(claim.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (DateTimeOffset?)null)
                .FirstOrDefault(time => time is { } known && DateOnly.FromDateTime(known.DateTime) == day);
            var published = said ?? new DateTimeOffset(day.ToDateTime(new(12, 0)), TimeSpan.Zero);
            return published > Arrived.Added ? Arrived.Added : published;
        }
    }

    /// <summary>As much of a statement's words as may leave; null where none may.</summary>
    /// <param name="statement">The id of its finding.</param>
    public string? WordsOf(string statement) =>
        IsWhole ? Report.Record.Statements.FirstOrDefault(finding => finding.Ground.Id == statement)?.Value.Content.Text
            : Quotations.FirstOrDefault(quotation => quotation.Statement.Ground.Id == statement)?.Words;

    public static string? SpeakerOf(Statement statement) => statement.SpeakerEntity ?? statement.Speaker?.Text;

    // To the end of a sentence where there is one, else to the end of a word.
    private static string Excerpt(string body)
    {
        var text = body.ReplaceLineEndings(" ").Trim();
        if (text.Length <= ExcerptLength)
        {
            return text;
        }

        var sentence = text.AsSpan(0, ExcerptLength).LastIndexOfAny(['.', '!', '?']);
        if (sentence >= ShortestSentence && char.IsWhiteSpace(text[sentence + 1]))
        {
            return text[..(sentence + 1)];
        }

        var word = text.LastIndexOf(' ', ExcerptLength);
        return word <= 0 ? "" : text[..word].TrimEnd(',', ';', ':', ' ') + " …";
    }
}
