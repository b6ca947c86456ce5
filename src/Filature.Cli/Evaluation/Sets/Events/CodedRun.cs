using System.Globalization;
using System.Text;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets.Pages;
using Filature.Provenance;

namespace Filature.Cli.Evaluation.Sets.Events;

/// <summary>A public set of sentences with PLOVER roots: every sentence is a document by itself.</summary>
internal static class CodedRun
{
    private const string Protocol =
        "Every sentence is a document of its own, read as `read` reads it. The roots of its events, each once, against those of the coders: precision and recall over all. "
        + "Roots by their names of 2021: DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT is ASSAULT.";

    public static SetResult Run(string name, string folder, string file, Func<string, IReadOnlyList<CodedSentence>> load, CancellationToken cancel)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return SetResult.Skipped(name, $"there is no {path} (see docs/data.md)");
        }

        var sentences = load(path);
        var ids = sentences.Select((_, i) => i.ToString("0000", CultureInfo.InvariantCulture)).ToArray();
        var halves = new Halves(ids, ^1);
        foreach (var (id, sentence) in ids.Zip(sentences))
        {
            cancel.ThrowIfCancellationRequested();
            var report = Desk.Read(new(id, Encoding.UTF8.GetBytes(sentence.Text), "text/plain", null, null, null), NoNeighbours.Instance);
            var said = (report.IsOk ? report.Value.Record.Events.Select(found => found.Value.Type.ToString().ToUpperInvariant()) : []).ToHashSet(StringComparer.Ordinal);
            halves.Add(id, board => Score(board, id, sentence, said));
        }

        return new(
            name, SetStatus.Scored, null, sentences.Count, CorpusHash.Of(folder, [path]),
            [.. halves.Groups("roots", Protocol, ["roots", "with an event"])], halves.All.Misses);
    }

    private static void Score(Scoreboard board, string id, CodedSentence sentence, HashSet<string> said)
    {
        board.F1("roots", id, Tally.OfSets(said, sentence.Roots));
        board.Rate("with an event", id, said.Count > 0 ? 1 : 0, 1);
        foreach (var root in Enum.GetNames<EventType>().Select(type => type.ToUpperInvariant()))
        {
            board.F1(root, id, Tally.Of(said.Contains(root) && sentence.Roots.Contains(root) ? 1 : 0, said.Contains(root) ? 1 : 0, sentence.Roots.Contains(root) ? 1 : 0));
        }

        if (!said.SetEquals(sentence.Roots))
        {
            board.Missed("roots", id, $"{string.Join(" ", sentence.Roots)}: {sentence.Text}", string.Join(" ", said));
        }
    }
}
