using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Filature.Cli.Evaluation.Sets.Stories;

/// <summary>A report of ECB+ (Cybulska and Vossen 2014): tokens put together again to a plain page.</summary>
/// <param name="Topic">From 1 to 45; each has two developments of one kind, such as two earthquakes.</param>
/// <param name="Development">What is one story: the topic and the half of the set that the report is in.</param>
internal sealed partial record EcbReport(string Name, int Topic, string Development, Arrival Page)
{
    private const string Half = "ecbplus";

    public static IReadOnlyList<EcbReport> Load(string archive)
    {
        using var file = File.OpenRead(archive);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var entries = new TarReader(unpacked);
        var reports = new List<EcbReport>();
        while (entries.GetNextEntry() is { } entry)
        {
            if (NameOf().Match(entry.Name) is { Success: true } named && entry.DataStream is { } content)
            {
                reports.Add(Read(named.Value[..^4], int.Parse(named.Groups["topic"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), content));
            }
        }

        return [.. reports.OrderBy(report => report.Name, StringComparer.Ordinal)];
    }

    private static EcbReport Read(string name, int topic, Stream content)
    {
        var sentences = XDocument.Load(content).Descendants("token")
            .GroupBy(token => (int)token.Attribute("sentence")!, token => token.Value)
            .Select(sentence => sentence.ToArray())
            .ToList();
        // Half of the set begins with the page's address, cut into tokens.
        var address = sentences is [["http", ":", ..] first, ..] ? string.Concat(first) : null;
        var text = string.Join('\n', sentences.Skip(address is null ? 0 : 1).Select(Sentence));
        return new(
            name, topic, $"{topic}{(name.EndsWith(Half, StringComparison.Ordinal) ? "b" : "a")}",
            new(name + ".txt", Encoding.UTF8.GetBytes(text), "text/plain", "utf-8", address is null ? null : "https" + address[4..], null));
    }

    private static string Sentence(string[] tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            var word = token switch { "``" => "“", "''" => "”", _ => token };
            if (text.Length > 0 && !ClosesUp().IsMatch(word) && text[^1] is not ('(' or '“' or '$'))
            {
                text.Append(' ');
            }

            text.Append(word);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<topic>\d+)_\d+ecb(plus)?\.xml$", RegexOptions.ExplicitCapture)]
    private static partial Regex NameOf();

    [GeneratedRegex(@"^([.,;:!?)%”]|n't|'(s|re|ve|ll|d|m)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ClosesUp();
}
