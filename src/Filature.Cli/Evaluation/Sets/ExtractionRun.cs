using System.Text.Json;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets.Pages;
using Filature.Extraction;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The public article extraction benchmark: our bodies beside SmartReader's, run here, and the outputs that come with it.</summary>
internal static class ExtractionRun
{
    private const string Protocol =
        "Body text of real news pages by the benchmark's own metric: multisets of 4-word shingles, precision and recall as means over pages. "
        + "`smartreader` runs in the same process on the same pages; the other systems are scored on the outputs published with the benchmark.";

    private const string FallbackProtocol = "Pages where our own estimate was too low, and SmartReader's choice was taken instead.";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var answers = Path.Combine(folder, "ground-truth.json");
        if (!File.Exists(answers))
        {
            return SetResult.Skipped(name, $"there is no {answers} (see docs/data.md)");
        }

        var gold = Bodies(answers);
        var (bodies, fallbacks) = (new Halves([.. gold.Keys], 1), new Scoreboard([.. gold.Keys]));
        // The benchmark's task gives no address.
        var pages = gold.Keys.Select(id => Page.Unpack(id, Path.Combine(folder, "html", id + ".html.gz"), address: null)).ToArray();

        // Ours alone first: the peer's memory is not ours.
        var peak = PeakMemory.Of(() =>
        {
            foreach (var page in pages)
            {
                cancel.ThrowIfCancellationRequested();
                var article = Systems.Extract(page);
                Add(Systems.Ours, page.Id, article?.Body ?? "");
                fallbacks.Leak("fallbacks", page.Id, article is not null && BodyChoice.IsFallback(article) ? 1 : 0, 1);
            }
        });
        foreach (var page in pages)
        {
            cancel.ThrowIfCancellationRequested();
            Add(Systems.Peer, page.Id, Systems.Say(Systems.ReadAsPeer(page)).Body);
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "output"), "*.json").Order(StringComparer.Ordinal))
        {
            var output = Bodies(file);
            foreach (var page in pages)
            {
                Add(Path.GetFileNameWithoutExtension(file), page.Id, output.GetValueOrDefault(page.Id, ""));
            }
        }

        return new(
            name, SetStatus.Scored, null, gold.Count,
            CorpusHash.Of(folder, Directory.EnumerateFiles(Path.Combine(folder, "html")).Append(answers)),
            [
                .. bodies.Groups("body", Protocol),
                new("fallback", FallbackProtocol, fallbacks.Scores()),
                new("speed", PageSpeed.Protocol, PageSpeed.Measure(pages, peak, cancel)),
            ],
            bodies.All.Misses);

        void Add(string system, string page, string predicted)
        {
            var tally = Shingles.Compare(predicted, gold[page]);
            bodies.Add(page, board => board.F1(system, page, tally));
            if (system == Systems.Ours && tally.F1 < 0.9)
            {
                bodies.All.Missed(system, page, $"{tally.F1:0.000} (precision {tally.Precision:0.000}, recall {tally.Recall:0.000}): {Start(gold[page])}", Start(predicted));
            }
        }
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
