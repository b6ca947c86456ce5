using Filature.Storage;
using Filature.Web.Access;

namespace Filature.Web.Outgoing;

/// <summary>
/// The words of articles that a page may show to its reader: all of them to the owner and to an editor, to others what may leave the desk.
/// What that is, <see cref="OutgoingReport"/> says; every block that shows words asks here.
/// </summary>
/// <remarks>One for each request: what was asked for is kept.</remarks>
internal sealed class Shown(Reader reader, Func<IEnumerable<string>, IEnumerable<OutgoingReport>> outgoing)
{
    private readonly Dictionary<string, OutgoingReport> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the reader may see all there is.</summary>
    public bool IsAll => reader.MayChange;

    /// <summary>Asks for many articles at once, where a page shows words of many.</summary>
    public void Prepare(IEnumerable<string> articles)
    {
        if (!IsAll)
        {
            foreach (var one in outgoing(articles.Distinct(StringComparer.Ordinal).Where(article => !_known.ContainsKey(article))))
            {
                _known[one.Id] = one;
            }
        }
    }

    /// <summary>Whether any words of an article may be shown.</summary>
    public bool IsWhole(string article) => IsAll || Of(article) is { IsWhole: true };

    /// <summary>A statement's words, as many as may be shown; null where none may.</summary>
    public string? Words(string article, string statement, string content) => IsAll ? content : Of(article)?.WordsOf(statement);

    public string? Words(string article, Finding<Statement> statement) => Words(article, statement.Ground.Id, statement.Value.Content.Text);

    /// <summary>The first sentences of a report.</summary>
    public string? Lede(Report report) => Filature.Web.Lede.Of(IsAll ? report.Article.Body : Of(report.Article.Id)?.Paragraphs is [var first, ..] ? first : "");

    /// <summary>What a search found, without the words around it where they may not be shown.</summary>
    public SearchPageOf Found(SearchPageOf page)
    {
        Prepare(page.Hits.Select(hit => hit.Article));
        return IsAll ? page : page with { Hits = [.. page.Hits.Select(hit => IsWhole(hit.Article) ? hit : hit with { Snippet = "" })] };
    }

    private OutgoingReport? Of(string article)
    {
        if (!_known.ContainsKey(article))
        {
            Prepare([article]);
        }

        return _known.GetValueOrDefault(article);
    }
}
