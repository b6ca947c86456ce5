using System.Globalization;
using Filature.Arrivals.Doors;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>What measures memory runs when nothing else does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

/// <summary>Files of records are read with the memory of one record, however large they are.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class MemoryTests
{
    private static readonly string Words = string.Concat(Enumerable.Range(0, 1500).Select(number => string.Create(CultureInfo.InvariantCulture, $"mot{number * 7919 % 1500} ")));

    [Fact]
    public void Two_hundred_megabytes_of_records_are_read_with_the_memory_of_one() =>
        Holds("a.jsonl", Delivered.Utf8("{\"text\":\"" + new string('a', 10_000) + "\"}\n"), 20_000);

    [Fact]
    public void A_web_archive_is_read_with_the_memory_of_one_record() =>
        Holds("a.warc", Delivered.Record("https://courrier.example/barrage", Delivered.Utf8(Delivered.Page + Words)), 20_000);

    [Fact]
    public void A_packed_web_archive_is_read_with_the_memory_of_one_record() =>
        Holds("a.warc.gz", Delivered.Gzip(Delivered.Record("https://courrier.example/barrage", Delivered.Utf8(Delivered.Page + Words))), 20_000);

    [Fact]
    public void A_large_picture_between_the_pages_of_a_web_archive_is_read_past() => Holds(
        "a.warc",
        [
            .. Delivered.Record("https://courrier.example/photo", new byte[30 * 1024 * 1024], "Content-Type: image/jpeg"),
            .. Delivered.Record("https://courrier.example/barrage", Delivered.Utf8(Delivered.Page)),
        ],
        5,
        // The block of a record is held up to the size of the largest page.
        20 * 1024 * 1024);

    /// <param name="most">What may be held while documents come out, in bytes; the piece itself is held before.</param>
    private static void Holds(string name, byte[] piece, int times, long most = 16 * 1024 * 1024)
    {
        using var endless = new Repeated(piece, times);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        foreach (var document in Door.OpenStream(name, endless, Reception.Plain(null), TestContext.Current.CancellationToken))
        {
            Assert.True(document.Arrival.IsOk, document.Arrival.Problem?.Message);
            if (++count % Math.Max(1, times / 4) == 0)
            {
                Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < most, count.ToString(CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(times, count);
    }

    private sealed class Repeated(byte[] piece, int times) : ForwardStream
    {
        private int _at;
        private int _left = times;

        public override int Read(Span<byte> buffer)
        {
            if (_at == piece.Length)
            {
                _at = 0;
                _left--;
            }

            if (_left == 0)
            {
                return 0;
            }

            var taken = Math.Min(buffer.Length, piece.Length - _at);
            piece.AsSpan(_at, taken).CopyTo(buffer);
            _at += taken;
            return taken;
        }
    }
}
