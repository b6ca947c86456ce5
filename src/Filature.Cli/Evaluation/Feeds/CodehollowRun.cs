using Filature.Arrivals.Feeds;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>Real feeds of newspapers and companies, without answers: read at all, and no item lost.</summary>
internal static class CodehollowRun
{
    private const string Protocol =
        "`read`: a feed came out. `items`: as many as there are opening tags `item` or `entry` in the file. `title`, `link`, `date`: items that have one.";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var feeds = Path.Combine(folder, "FeedReader.Tests", "Feeds");
        if (!Directory.Exists(feeds))
        {
            return SetResult.Skipped(name, $"there is no {feeds} (see docs/data.md)");
        }

        var files = Directory.EnumerateFiles(feeds).Order(StringComparer.Ordinal).ToList();
        var board = new Scoreboard([.. files.Select(Path.GetFileName).OfType<string>()]);
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var document = Path.GetFileName(file);
            var bytes = File.ReadAllBytes(file);
            var read = FeedReader.Read(bytes, contentType: null, address: null);
            var items = read.Value?.Items ?? [];
            board.Right("read", document, read.IsOk, "a feed", read.Problem?.Code);
            var tags = ItemTags.Count(bytes);
            board.Right("items", document, items.Count == tags, $"{tags} items", $"{items.Count} items");
            foreach (var item in items)
            {
                board.Right("title", document, item.Title is not null, "a title", item.Id);
                board.Right("link", document, item.Link is not null, "a link", item.Title);
                board.Right("date", document, item.Published is not null || item.Updated is not null, "a date", item.PublishedAsWritten);
            }
        }

        return new(name, SetStatus.Scored, null, files.Count, CorpusHash.Of(folder, files), [new("feeds", Protocol, board.Scores())], board.Misses);
    }
}
