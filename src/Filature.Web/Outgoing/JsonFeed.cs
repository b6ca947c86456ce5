using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Filature.Web.Outgoing;

/// <summary>A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the labels under <c>_filature</c>.</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json";

    // Safe in JSON, which is never read as markup: it is sent under its own media type, and no browser may guess another.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            Address(json, "home_page_url", feed.Page);
            Address(json, "feed_url", feed.Self);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                Item(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        Address(json, "url", entry.Page ?? entry.Original);
        Address(json, "external_url", entry.Page is null ? null : entry.Original);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", Clean.Html(entry.Content));
        json.WriteString("date_published", Time(entry.Published));
        json.WriteString("date_modified", Time(entry.Changed));
        if (entry.Language is { } language)
        {
            json.WriteString("language", language);
        }

        json.WriteStartArray("authors");
        foreach (var author in entry.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var label in entry.Labels)
        {
            json.WriteStringValue(label.Words);
        }

        json.WriteEndArray();
        json.WriteStartObject("_filature");
        json.WriteStartArray("labels");
        foreach (var label in entry.Labels)
        {
            json.WriteStartObject();
            json.WriteString("term", label.Term);
            json.WriteString("words", label.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Address(Utf8JsonWriter json, string name, Uri? address)
    {
        if (address is not null)
        {
            json.WriteString(name, address.AbsoluteUri);
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
