using System.Text.Json;
using Filature.Arrivals.Feeds;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>The test data of gofeed: each feed beside the JSON that is expected of it, field by field.</summary>
internal static class GofeedRun
{
    private const string Protocol =
        "Every value of an expected JSON whose field we keep (docs/feeds.md) is one case; a feed that is refused has none right. "
        + "Titles and names are compared as text, contents as HTML trees with resolved addresses, dates as points in time.";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var data = Path.Combine(folder, "testdata");
        if (!Directory.Exists(data))
        {
            return SetResult.Skipped(name, $"there is no {data} (see docs/data.md)");
        }

        var pairs = Pairs(data).ToList();
        var board = new Scoreboard([.. pairs.Select(pair => pair.Name)]);
        foreach (var pair in pairs)
        {
            cancel.ThrowIfCancellationRequested();
            var read = FeedReader.Read(File.ReadAllBytes(pair.Feed), contentType: null, address: null);
            var ours = read.IsOk ? GofeedNames.Of(read.Value) : [];
            using var expected = JsonDocument.Parse(File.ReadAllBytes(pair.Expected));
            foreach (var (path, value) in Values(expected.RootElement, ""))
            {
                var kept = GofeedNames.Kept.Contains(FeedNames.Pattern(path));
                if (kept && value.Length > 0)
                {
                    var answer = ours.GetValueOrDefault(path);
                    board.Right("fields", pair.Name, answer?.Agrees(value) ?? false, $"{path}: {value}", answer?.Value ?? read.Problem?.Code);
                }

                board.Rate("kept", pair.Name, kept ? 1 : 0, 1);
            }
        }

        return new(
            name, SetStatus.Scored, null, pairs.Count, CorpusHash.Of(folder, pairs.SelectMany(pair => new[] { pair.Feed, pair.Expected })),
            [new("feeds", Protocol, board.Scores())], board.Misses);
    }

    private static IEnumerable<(string Name, string Feed, string Expected)> Pairs(string data)
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var stem = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file));
            var expected = Path.GetExtension(file) == ".xml" ? stem + ".json" : stem + "_expected.json";
            if (File.Exists(expected))
            {
                yield return (Path.GetRelativePath(data, file).Replace('\\', '/'), file, expected);
            }
        }
    }

    // A link without an address and a category without a term say nothing that we could keep.
    private static bool SaysNothing(JsonElement element, string at) =>
        (at.Contains("links[", StringComparison.Ordinal) && !element.TryGetProperty("href", out _))
        || (at.Contains("categories[", StringComparison.Ordinal) && !element.TryGetProperty("term", out _) && !element.TryGetProperty("value", out _));

    private static IEnumerable<(string Path, string Value)> Values(JsonElement element, string at) => element.ValueKind switch
    {
        JsonValueKind.Object when SaysNothing(element, at) => [],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Values(field.Value, at.Length == 0 ? field.Name : $"{at}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(item => Values(item.Item, $"{at}[{item.Index}]")),
        JsonValueKind.Null => [],
        _ => [(at, element.ToString())],
    };
}
