using System.Text;

namespace Filature.Tests.Fuzz;

/// <summary>Makes new inputs of known ones: cut, spliced, repeated, flipped, and sown with what has broken readers before.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, Random random)
{
    // Inputs stay small, so that many are tried; what large ones cost is measured by tests of its own.
    private const int Longest = 64 * 1024;

    private static readonly byte[][] Bytes =
    [
        [0], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0x1B], [0x93, 0x94], [0xE2, 0x80, 0xAE], [0xC2, 0xAD],
    ];

    private static readonly string[] Words =
    [
        "<![CDATA[", "]]>", "<!--", "-->", "--!>", "<!DOCTYPE x [<!ENTITY a \"&a;&a;\">]>", "<?xml version=\"1.1\" encoding=\"utf-7\"?>", "<?", "?>", "&a;", "&amp;lt;script&amp;gt;", "&lt;script&gt;",
        "&#0;", "&#xD800;", "&#xDC00;", "&#x110000;", "&#99999999999;", "&#x202E;", "&nbsp", "&", "<", ">", "</", "/>", "\"", "'", "=", "\0", "\r", "\u0085", "\u2028",
        "<script>alert('Zwq')</script>", "<script>", "</script>", "<script src=//x>", "<style>p{content:'Zwq'}</style>", "<style>", "<noscript>", "<template>", "<textarea>", "<title>", "<plaintext>", "<xmp>", "<iframe srcdoc='<script>Zwq</script>'>",
        " onload=alert('Zwq')", " onerror='Zwq'", " style='x:Zwq'", " href='javascript:Zwq'", " src=data:text/html,Zwq", "<svg onload=Zwq>", "<svg><script>Zwq</script></svg>", "<math><mtext><style>Zwq</style>",
        "<a href='javascript:alert(1)'>", "<link>javascript:alert(1)</link>", "<guid>data:text/html,x</guid>", "<enclosure url='vbscript:x'/>", "<base href='javascript:x'>", "<meta charset=utf-16>", "<meta http-equiv=refresh content='0;url=file:///x'>",
        "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</table>", "<li>", "<h1>", "</h1>", "<article>", "</article>", "<item>", "</item>", "<entry>", "</entry>", "<channel>", "</rss>", "<rss>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "xml:base='//['", "xmlns:x='x'", "<x:y z:w='1'>", "<pubDate>Thu, 99 Foo 99999 99:99:99 +9999</pubDate>", "<dc:date>0000-00-00T25:61:61+99:99</dc:date>", "<updated>9999-12-31T23:59:59-14:00</updated>", "0001-01-01T00:00:00+14:00",
        "{\"items\":[", "\"id\":", "[[[[[[[[", "\\ud800", "\\u0000", "1e999", "null", "},", "]}", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Zwq\",\"datePublished\":\"99999-01-01\"}</script>",
        "« ", " »", "“", "” a dit M. ", "(AFP) - ", "Par Maud Lestrange", "le 31 février", "hier", "PARIS, 3 févr. (Reuters) - ", "10 000", "\uD83D\uDE00", "e\u0301", "İ", "ŉ", "ﬃ",
    ];

    public byte[] Next()
    {
        var input = seeds[random.Next(seeds.Count)];
        if (input.Length > Longest)
        {
            var from = random.Next(input.Length - Longest);
            input = input[from..(from + Longest)];
        }

        for (var changes = 1 + (int)Math.Pow(2, random.NextDouble() * 5); changes > 0; changes--)
        {
            input = Change(input);
        }

        return input.Length > 2 * Longest ? input[..(2 * Longest)] : input;
    }

    private byte[] Change(byte[] input)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min((int)Math.Pow(2, random.NextDouble() * 10), input.Length - at);
        switch (random.Next(20))
        {
            case 0:
                return random.Next(4) == 0 ? input[..at] : input;
            case 1:
                return input[random.Next(Math.Min(input.Length, 200) + 1)..];
            case 2 or 3 or 4:
                return [.. input[..at], .. input[(at + length)..]];
            case 5 or 6:
                // What was there, somewhere else.
                var to = random.Next(input.Length + 1);
                return [.. input[..to], .. input[at..(at + length)], .. input[to..]];
            case 7:
                // The same again and again: what is nested, or quadratic.
                var piece = input[at..(at + Math.Min(length, 64))];
                return [.. input[..at], .. Repeated(piece), .. input[at..]];
            case 8:
                return [.. input[..at], .. Repeated(Word()), .. input[at..]];
            case 9 or 10:
                var other = seeds[random.Next(seeds.Count)];
                var start = random.Next(other.Length + 1);
                return [.. input[..at], .. other[start..Math.Min(other.Length, start + 4096)], .. input[(at + length)..]];
            case 11 or 12:
                return Each(input, at, bytes => bytes[at] ^= (byte)(1 << random.Next(8)));
            case 13:
                return Each(input, at, bytes => bytes[at] = (byte)random.Next(256));
            case 14:
                return [.. input[..at], .. Bytes[random.Next(Bytes.Length)], .. input[at..]];
            default:
                return [.. input[..at], .. Word(), .. input[at..]];
        }
    }

    private byte[] Word() => Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]);

    private byte[] Repeated(byte[] piece)
    {
        var times = Math.Min((int)Math.Pow(2, random.NextDouble() * 12), Longest / Math.Max(1, piece.Length));
        return [.. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes)];
    }

    private static byte[] Each(byte[] input, int at, Action<byte[]> change)
    {
        if (at == input.Length)
        {
            return input;
        }

        var copy = (byte[])input.Clone();
        change(copy);
        return copy;
    }
}
