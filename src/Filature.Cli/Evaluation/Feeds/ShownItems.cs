using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>
/// The items of a feed that a browser would show: its bytes read as a page, which no breakage can stop; an element <c>item</c> or
/// <c>entry</c> with any prefix that has words or an address.
/// </summary>
internal static class ShownItems
{
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var narrow = Encoding.Latin1.GetString(bytes);
        // Names of elements are ASCII; of wider encodings it is enough to leave the zeros out.
        using var page = new HtmlParser().ParseDocument(narrow.Contains('\0', StringComparison.Ordinal) ? narrow.Replace("\0", "", StringComparison.Ordinal) : narrow);
        return page.All.Count(element => IsItem(element) && SaysSomething(element));
    }

    private static bool IsItem(IElement element) => element.LocalName is "item" or "entry"
        || element.LocalName.EndsWith(":item", StringComparison.Ordinal) || element.LocalName.EndsWith(":entry", StringComparison.Ordinal);

    private static bool SaysSomething(IElement item) => !string.IsNullOrWhiteSpace(item.TextContent) || item.QuerySelector("[href], [src], [url]") is not null;
}
