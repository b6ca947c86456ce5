using System.Text.Json;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets.Pages;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The article pages of the web content extraction benchmark: bodies, titles, authors and dates, ours beside SmartReader's, both run here.</summary>
internal static class WcxbRun
{
    private const string Protocol =
        "Body text of article pages by the benchmark's own metric: multisets of lower-case words, the mean of the pages' F1 (and of their precision and recall). "
        + "`smartreader` runs in the same process on the same pages, with the same addresses.";

    private const string Skill = "bodies";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var answers = Path.Combine(folder, "ground-truth");
        if (!Directory.Exists(answers))
        {
            return SetResult.Skipped(name, $"there is no {answers} (see docs/data.md)");
        }

        var files = Directory.EnumerateFiles(answers, "*.json").Order(StringComparer.Ordinal).ToArray();
        var ids = files.Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        var (bodies, facts) = (new Halves(ids, ^1), new Halves(ids, ^1));
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var (gold, address) = Answer(file);
            var page = Page.Unpack(Path.GetFileNameWithoutExtension(file), Path.Combine(folder, "html", Path.GetFileNameWithoutExtension(file) + ".html.gz"), address);
            Add(Systems.Ours, page.Id, Systems.Say(Systems.Extract(page)), gold);
            Add(Systems.Peer, page.Id, Systems.Say(Systems.ReadAsPeer(page)), gold);
        }

        return new(
            name, SetStatus.Scored, null, files.Length, CorpusHash.Of(folder, Directory.EnumerateFiles(Path.Combine(folder, "html")).Concat(files)),
            [.. bodies.Groups("body", Protocol), .. facts.Groups("facts", FactsScorer.Protocol, Order)],
            [.. bodies.All.Misses, .. facts.All.Misses]);

        void Add(string system, string page, Said said, Said gold)
        {
            var tally = WordBags.Compare(said.Body, gold.Body);
            bodies.Add(page, board =>
            {
                board.Rate(system, page, WordBags.F1(tally), 1);
                board.Rate($"{system} precision", page, tally.Precision ?? 0, 1);
                board.Rate($"{system} recall", page, tally.Recall ?? 0, 1);
            });
            if (system == Systems.Ours && WordBags.F1(tally) < 0.9)
            {
                bodies.All.Missed(Skill, page, $"{WordBags.F1(tally):0.000} (precision {tally.Precision:0.000}, recall {tally.Recall:0.000}): {Start(gold.Body)}", Start(said.Body));
            }

            facts.Add(page, board => FactsScorer.Score(board, system, page, said, gold));
        }
    }

    private static readonly string[] Order =
        [.. ((string[])["titles", "authors", "dates"]).SelectMany(fact => (string[])[$"{fact} {Systems.Ours}", $"{fact} {Systems.Peer}"])];

    private static (Said Gold, string Address) Answer(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var gold = json.RootElement.GetProperty("ground_truth");
        return (new(Text("main_content") ?? "", Text("title") ?? "", Text("author") ?? "", Text("publish_date")), json.RootElement.GetProperty("url").GetString()!);

        string? Text(string name) => gold.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static string Start(string text) => string.Join(' ', Wording.Words(text).Take(12));
}
