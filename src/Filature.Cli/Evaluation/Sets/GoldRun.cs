using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Contract;
using Filature.Provenance;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>A set in our gold format: every document by itself, then all of them in one archive.</summary>
internal static class GoldRun
{
    private const string AloneProtocol =
        "Each document by itself, as a bare file: the day it was received is known (`--as-of`, the set's `retrieved`), its address is not. "
        + "Days that only the origin gives are not scored.";

    private const string StatementProtocol =
        "The same reading. Contents are matched one to one by intersection over union; the lines below the two F1 are over the pairs matched at 0.3.";

    private const string ArchiveProtocol =
        "All documents added to an empty archive in the order they were received, with their addresses. Days that only the origin gives are scored too.";

    private static readonly string[] AloneOrder =
    [
        "taken in", "language", "headline", "headline words", "body words", "chrome in the text", "bylines", "dateline", "dateline place", "dateline month and day",
        "credits", "agency", "outlet", "published", "published where it cannot be known", "machine translation", "names", "times", "time values", "events",
    ];

    private static readonly string[] StatementOrder =
    [
        "statements at 0.3", "statements at 0.8", "direct ones found", "mixed ones found", "indirect ones found", "kind", "cue", "speaker", "speaker entity", "act",
        "channel", "channel where there is none", "addressee", "via", "said on", "said on where no day is known",
    ];

    private static readonly string[] ArchiveOrder =
    [
        "derivations", "copies and excerpts", "rewrites and translations", "originals said to be derived", "direction", "kind of derivation", "declared or not", "external origins", "same primary source", "changes found", "inside a quotation or not",
        "changes found in translations", "stories", "threads", "encounters", "encounters by the parties' half", "encounter day", "readouts", "positions", "positions by article", "questions", "said on", "time values", "event day",
    ];

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(Path.Combine(folder, "docs")))
        {
            return SetResult.Skipped(name, $"there is no {Path.Combine(folder, "docs")}");
        }

        var set = GoldSet.Load(folder);
        var ids = set.Items.Select(item => item.Gold.Id).ToArray();
        var (alone, misses) = Alone(set.Items, cancel);
        var archive = new Scoreboard(ids);
        Together(archive, set, ids, cancel);
        return new(
            name, SetStatus.Scored, null, ids.Length, set.Hash,
            [.. alone.Append(new("archive", ArchiveProtocol, archive.Scores(ArchiveOrder))).Where(group => group.Scores.Count > 0)],
            [.. misses, .. archive.Misses]);
    }

    /// <summary>Everything that <c>read</c> shows, each document by itself.</summary>
    public static (IReadOnlyList<ScoreGroup> Groups, IReadOnlyList<Miss> Misses) Alone(IReadOnlyList<GoldItem> items, CancellationToken cancel)
    {
        var ids = items.Select(item => item.Gold.Id).ToArray();
        var (document, statements) = (new Scoreboard(ids), new Scoreboard(ids));
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            var read = Desk.Read(item.Alone, NoNeighbours.Instance);
            var located = new Located(item, read.IsOk ? Reading.Of(item.Path, read.Value) : Blank.Document(item.Path));
            ScoreAlone(document, statements, located, read.Problem);
        }

        return (
            [new("read", AloneProtocol, document.Scores(AloneOrder)), new("statements", StatementProtocol, statements.Scores(StatementOrder))],
            [.. document.Misses, .. statements.Misses]);
    }

    private static void ScoreAlone(Scoreboard document, Scoreboard statements, Located located, Problem? refused)
    {
        document.Right("taken in", located.Id, refused is null, "read", refused?.Message);
        ArticleScorer.Score(document, located);
        CustodyScorer.Score(document, located);
        MentionScorer.Score(document, located);
        StatementScorer.Score(statements, located);
    }

    private static void Together(Scoreboard board, GoldSet set, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        using var archive = new ScratchArchive();
        foreach (var item in set.Items.OrderBy(item => item.Gold.Retrieved).ThenBy(item => item.Gold.Id, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            archive.Add(item.Gold.Id, item.Addressed);
        }

        DerivationScorer.Score(board, ids, set.Derivations, archive.Derivations());
        var stories = set.Stories.Stories
            .SelectMany(story => story.Articles, (story, article) => (article, Story: story.Id ?? story.Articles[0]))
            .ToDictionary(item => item.article, item => item.Story, StringComparer.Ordinal);
        BCubed.Score(board, "stories", ids, archive.Stories(), stories);
        if (set.Stories.Threads is { } threads)
        {
            // A story in no thread is an affair of its own.
            var affairs = stories.ToDictionary(
                item => item.Key, item => threads.FirstOrDefault(thread => thread.Stories.Contains(item.Value))?.Id ?? item.Value, StringComparer.Ordinal);
            BCubed.Score(board, "threads", ids, archive.Threads(), affairs);
            Encounters(board, set, archive, affairs);
            Positions(board, set, archive, affairs);
        }

        foreach (var item in set.Items)
        {
            var located = new Located(item, archive.Read(item.Gold.Id));
            StatementScorer.ScoreDays(board, located);
            MentionScorer.Times(board, located, withOrigin: true);
            EventScorer.ScoreDays(board, located);
        }
    }

    // Given the right threads: what is wrong with those is scored by itself.
    private static void Encounters(Scoreboard board, GoldSet set, ScratchArchive archive, Dictionary<string, string> affairs)
    {
        if (set.Encounters is { } known)
        {
            var read = affairs.GroupBy(affair => affair.Value, affair => affair.Key).SelectMany(affair => archive.Encounters(affair.Order(StringComparer.Ordinal)));
            EncounterScorer.Score(board, [.. read], known);
        }
    }

    private static void Positions(Scoreboard board, GoldSet set, ScratchArchive archive, Dictionary<string, string> affairs)
    {
        foreach (var thread in (set.Positions ?? []).GroupBy(question => question.Thread))
        {
            string[] documents = [.. affairs.Where(affair => affair.Value == thread.Key).Select(affair => affair.Key).Order(StringComparer.Ordinal)];
            PositionScorer.Score(board, documents, archive.Positions(documents), [.. thread]);
        }
    }
}
