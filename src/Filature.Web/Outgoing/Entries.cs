using System.Xml.Linq;
using Filature.Translations;
using Filature.Web.Speaking;

namespace Filature.Web.Outgoing;

/// <summary>Articles, stories and statements as entries of feeds.</summary>
/// <param name="pages">The address of a page of the desk («articles/…», without a stroke before it); null where the feed's own pages have none.</param>
internal sealed class Entries(Texts texts, Func<string, Uri?> pages)
{
    private const int ReportsInAStory = 20;

    public FeedEntry Article(OutgoingReport outgoing)
    {
        var labels = Label.Of(outgoing, texts);
        List<XElement> content = [Line(labels.Select(label => label.Words)), .. Translated(outgoing)];
        content.AddRange(outgoing.Paragraphs.Select(paragraph => Clean.Element("p", outgoing.Language, paragraph)));
        content.AddRange(outgoing.Quotations.Select(quotation => Quoted(outgoing.Language, quotation.Words, quotation.Speaker)));
        content.Add(Links((texts.OnTheDesk, PageOf(outgoing)), (texts.AtItsOutlet, outgoing.Original)));
        return new(
            $"urn:filature:article:{outgoing.Id}", outgoing.Headline, outgoing.Language, PageOf(outgoing), outgoing.Original, outgoing.Published, outgoing.Arrived.Changed,
            outgoing.Outlet is { } outlet ? [outlet] : [], labels, content);
    }

    /// <summary>A statement, with its page's address going to the sentence. Where its words may not leave, the article's headline stands for them.</summary>
    public FeedEntry Statement(OutgoingReport outgoing, Finding<Statement> statement)
    {
        var value = statement.Value;
        var speaker = Clean.Line(OutgoingReport.SpeakerOf(value) ?? texts.NoStatementSpeaker);
        var words = outgoing.WordsOf(statement.Ground.Id) is { } allowed ? ShortQuotation.Cut(allowed) : null;
        var labels = Label.Of(outgoing, texts);
        var page = pages($"articles/{outgoing.Id}?f={statement.Ground.Id}#{statement.Ground.Id}");
        var original = outgoing.Original is { } address && SentenceLinks.OnPage(address.AbsoluteUri, words is null ? "" : value.Content.Text) is { } sentence ? new Uri(sentence) : null;
        return new(
            $"urn:filature:statement:{outgoing.Id}:{statement.Ground.Id}",
            $"{speaker} ({texts.Of(value.Act)}){texts.Colon} {words ?? outgoing.Headline}", outgoing.Language, page, original, outgoing.Published, outgoing.Arrived.Changed,
            outgoing.Outlet is { } outlet ? [outlet] : [], labels,
            [
                Line(labels.Select(label => label.Words)), words is null ? Clean.Element("p", outgoing.Language, outgoing.Headline) : Quoted(outgoing.Language, words, speaker),
                Links((texts.OnTheDesk, page), (texts.AtItsOutlet, original)),
            ]);
    }

    /// <summary>A story: how many independent reports, and each report with its origin.</summary>
    /// <param name="reports">Its reports, earliest first.</param>
    public FeedEntry Story(Story story, IReadOnlyList<OutgoingReport> reports)
    {
        var page = pages($"stories/{story.Id}");
        var list = new XElement("ul", reports.Take(ReportsInAStory).Select(outgoing => new XElement(
            "li",
            new XElement("a", Href(PageOf(outgoing) ?? outgoing.Original), new XAttribute("lang", outgoing.Language), outgoing.Headline),
            outgoing.Titles.TryGetValue(texts.Code, out var title) ? new XElement("span", new XAttribute("lang", texts.Code), $" ({Clean.Line(title.Title)} — {TranslationLabel.Of(title.Way, texts.Code)})") : null,
            $" — {string.Join(" · ", Label.Of(outgoing, texts).Select(label => label.Words).Prepend(outgoing.Outlet ?? texts.NoOutlet))}")));
        List<XElement> content = [Line([texts.Independent(story.Independent.Reports), texts.Pages(story.Articles.Count)]), list];
        if (reports.Count > 0)
        {
            content.AddRange(reports[0].Paragraphs.Select(paragraph => Clean.Element("p", reports[0].Language, paragraph)));
            content.AddRange(reports[0].Quotations.Select(quotation => Quoted(reports[0].Language, quotation.Words, quotation.Speaker)));
        }

        content.Add(Links((texts.OnTheDesk, page)));
        return new(
            $"urn:filature:story:{story.Id}", Clean.Line(story.Title), reports.FirstOrDefault(outgoing => outgoing.Headline == Clean.Line(story.Title))?.Language,
            page, null,
            reports.Count > 0 ? reports.Min(outgoing => outgoing.Published) : DateTimeOffset.UnixEpoch,
            reports.Count > 0 ? reports.Max(outgoing => outgoing.Arrived.Changed) : DateTimeOffset.UnixEpoch,
            [.. reports.Select(outgoing => outgoing.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. reports.SelectMany(outgoing => Label.Of(outgoing, texts)).DistinctBy(label => label.Term)], content);
    }

    // A title that a machine made, and that it did.
    private IEnumerable<XElement> Translated(OutgoingReport outgoing) => outgoing.Titles.TryGetValue(texts.Code, out var title)
        ? [new("p", new XElement("span", new XAttribute("lang", texts.Code), Clean.Line(title.Title)), " ", new XElement("small", TranslationLabel.Of(title.Way, texts.Code)))]
        : [];

    private static XElement Quoted(string language, string words, string speaker) =>
        new("blockquote", new XAttribute("lang", language), Clean.Element("p", null, words), new XElement("footer", $"— {Clean.Line(speaker)}"));

    private static XElement Line(IEnumerable<string> words) => new("p", new XElement("small", string.Join(" · ", words)));

    private static XElement Links(params ReadOnlySpan<(string Words, Uri? To)> links)
    {
        var line = new XElement("p");
        foreach (var (words, to) in links)
        {
            if (to is not null)
            {
                line.Add(line.HasElements ? " · " : null, new XElement("a", Href(to), words));
            }
        }

        return line;
    }

    private static XAttribute? Href(Uri? to) => to is null ? null : new("href", to.AbsoluteUri);

    private Uri? PageOf(OutgoingReport outgoing) => pages($"articles/{outgoing.Id}");
}
