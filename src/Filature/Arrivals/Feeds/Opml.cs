using System.Text;
using System.Xml;
using Filature.Arrivals.Polling;

namespace Filature.Arrivals.Feeds;

/// <summary>A feed in an OPML list. <paramref name="Folder"/> joins the names of the outlines around it by «/»; null at the top.</summary>
/// <param name="Right">What may leave the desk of its articles; null where the list does not say.</param>
public sealed record OpmlFeed(string Address, string? Title, string? Folder, Right? Right = null);

/// <summary>Lists of feeds in OPML, in (1.0 and 2.0, broken ones mended like feeds) and out (2.0).</summary>
public static class Opml
{
    // OPML lets others add attributes that have a namespace.
    private const string Ours = "https://filature.example/opml";

    /// <returns>The feeds, each address once; null where the text is no OPML.</returns>
    public static ValueList<OpmlFeed>? Read(ReadOnlyMemory<byte> bytes)
    {
        var warnings = new FeedWarnings();
        var (text, _) = FeedEncoding.Decode(bytes.Span[..Math.Min(bytes.Length, FeedLimits.Bytes)], null, warnings);
        var document = StrictMarkup.Read(text, warnings) ?? TolerantMarkup.Read(text, warnings);
        if (document.Elements.FirstOrDefault(element => element.Name == "opml") is not { } root)
        {
            return null;
        }

        var found = new List<OpmlFeed>();
        foreach (var body in root.Elements.Where(element => element.Name == "body"))
        {
            Outlines(body, null, found);
        }

        return found.DistinctBy(feed => feed.Address).ToValueList();
    }

    public static string Write(IEnumerable<OpmlFeed> feeds)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new StringWriter(text), new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "filature", null, Ours);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Subscriptions of Filature");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            var open = Array.Empty<string>();
            foreach (var feed in feeds.OrderBy(feed => feed.Folder is not null).ThenBy(feed => feed.Folder, StringComparer.Ordinal))
            {
                var folder = feed.Folder?.Split('/') ?? [];
                var common = open.Zip(folder).TakeWhile(pair => pair.First == pair.Second).Count();
                for (var i = common; i < open.Length; i++)
                {
                    xml.WriteEndElement();
                }

                foreach (var name in folder[common..])
                {
                    xml.WriteStartElement("outline");
                    xml.WriteAttributeString("text", Storable(name));
                }

                open = folder;
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("text", Storable(feed.Title ?? feed.Address));
                xml.WriteAttributeString("type", "rss");
                xml.WriteAttributeString("xmlUrl", Storable(feed.Address));
                if (feed.Right is { } right)
                {
                    xml.WriteAttributeString("right", Ours, right.ToString().ToLowerInvariant());
                }

                xml.WriteEndElement();
            }
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}";
    }

    // XML has no place for most control characters.
    private static string Storable(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static Right? Known(string? word) =>
        Enum.GetValues<Right>().Cast<Right?>().FirstOrDefault(right => right.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase));

    // A tree is as deep as FeedLimits.Depth at most.
    private static void Outlines(MarkupElement place, string? folder, List<OpmlFeed> found)
    {
        foreach (var outline in place.Elements.Where(element => element.Name == "outline"))
        {
            var name = outline.Attribute("title") ?? outline.Attribute("text");
            if (outline.Attribute("xmlurl") is { } address)
            {
                found.Add(new(address, name, folder, Known(outline.AnyAttribute("right"))));
            }

            var below = name?.Replace('/', '-');
            Outlines(outline, outline.Attribute("xmlurl") is not null || below is null ? folder : folder is null ? below : $"{folder}/{below}", found);
        }
    }
}
