using System.Globalization;
using System.Text;
using System.Xml;

namespace Filature.Web.Outgoing;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Scheme = "urn:filature:label";

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Element(xml, "id", feed.Id);
            Element(xml, "title", feed.Title);
            Element(xml, "updated", Time(feed.Changed));
            // An entry whose outlet is not known has this author.
            Author(xml, "Filature");
            Link(xml, "alternate", feed.Page, "text/html");
            Link(xml, "self", feed.Self, MediaType);
            foreach (var entry in feed.Entries)
            {
                Entry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Id);
        xml.WriteStartElement("title", Namespace);
        if (entry.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteString(entry.Title);
        xml.WriteEndElement();
        Element(xml, "published", Time(entry.Published));
        Element(xml, "updated", Time(entry.Changed));
        foreach (var author in entry.Authors)
        {
            Author(xml, author);
        }

        Link(xml, "alternate", entry.Page ?? entry.Original, "text/html");
        Link(xml, "via", entry.Page is null ? null : entry.Original, null);
        foreach (var label in entry.Labels)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", label.Term);
            xml.WriteAttributeString("scheme", Scheme);
            xml.WriteAttributeString("label", label.Words);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean.Html(entry.Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri? to, string? type)
    {
        if (to is null)
        {
            return;
        }

        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", to.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
