using System.Text;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Treebanks;
using Filature.Language.Conllu;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The language engine on a treebank that no model was trained on, from raw text.</summary>
internal static class TreebankRun
{
    private const string Protocol =
        "From raw text, with the meaning of the CoNLL 2018 shared task's evaluation: words are matched through their characters, inside tokens of several "
        + "words through their forms; lemmas, features and trees count for matched words, punctuation too; relations and features without what is "
        + "particular to a language. Sentences of a paragraph are joined with a blank. Text: ";

    // Spanish has no set of its own to report on: every tenth sentence is kept from training.
    private const int Part = 10;

    public static SetResult Run(string name, string language, string folder, CancellationToken cancel)
    {
        string[] names = language switch
        {
            "fr" => ["fr_sequoia-ud-dev.conllu"],
            "en" => ["en_ewt-ud-dev.conllu"],
            _ => ["es_gsd-ud-dev.conllu", "es_pud-ud-test.conllu"],
        };
        string[] files = [.. names.Select(file => Path.Combine(folder, file))];
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return SetResult.Skipped(name, $"there is no {missing} (see docs/data.md)");
        }

        var sentences = files.SelectMany(ConlluReader.Read).Where((_, i) => language != "es" || i % Part == Part - 1).ToArray();
        var text = Join(sentences);
        var board = new Scoreboard([name]);
        cancel.ThrowIfCancellationRequested();
        TreebankScorer.Score(board, name, TreeText.Of(sentences), TreeText.Of(text, Analyzer.Parse(text, language)));
        return new(
            name, SetStatus.Scored, null, 1, CorpusHash.Of(folder, files),
            [
                new("parse", Protocol + What(language, sentences.Length), board.Scores(TreebankScorer.Measures)),
                new("speed", TreebankSpeed.Protocol, TreebankSpeed.Measure(text, language, cancel)),
            ],
            board.Misses);
    }

    private static string What(string language, int sentences) => language switch
    {
        "fr" => $"Sequoia's development set, {sentences} sentences.",
        "en" => $"EWT's development set, {sentences} sentences.",
        _ => $"every tenth sentence of GSD's development set and PUD, {sentences} sentences.",
    };

    private static string Join(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ").Append(sentence.Text);
        }

        return text.ToString();
    }
}
