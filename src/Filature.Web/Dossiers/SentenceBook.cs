using Filature.Web.Outgoing;
using Filature.Web.Speaking;

namespace Filature.Web.Dossiers;

/// <summary>Numbers the sentences that a dossier names.</summary>
internal sealed class SentenceBook(IEnumerable<Report> reports, Func<string, string?> address, Texts texts)
{
    private const int Longest = 320;

    private readonly Dictionary<string, Report> _reports = reports.ToDictionary(report => report.Article.Id, StringComparer.Ordinal);
    private readonly Dictionary<(string Article, int Start), int> _numbers = [];
    private readonly List<DossierSentence> _sentences = [];

    public IReadOnlyList<DossierSentence> Sentences => _sentences;

    /// <summary>The number of the sentence in which some words of an article stand; none for an article that is not in the dossier.</summary>
    public IReadOnlyList<int> Of(string article, TextSpan words)
    {
        if (!_reports.TryGetValue(article, out var report) || words.IsEmpty)
        {
            return [];
        }

        var span = Around(report.Article.Text.Text, words);
        if (!_numbers.TryGetValue((article, span.Start), out var number))
        {
            _numbers[(article, span.Start)] = number = _sentences.Count + 1;
            var text = Clean.Line(span.Of(report.Article.Text.Text));
            _sentences.Add(new(
                number, Cut(text), report.Article.Language, Clean.Line(report.Lineage.Outlet?.Value ?? texts.NoOutlet),
                (report.Lineage.Published?.Value.Date ?? report.Day) is { } day ? texts.Day(day) : null,
                SentenceLinks.OnPage(Plain.Link(address(article))?.AbsoluteUri, text)));
        }

        return [number];
    }

    private static string Cut(string text) =>
        text.Length <= Longest ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', Longest) is > 0 and var end ? end : Longest), " …");

    // The words with what stands around them up to the marks that end sentences.
    private static TextSpan Around(string text, TextSpan words)
    {
        var (start, end) = (words.Start, words.End);
        while (start > 0 && !IsEnd(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && !(end > words.Start && IsEnd(text, end - 1)))
        {
            end++;
        }

        return new TextSpan(start, end).Trim(text);
    }

    // A full stop that no space follows is one inside a number or a name.
    private static bool IsEnd(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' or '…' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && !IsShort(text, at));

    // «M. Berg», «U.S. officials»
    private static bool IsShort(string text, int at) => at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetter(text[at - 2]));
}
