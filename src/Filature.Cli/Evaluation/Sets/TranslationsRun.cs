using System.Globalization;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Translations.Audit;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The audit of translations on real output of an engine, an error planted in a third of it (gold/translations).</summary>
internal static class TranslationsRun
{
    private const string Clean = "";

    // The rules are made while looking at the one; of the other nothing but the scores is shown.
    private static readonly (string File, bool ShowsMistakes, string Protocol)[] Halves =
    [
        ("develop", true, "Sentences of gold/dev and samples through Apertium. Found: the sentence fails by a reason of the kind that was planted. A false alarm: a sentence without a planted error fails, also where the engine itself was wrong."),
        ("held", false, "The same with sentences of gold/custody/seen: other affairs, names and outlets. Nobody looks at its mistakes."),
    ];

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        string[] files = [.. Halves.Select(half => Path.Combine(folder, half.File + ".tsv"))];
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return SetResult.Skipped(name, $"there is no {missing}");
        }

        var (groups, misses, documents) = (new List<ScoreGroup>(), new List<Miss>(), 0);
        foreach (var ((half, showsMistakes, protocol), file) in Halves.Zip(files))
        {
            Pair[] pairs = [.. File.ReadLines(file).Skip(1).Select(static line => line.Split('\t')).Select(static row => new Pair(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]))];
            string[] from = [.. pairs.Select(static pair => pair.Document).Distinct(StringComparer.Ordinal)];
            documents += from.Length;
            var board = new Scoreboard(from);
            foreach (var pair in pairs)
            {
                cancel.ThrowIfCancellationRequested();
                Judge(board, pair, TranslationAudit.OfSentence(pair.Source, pair.From, pair.Target, pair.To));
            }

            groups.Add(new(half, protocol, board.Scores("found", "false alarms")));
            misses.AddRange(showsMistakes ? board.Misses : []);
        }

        return new(name, SetStatus.Scored, null, documents, CorpusHash.Of(folder, files), groups, misses);
    }

    private static void Judge(Scoreboard board, Pair pair, SentenceAudit audit)
    {
        var reasons = string.Join("; ", audit.Reasons.Where(static reason => reason.Fails).Select(static reason => $"{reason.Rule}: {reason.SourceSays ?? "–"} / {reason.TargetSays ?? "–"}"));
        if (pair.Planted == Clean)
        {
            board.Leak("false alarms", pair.Document, audit.Failed ? 1 : 0, 1);
            if (audit.Failed)
            {
                board.Missed("false alarms", pair.Id, $"{pair.Source} => {pair.Target}", reasons);
            }

            return;
        }

        var kind = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(pair.Planted);
        var isFound = audit.Reasons.Any(reason => reason.Fails && reason.What.ToString() == kind);
        board.Right("found", pair.Document, isFound, $"{pair.Planted}: {pair.What} | {pair.Source} => {pair.Target}", reasons);
        board.Rate($"found: {pair.Planted}", pair.Document, isFound ? 1 : 0, 1);
    }

    private sealed record Pair(string Id, string From, string To, string Document, string Source, string Target, string Planted, string What);
}
