using System.Text;
using Filature.Arrivals.Feeds;

namespace Filature.Tests.Arrivals.Feeds;

/// <summary>Feeds of invented outlets, and a short way to read one.</summary>
internal static class Fixtures
{
    public const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>Le Fil de l'Argonne</title>
          <link>https://fil-argonne.example/</link>
          <description>Dépêches de la vallée</description>
          <language>fr-FR</language>
          <ttl>15</ttl>
          <item>
            <title>Le barrage d'Orvel &amp; ses vannes</title>
            <link>/articles/1</link>
            <guid isPermaLink="false">argonne-1</guid>
            <pubDate>Mer, 06 mars 2024 18:05:00 CET</pubDate>
            <dc:creator>Maud Lestrange</dc:creator>
            <category domain="lieux">Orvel</category>
            <description>&lt;p&gt;Les vannes restent &lt;b&gt;fermées&lt;/b&gt;.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>Les vannes restent fermées jusqu'à lundi.</p>]]></content:encoded>
            <media:content url="/img/1.jpg" medium="image"/>
            <enclosure url="https://fil-argonne.example/1.mp3" length="1234" type="audio/mpeg"/>
            <source url="https://agence-est.example/fil.xml">Agence Est</source>
          </item>
          <item>
            <title>Deux péniches à quai</title>
            <link>https://fil-argonne.example/articles/2</link>
            <guid>https://fil-argonne.example/articles/2</guid>
            <pubDate>Tue, 05 Mar 2024 07:00:00 +0100</pubDate>
          </item>
          <item>
            <title>Le pont rouvre</title>
            <guid>https://fil-argonne.example/articles/3</guid>
            <pubDate>Mon, 4 Mar 24 07:00 GMT</pubDate>
          </item>
        </channel>
        </rss>
        """;

    public const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wharf.example/">
          <title type="html">Northern &lt;i&gt;Wharf&lt;/i&gt; &amp;amp; Docks</title>
          <link rel="self" href="feed.atom"/>
          <link href="/"/>
          <id>tag:wharf.example,2024:feed</id>
          <updated>2024-03-06T17:00:00Z</updated>
          <entry>
            <id>tag:wharf.example,2024:1</id>
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Malt <em>strike</em> ends</div></title>
            <link href="news/1"/>
            <link rel="via" href="https://ledger.example/malt"/>
            <author><name>Ines Calder</name><email>ines@wharf.example</email></author>
            <category term="work" label="Work"/>
            <published>2024-03-06T10:15:00+02:00</published>
            <updated>2024-03-06T11:00:00.5Z</updated>
            <summary>Workers &lt; owners, for once</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>agreed</b>.<br/></p></div></content>
            <source><id>tag:ledger.example,2024:feed</id><title>Channel Ledger</title><link href="https://ledger.example/"/></source>
          </entry>
          <entry>
            <id>tag:wharf.example,2024:2</id>
            <title>Fog on the quay</title>
            <link href="news/2"/>
            <updated>2024-03-05T06:00:00Z</updated>
          </entry>
        </feed>
        """;

    public const string Rdf = """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://guarani.example/"><title>Noticiero Guaraní</title><link>https://guarani.example/</link></channel>
          <item rdf:about="https://guarani.example/a"><title>Acuerdo sobre la leche</title><link>https://guarani.example/a</link><dc:date>2024-03-06T09:00-03:00</dc:date></item>
          <item rdf:about="https://guarani.example/b"><title>Lluvia en el puerto</title><link>https://guarani.example/b</link></item>
        </rdf:RDF>
        """;

    public const string Json = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Meridian Gauges",
          "home_page_url": "https://meridian.example/",
          "feed_url": "https://meridian.example/feed.json",
          "items": [
            { "id": "m1", "url": "https://meridian.example/1", "title": "Gauges are read", "content_html": "<p>Read & written.</p>",
              "date_published": "2024-03-06T12:00:00+01:00", "authors": [{ "name": "Tom Arden" }], "tags": ["water"],
              "attachments": [{ "url": "https://meridian.example/1.pdf", "mime_type": "application/pdf", "size_in_bytes": 77 }] },
            { "id": "m2", "url": "https://meridian.example/2", "content_text": "1 < 2" }
          ]
        }
        """;

    public const string Sitemap = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
          <url><loc>https://levante.example/n1</loc><news:news><news:publication><news:name>El Levante</news:name><news:language>es</news:language></news:publication>
            <news:publication_date>2024-03-06T08:30:00+01:00</news:publication_date><news:title>Línea directa</news:title><news:keywords>puerto, agua</news:keywords></news:news>
            <image:image><image:loc>https://levante.example/n1.jpg</image:loc></image:image></url>
          <url><loc>https://levante.example/n2</loc><lastmod>2024-03-05</lastmod></url>
        </urlset>
        """;

    public static readonly string[] All = [Rss, Atom, Rdf, Json, Sitemap];

    public static readonly Uri Address = new("https://fil-argonne.example/fil/rss.xml");

    public static Outcome<Feed> Try(string text, string? contentType = null) => FeedReader.Read(Encoding.UTF8.GetBytes(text), contentType, Address);

    public static Feed Read(string text, string? contentType = null) => Read(Encoding.UTF8.GetBytes(text), contentType);

    public static Feed Read(byte[] bytes, string? contentType = null)
    {
        var read = FeedReader.Read(bytes, contentType, Address);
        return read.Value ?? throw new InvalidOperationException($"Refused: {read.Problem}");
    }

    /// <summary>An RSS feed of one item with this inside.</summary>
    public static string Item(string inside) => $"<rss version=\"2.0\"><channel><title>Fil</title><item>{inside}</item></channel></rss>";
}
