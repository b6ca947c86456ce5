using System.Diagnostics;
using CsCheck;

namespace Filature.Tests.Arrivals.Doors;

public sealed class WarcTests
{
    private static readonly byte[] Page = Delivered.Utf8(Delivered.Page);

    private static byte[] Good(int number) => Delivered.Record($"https://courrier.example/{number}", Page);

    [Fact]
    public void Pages_come_out_with_address_day_and_charset_and_other_records_are_read_past()
    {
        byte[] warc =
        [
            .. "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"u8,
            .. Delivered.Record("https://courrier.example/q", [], type: "request"),
            .. Good(1),
            .. Delivered.Record("https://courrier.example/2", Page, status: "404 Not Found"),
            .. Delivered.Record("https://courrier.example/3.png", [1, 2], "Content-Type: image/png"),
            .. Delivered.Record("<https://courrier.example/4>", Page),
        ];
        foreach (var found in new[] { Delivered.From("c.warc", warc), Delivered.From("c.warc.gz", Delivered.Gzip(warc)), Delivered.From("-", warc) })
        {
            Assert.Equal(["https://courrier.example/1", "https://courrier.example/4"], found.Select(document => document.Arrival.Value?.Address));
            Assert.All(found, document => Assert.Equal("2031-01-21 utf-8", $"{document.Arrival.Value!.Retrieved:yyyy-MM-dd} {document.Arrival.Value.Charset}"));
            Assert.EndsWith("#https://courrier.example/1", found[0].Path, StringComparison.Ordinal);
            Assert.Equal(Delivered.Page, found[0].Html());
        }
    }

    [Fact]
    public void Chunked_and_packed_bodies_are_decoded()
    {
        var packed = Delivered.Gzip(Page);
        byte[] chunked = [.. Delivered.Utf8($"{10:x}\r\n"), .. packed[..10], .. Delivered.Utf8($"\r\n{packed.Length - 10:x};x=y\r\n"), .. packed[10..], .. "\r\n0\r\n\r\n"u8];
        var warc = Delivered.Record("https://courrier.example/1", chunked, "content-type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip");
        Assert.Equal(Delivered.Page, Assert.Single(Delivered.From("c.warc", warc)).Html());
    }

    [Fact]
    public void A_bomb_in_a_body_and_a_body_that_is_damaged_are_refused_and_the_run_goes_on()
    {
        const string Packed = "Content-Type: text/html\r\nContent-Encoding: gzip";
        var damaged = Delivered.Gzip(Page);
        // A block of a type that does not exist.
        damaged[10] = 0xFF;
        byte[] warc =
        [
            .. Delivered.Record("https://courrier.example/1", Delivered.Gzip(new byte[64 * 1024 * 1024]), Packed), .. Delivered.Record("https://courrier.example/2", damaged, Packed),
            .. Delivered.Record("https://courrier.example/3", new byte[10 * 1024 * 1024]), .. Delivered.Record("https://courrier.example/4", Page, extra: "WARC-Truncated: length\r\n"), .. Good(5),
        ];
        Assert.Equal(["container.bad-record", "container.bad-record", "arrival.too-large", "container.bad-record", null], Delivered.Codes(Delivered.From("c.warc", warc)));
    }

    [Fact]
    public void Garbage_between_records_costs_nothing_but_itself()
    {
        byte[] warc = [.. Good(1), .. "garbage\r\nmore garbage\r\n"u8, .. Good(2), .. "WARC/1.0\r\nContent-Length: lots\r\n\r\n"u8, .. Good(3)];
        Assert.Equal([null, "container.broken", null, "container.broken", null], Delivered.Codes(Delivered.From("c.warc", warc)));
    }

    [Fact]
    public void A_damaged_member_is_told_and_a_later_one_is_read()
    {
        var noise = new byte[20_000];
        new Random(7).NextBytes(noise);
        var damaged = Delivered.Gzip(Delivered.Record("https://courrier.example/2", [.. Page, .. noise]));
        damaged[40] ^= 0xFF;
        var found = Delivered.From("c.warc.gz", [.. Delivered.Gzip(Good(1)), .. damaged, .. Enumerable.Range(3, 18).SelectMany(number => Delivered.Gzip(Good(number)))]);
        Assert.Contains(found, document => !document.Arrival.IsOk);
        Assert.Equal("https://courrier.example/1", found[0].Arrival.Value?.Address);
        Assert.Equal("https://courrier.example/20", found[^1].Arrival.Value?.Address);
    }

    [Fact]
    public void An_archive_that_is_cut_is_told()
    {
        byte[] warc = [.. Good(1), .. Good(2)];
        Assert.Equal([null, "container.bad-record"], Delivered.Codes(Delivered.From("c.warc", warc[..^60])));
        var packed = Delivered.Gzip(warc);
        Assert.False(Delivered.From("c.warc.gz", packed[..^20])[^1].Arrival.IsOk);
        Assert.Equal(["arrival.no-documents"], Delivered.Codes(Delivered.From("c.warc", Delivered.Record("https://courrier.example/q", [], type: "request"))));
    }

    [Fact]
    public void A_length_that_no_archive_has_is_no_danger() => Assert.Equal(
        ["container.bad-record"], Delivered.Codes(Delivered.From("c.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9000000000000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_mutation_crashes_the_reader_or_holds_it_up(bool isPacked)
    {
        byte[] warc = isPacked ? [.. Delivered.Gzip(Good(1)), .. Delivered.Gzip(Good(2))] : [.. Good(1), .. Good(2)];
        Mutations.Of(warc).Sample(
            bytes =>
            {
                var watch = Stopwatch.StartNew();
                Assert.NotEmpty(Delivered.From(isPacked ? "c.warc.gz" : "c.warc", bytes));
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
            },
            iter: 2_000);
    }
}
