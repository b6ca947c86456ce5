using System.IO.Compression;
using System.Text.Json;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Contract;
using Filature.Provenance;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The public article extraction benchmark: our bodies beside SmartReader's, run here, and the outputs that come with it.</summary>
internal static class ExtractionRun
{
    private const string Protocol =
        "Body text of real news pages by the benchmark's own metric: multisets of 4-word shingles, precision and recall as means over pages. "
        + "`smartreader` runs in the same process on the same pages; the other systems are scored on the outputs published with the benchmark.";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var answers = Path.Combine(folder, "ground-truth.json");
        if (!File.Exists(answers))
        {
            return SetResult.Skipped(name, $"there is no {answers} (see docs/data.md)");
        }

        var gold = Bodies(answers);
        var board = new Scoreboard([.. gold.Keys]);
        foreach (var (page, body) in gold)
        {
            cancel.ThrowIfCancellationRequested();
            var html = Page(Path.Combine(folder, "html", page + ".html.gz"));
            Add("filature", page, Read(page, html), body);
            Add("smartreader", page, Peer(html), body);
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "output"), "*.json").Order(StringComparer.Ordinal))
        {
            var output = Bodies(file);
            foreach (var (page, body) in gold)
            {
                Add(Path.GetFileNameWithoutExtension(file), page, output.GetValueOrDefault(page, ""), body);
            }
        }

        return new(
            name, SetStatus.Scored, null, gold.Count,
            CorpusHash.Of(folder, Directory.EnumerateFiles(Path.Combine(folder, "html")).Append(answers)),
            [new("body", Protocol, board.Scores())], board.Misses);

        void Add(string system, string page, string predicted, string body)
        {
            var tally = Shingles.Compare(predicted, body);
            board.F1(system, page, tally);
            if (system == "filature" && tally.F1 < 0.9)
            {
                board.Missed(system, page, $"{tally.F1:0.000} (precision {tally.Precision:0.000}, recall {tally.Recall:0.000}): {Start(body)}", Start(predicted));
            }
        }
    }

    private static string Read(string page, byte[] html)
    {
        var read = Desk.Read(new(page + ".html", html, "text/html", "utf-8", Address: null, Retrieved: null), NoNeighbours.Instance);
        return read.IsOk ? Reading.Of(page, read.Value).Article.Body : "";
    }

    // The constructor that takes the page itself: the static ones would fetch the address.
    private static string Peer(byte[] html)
    {
        using var reader = new SmartReader.Reader("https://page.example/", System.Text.Encoding.UTF8.GetString(html));
        return reader.GetArticle().TextContent ?? "";
    }

    private static byte[] Page(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Dictionary<string, string> Bodies(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var pages = json.RootElement.TryGetProperty("output", out var wrapped) ? wrapped : json.RootElement;
        return pages.EnumerateObject().ToDictionary(
            page => page.Name, page => page.Value.TryGetProperty("articleBody", out var body) ? body.GetString() ?? "" : "", StringComparer.Ordinal);
    }

    private static string Start(string text) => string.Join(' ', Wording.Words(text).Take(12));
}
