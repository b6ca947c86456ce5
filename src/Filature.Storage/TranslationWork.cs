using Filature.Translations;
using Filature.Translations.Settings;

namespace Filature.Storage;

/// <summary>Works through the queue: one piece after the other, beside those who read. Ended at any point, it loses nothing that was answered.</summary>
public sealed class TranslationWork(Archive archive, Engines engines, TimeProvider clock)
{
    // What is held is given back when the work ends; few pieces are lost for a while when it is killed.
    private const int AtATime = 8;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    /// <summary>Does what is due now.</summary>
    /// <param name="told">What became of each piece: its problem, or null.</param>
    /// <returns>How many pieces were looked at. Problems: <c>archive.*</c>.</returns>
    public async Task<Outcome<int>> Once(Action<WaitingPiece, Problem?> told, CancellationToken cancel)
    {
        for (var done = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var taken = archive.TranslationQueue.Take(AtATime);
            if (!taken.IsOk || taken.Value.Count == 0)
            {
                return taken.IsOk ? done : taken.Problem;
            }

            var left = new Queue<WaitingPiece>(taken.Value);
            try
            {
                while (left.TryPeek(out var piece))
                {
                    cancel.ThrowIfCancellationRequested();
                    var problem = await Do(piece, cancel);
                    left.Dequeue();
                    done++;
                    told(piece, problem);
                }
            }
            finally
            {
                archive.TranslationQueue.Release(left);
            }
        }
    }

    /// <summary>Goes on until it is cancelled. An archive that cannot be written for a while stops nothing.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await Once((_, _) => { }, cancel);
            await Task.Delay(LongestSleep, clock, cancel);
        }
    }

    private async Task<Problem?> Do(WaitingPiece piece, CancellationToken cancel)
    {
        var problem = await Translate(piece, cancel);
        _ = problem is null ? archive.TranslationQueue.Done(piece) : archive.TranslationQueue.Failed(piece, problem, IsForGood(problem));
        return problem;
    }

    private async Task<Problem?> Translate(WaitingPiece piece, CancellationToken cancel)
    {
        if (archive.Report(piece.Article) is not { } report)
        {
            return new Problem("translation.no-text", $"There is no article {piece.Article}.", "Find it with: filature search WORDS");
        }

        var sentences = SourceSentences.Of(report, piece.Piece);
        if (report.Article.Language == piece.To || sentences.Count == 0)
        {
            return null;
        }

        var opened = await engines.For(report.Article.Language, piece.To, named: null, cancel);
        return opened.IsOk
            ? (await Translator.Translate(report.Article, sentences, piece.To, opened.Value.Engine, archive.Translations, cancel)).Problem
            : opened.Problem;
    }

    // Time helps an engine that is down, and none that does not know the language.
    private static bool IsForGood(Problem problem) =>
        problem.Code is "translation.none" or "translation.no-pair" or "translation.unknown-engine" or "translation.no-text" or "translation.missing";
}
