using System.Text;

namespace Filature.Extraction;

/// <summary>
/// What elements of the page's body claim: microdata and RDFa-like properties, <c>time</c>, <c>rel=author</c>, and elements named after
/// what they hold. Fed with the page's tokens in order; knows only the elements that it waits for the end of.
/// </summary>
internal sealed class ElementClaims(string html)
{
    // Hostile pages open what they never close.
    private const int MostOpen = 48;
    private const int LongestWords = 240;
    private const int MostClaims = 400;

    // <p rel=author>: most tags have no attribute, and need not be searched.
    private const int ShortestTag = 14;

    private static readonly HashSet<string> Boxes = ["div", "section", "aside", "ul", "ol", "footer", "nav", "li", "article"];

    private readonly List<Open> _open = [];
    private readonly List<Seen> _seen = [];
    private int _scopes;
    private int _at;

    /// <summary>One claim, and where it was seen.</summary>
    /// <param name="Scope">The number of the microdata item it belongs to; 0 outside of items.</param>
    internal readonly record struct Seen(MarkupClaim Claim, int Scope, int At);

    public IReadOnlyList<Seen> All => _seen;

    public void Start(HtmlToken token)
    {
        var isVoid = HtmlNames.IsVoid(token.Name);
        foreach (var open in _open)
        {
            open.Depth += !isVoid && open.Name == token.Name ? 1 : 0;
        }

        if ((token.Name == "time" || (token.Span.Length >= ShortestTag && token.Span.Of(html.AsSpan()).ContainsAny(ElementNames.Telling))) && _seen.Count < MostClaims && _open.Count < MostOpen)
        {
            Read(token, isVoid);
        }
    }

    public void Text(TextSpan span)
    {
        foreach (var open in _open)
        {
            if (open.Claims is not null && open.Words.Length <= LongestWords && span.Trim(html) is { IsEmpty: false } words)
            {
                open.Words.Append(words.Of(html.AsSpan())[..Math.Min(words.Length, LongestWords)]).Append(' ');
                open.Source = open.Source is { } source ? new(source.Start, words.End) : words;
            }
        }
    }

