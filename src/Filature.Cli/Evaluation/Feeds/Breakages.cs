using System.Text;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>Ways in which feeds are broken in the wild, each applied by hand to a feed that is well-formed.</summary>
internal static class Breakages
{
    /// <summary>The broken copies of a feed, by the name of what was done; none where its letters are wider than a byte.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(byte[] feed)
    {
        if (feed.AsSpan().Contains((byte)0))
        {
            yield break;
        }

        // Latin-1 gives every byte a letter and back.
        var text = Encoding.Latin1.GetString(feed);
        var item = Index("<item", "<entry");
        var end = Last("</item>", "</entry>");
        if (item < 0 || end < item)
        {
            yield break;
        }

        var inside = text.IndexOf('>', item) + 1;
        if (inside > end)
        {
            yield break;
        }

        yield return Made("cut in the last item", text[..end]);
        yield return Made("cut in its closing tag", text[..(end + 4)]);
        yield return Made("last item left open", text.Remove(end, text.IndexOf('>', end) + 1 - end));
        yield return Made("naked ampersand", text.Insert(inside, "<category>a & b &copy c</category>"));
        yield return Made("HTML's entities", text.Insert(inside, "<category>a&nbsp;&eacute;</category>"));
        yield return Made("prefix of nobody", text.Insert(inside, "<what:ever is='it'>a</what:ever>"));
        yield return Made("control characters", text.Insert(inside, "<category>a\u0001\u000Bb</category>"));
        yield return Made("attribute without quotes", text.Insert(inside, "<enclosure url=http://site.example/a length=1>"));
        yield return Made("words before", "<br />\n<b>Warning</b>: Cannot modify header information in <b>/index.php</b> on line <b>2</b><br />\n" + text);
        yield return Made("words behind", text + "\n<!-- cached -->\n<script>x()</script> 0.2 s");

        int Index(string one, string other) => Math.Max(text.IndexOf(one, StringComparison.Ordinal), text.IndexOf(other, StringComparison.Ordinal));

        int Last(string one, string other) => Math.Max(text.LastIndexOf(one, StringComparison.Ordinal), text.LastIndexOf(other, StringComparison.Ordinal));
    }

    private static (string Name, byte[] Bytes) Made(string name, string text) => (name, Encoding.Latin1.GetBytes(text));
}
