using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Treebanks;

/// <summary>The measures of the CoNLL 2018 shared task: precision over the words found, recall over those of the gold.</summary>
internal static class TreebankScorer
{
    public static readonly IReadOnlyList<string> Measures = ["tokens", "sentences", "words", "UPOS", "UFeats", "lemmas", "UAS", "LAS"];

    /// <exception cref="ArgumentException">The two are not of the same text.</exception>
    public static void Score(Scoreboard board, string document, TreeText gold, TreeText system)
    {
        if (gold.Characters != system.Characters)
        {
            throw new ArgumentException("The gold and the analysis are not of the same text.", nameof(system));
        }

        Spans(board, document, "tokens", gold.Tokens, system.Tokens, gold.Characters);
        Spans(board, document, "sentences", gold.Sentences, system.Sentences, gold.Characters);
        var pairs = WordAlignment.Of(gold.Words, system.Words);
        var goldOf = new int[system.Words.Count];
        Array.Fill(goldOf, Unaligned);
        foreach (var (g, s) in pairs)
        {
            goldOf[s] = g;
        }

        board.F1("words", document, Tally.Of(pairs.Count, system.Words.Count, gold.Words.Count));
        Of("UPOS", (g, s) => g.Upos == s.Upos, word => word.Upos);
        Of("UFeats", (g, s) => g.Features == s.Features, word => word.Features);
        Of("lemmas", (g, s) => g.Lemma == "_" || g.Lemma == s.Lemma, word => word.Lemma);
        Of("UAS", IsHeadRight, word => word.Relation);
        Of("LAS", (g, s) => IsHeadRight(g, s) && g.Relation == s.Relation, word => word.Relation);

        // A head is right when it is the word that the gold's head is matched with.
        bool IsHeadRight(TreeWord g, TreeWord s) => g.Head == (s.Head < 0 ? -1 : goldOf[s.Head]);

        void Of(string measure, Func<TreeWord, TreeWord, bool> isRight, Func<TreeWord, string> show)
        {
            var hits = 0;
            foreach (var (g, s) in pairs)
            {
                if (isRight(gold.Words[g], system.Words[s]))
                {
                    hits++;
                }
                else
                {
                    board.Missed(measure, document, $"{gold.Words[g].Form}: {show(gold.Words[g])}", show(system.Words[s]));
                }
            }

            board.F1(measure, document, Tally.Of(hits, system.Words.Count, gold.Words.Count));
        }
    }

    private const int Unaligned = -2;

    private static void Spans(Scoreboard board, string document, string measure, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> system, string characters)
    {
        var (right, found) = (gold.ToHashSet(), system.ToHashSet());
        board.F1(measure, document, Tally.OfSets(found, right));
        foreach (var span in right.Except(found))
        {
            board.Missed(measure, document, span.Of(characters), string.Join(" | ", found.Where(span.Overlaps).Order().Select(other => other.Of(characters))));
        }
    }
}
