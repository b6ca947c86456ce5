using System.IO.Compression;
using System.Text;
using Filature.Arrivals.Doors;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>Containers made for a test, and what comes out of them. All news in them is invented.</summary>
internal static class Delivered
{
    public const string Page = "<!DOCTYPE html><html><head><title>Le barrage de Kartaldere</title></head><body><article><h1>Le barrage de Kartaldere</h1><p>Le ministre a refusé de répondre.</p></article></body></html>";

    public static List<(string Path, Outcome<Arrival> Arrival)> From(string name, byte[] bytes) => From(name, bytes, Reception.Plain(null));

    public static List<(string Path, Outcome<Arrival> Arrival)> From(string name, byte[] bytes, Reception reception) =>
        [.. Door.OpenStream(name, new MemoryStream(bytes), reception, TestContext.Current.CancellationToken)];

    public static List<(string Path, Outcome<Arrival> Arrival)> From(string name, string text) => From(name, Encoding.UTF8.GetBytes(text));

    public static IEnumerable<string?> Codes(List<(string Path, Outcome<Arrival> Arrival)> documents) => documents.Select(document => document.Arrival.Problem?.Code);

    public static string Html(this (string Path, Outcome<Arrival> Arrival) document) => Encoding.UTF8.GetString(document.Arrival.Value!.Bytes.Span);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(content);
        }

        return bytes.ToArray();
    }

    /// <summary>A record of a web archive with an HTTP answer.</summary>
    public static byte[] Record(string address, byte[] body, string fields = "Content-Type: text/html; charset=utf-8", string type = "response", string status = "200 OK", string extra = "")
    {
        byte[] block = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n\r\n"), .. body];
        return
        [
            .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-01-21T08:30:00Z\r\nContent-Type: application/http; msgtype=response\r\n{extra}Content-Length: {block.Length}\r\n\r\n"),
            .. block,
            .. "\r\n\r\n"u8,
        ];
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
