using System.Text;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>Items of a feed counted without reading it: opening tags <c>item</c> and <c>entry</c>, with any prefix, outside comments and CDATA.</summary>
internal static partial class ItemTags
{
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var narrow = bytes.IndexOf((byte)0) < 0 ? Encoding.Latin1.GetString(bytes) : Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
        return Tag().Count(Hidden().Replace(narrow, ""));
    }

    [GeneratedRegex(@"<(?:[a-z][a-z0-9]*:)?(?:item|entry)[\s>]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<!--.*?-->|<!\[CDATA\[.*?\]\]>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hidden();
}