    public void End(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name && _open[i].Depth-- == 0)
            {
                Close(_open[i]);
                _open.RemoveAt(i);
            }
        }
    }

    private void Read(HtmlToken token, bool isVoid)
    {
        if (_open.Exists(open => open.IsElsewhere))
        {
            return;
        }

        var classes = Attribute(token, "class") ?? "";
        if (Boxes.Contains(token.Name) && (ElementNames.IsElsewhere(classes) || ElementNames.IsElsewhere(Attribute(token, "id") ?? "")))
        {
            _open.Add(new(token.Name) { IsElsewhere = true });
            return;
        }

        var property = Attribute(token, "itemprop") ?? (token.Name == "meta" ? null : Attribute(token, "property"));
        var isScope = HasScope(token);
        if (property is not null || isScope)
        {
            Item(token, property, isScope, isVoid);
        }

        if (property is not null || isVoid)
        {
            return;
        }

        if (token.Name == "time")
        {
            Time(token, classes);
        }
        else if (Attribute(token, "rel") is { } rel && rel.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase))
        {
            Wait(token, words => Names(words, "link author"));
        }
        else if (token.Name == "a" && Attribute(token, "href") is { } href && ElementNames.IsAuthorPath(href))
        {
            Wait(token, words => Names(words, "link path author"));
        }
        else if (ElementNames.IsAuthor(classes))
        {
            Wait(token, words => Names(words, "element author"));
        }
        else if (ElementNames.IsDate(classes))
        {
            Wait(token, words => Dates(words, ClaimKind.Published, "element date"));
        }
    }

    private void Item(HtmlToken token, string? property, bool isScope, bool isVoid)
    {
        var scope = _open.FindLast(open => open.Scope > 0);
        var names = property?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        // «schema:author», «v:name»: the vocabulary's prefix.
        names = [.. names.Select(name => name[(name.LastIndexOfAny([':', '/']) + 1)..])];
        if (isScope && !isVoid)
        {
            _open.Add(new(token.Name) { Scope = ++_scopes, Property = names.FirstOrDefault() ?? "", Type = LastOf(Attribute(token, "itemtype") ?? Attribute(token, "typeof")), Parent = scope });
            return;
        }

        foreach (var name in names)
        {
            if (Microdata.KindOf(name, scope?.Type, scope?.Property) is not { } kind)
            {
                continue;
            }

            // A person inside the article speaks for the article.
            var number = scope is { Property.Length: > 0, Parent: { } parent } ? parent.Scope : scope?.Scope ?? 0;
            var where = "microdata " + (name is "name" or "url" or "caption" ? $"{scope?.Property} {name}".Trim() : name);
            if ((Attribute(token, "content") ?? Attribute(token, "datetime") ?? (Microdata.IsAddress(kind) ? Attribute(token, "href") ?? Attribute(token, "src") : null)) is { Length: > 0 } value)
            {
                Note(Microdata.Claims(kind, value, where), number, token.Span.Start);
            }
            else if (!isVoid)
            {
                Wait(token, words => Microdata.Claims(kind, words, where), number);
            }
        }
    }

    private void Time(HtmlToken token, string classes)
    {
        var kind = ElementNames.IsUpdate(classes) && !classes.Contains("published", StringComparison.OrdinalIgnoreCase) ? ClaimKind.Modified : ClaimKind.Published;
        if (Attribute(token, "datetime") is { Length: > 0 } date)
        {
            Note([new(kind, MarkupClaim.Clean(date), "time datetime")], 0, token.Span.Start);
        }
        else
        {
            Wait(token, words => Dates(words, kind, "time words"));
        }
    }

    // Only the first of a place is believed, and what stands close to it: the others are not even read.
    private IEnumerable<MarkupClaim> Names(string words, string where) =>
        _seen.Exists(one => one.Claim.Where == where && _at - one.At > PageClaims.SameByline) ? [] : AuthorNames.In(words).Select(name => new MarkupClaim(ClaimKind.Author, name, where));

    // A whole date among the words, with its year.
    private IEnumerable<MarkupClaim> Dates(string words, ClaimKind kind, string where) =>
        _seen.Exists(one => one.Claim.Where == where && one.Claim.Kind == kind) || !words.AsSpan().ContainsAnyInRange('0', '9') ? []
        : WrittenDates.Find(words, "en").Where(date => date.Date is { Year: not null, Day: not null }).Take(1).Select(date => new MarkupClaim(kind, date.Span.Of(words), where));

    private void Wait(HtmlToken token, Func<string, IEnumerable<MarkupClaim>> claims, int scope = 0) =>
        _open.Add(new(token.Name) { Claims = claims, Number = scope, At = token.Span.Start });

    private void Close(Open open)
    {
        if (open.Claims is not null && open.Words.Length is > 0 and <= LongestWords)
        {
            _at = open.At;
            Note(open.Claims(MarkupClaim.Clean(open.Words.ToString())).Select(claim => claim with { Source = open.Source }), open.Number, open.At);
        }
    }

    private void Note(IEnumerable<MarkupClaim> claims, int scope, int at) =>
        _seen.AddRange(claims.Where(claim => claim.IsSound).Select(claim => new Seen(claim, scope, at)));

    private string? Attribute(HtmlToken token, string name) => HtmlTokens.Attribute(html, token.Span, name)?.Trim();

    // An attribute without a value.
    private bool HasScope(HtmlToken token) =>
        token.Span.Of(html.AsSpan()).Contains("itemscope", StringComparison.OrdinalIgnoreCase) || Attribute(token, "typeof") is not null;

    private static string LastOf(string? type) => type is null ? "" : type.TrimEnd('/')[(type.TrimEnd('/').LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>An element that was opened and matters until it ends.</summary>
    private sealed class Open(string name)
    {
        public string Name { get; } = name;

        /// <summary>Elements of the same name that are open inside it.</summary>
        public int Depth { get; set; }

        public bool IsElsewhere { get; init; }

        public int Scope { get; init; }

        public string Property { get; init; } = "";

        public string Type { get; init; } = "";

        public Open? Parent { get; init; }

        /// <summary>What its words claim, once they are there.</summary>
        public Func<string, IEnumerable<MarkupClaim>>? Claims { get; init; }

        public int Number { get; init; }

        public int At { get; init; }

        public StringBuilder Words { get; } = new();

        public TextSpan? Source { get; set; }
    }
}
