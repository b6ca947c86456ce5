using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>How a field of ours is compared with what a test suite expects of it.</summary>
internal enum AnswerKind
{
    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>Ours is plain text; an expectation that is HTML is read as a browser shows it.</summary>
    Words,

    /// <summary>Ours is HTML as given; both are compared as trees, addresses resolved.</summary>
    Html,

    /// <summary>A point in time.</summary>
    Time,
}

/// <summary>What we say of one field.</summary>
internal sealed record FeedAnswer(AnswerKind Kind, string? Value, DateTimeOffset? Time = null, string? Base = null)
{
    public static FeedAnswer Exact(string? value) => new(AnswerKind.Exact, value);

    public static FeedAnswer Words(string? value) => new(AnswerKind.Words, value);

    public static FeedAnswer Html(string? value, string? baseAddress) => new(AnswerKind.Html, value, Base: baseAddress);

    public static FeedAnswer At(DateTimeOffset? time) => new(AnswerKind.Time, time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), time);

    /// <summary>Whether a text is what the suite expects; absent and empty are one.</summary>
    public bool Agrees(string? expected)
    {
        var (ours, theirs) = (Value ?? "", expected ?? "");
        return ours == theirs || Kind switch
        {
            AnswerKind.Words => OneLine(ours) == OneLine(theirs) || OneLine(ours) == OneLine(Shown(theirs)),

            // Where the feed says plain text, ours has it escaped.
            AnswerKind.Html => Normal(ours, Base) == Normal(theirs, Base) || Normal(ours, Base) == Normal(System.Net.WebUtility.HtmlEncode(theirs), Base),
            AnswerKind.Time => DateTimeOffset.TryParse(theirs, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time)
                && Time is { } said && Math.Abs((said - time).TotalSeconds) < 1,
            _ => ours.Trim() == theirs.Trim(),
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var hidden in body.QuerySelectorAll("script, style"))
        {
            hidden.Remove();
        }

        return body.TextContent;
    }

    private static string Normal(string html, string? baseAddress)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("[href], [src]"))
        {
            foreach (var name in new[] { "href", "src" })
            {
                if (element.GetAttribute(name) is { } link && baseAddress is not null && Uri.TryCreate(new Uri(baseAddress), link, out var whole))
                {
                    element.SetAttribute(name, whole.AbsoluteUri);
                }
            }
        }

        // XHTML stands in a div of its own that is not content (RFC 4287, 3.1.1.3).
        var place = body is { ChildElementCount: 1, FirstElementChild: { LocalName: "div", Attributes.Length: 0 } div } && body.ChildNodes.Length == 1 ? div : body;
        var written = new StringBuilder();
        foreach (var node in place.ChildNodes)
        {
            Write(node, written);
        }

        return OneLine(written.ToString());
    }

    // A tree without the accidents of writing: order of attributes, namespaces, quotes.
    private static void Write(INode node, StringBuilder written)
    {
        if (node is not IElement element)
        {
            written.Append(node is IText text ? text.Data : "");
            return;
        }

        written.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.Where(attribute => !attribute.Name.StartsWith("xmlns", StringComparison.Ordinal)).OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            written.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
        }

        written.Append('>');
        foreach (var inner in element.ChildNodes)
        {
            Write(inner, written);
        }

        written.Append("</>");
    }
}
