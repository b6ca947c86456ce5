using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>Titles, authors and days of publication of a page.</summary>
internal static class FactsScorer
{
    public const string Protocol =
        "Titles: one contains the other as whole words. Authors: words of their names, folded, precision as the mean over pages with a prediction and recall "
        + "as the mean over pages with gold, so that a name where the gold has none costs. Dates: the exact day of publication. "
        + "Of ours the authors are claims of the page, the day is Provenance's finding.";

    // What joins names or introduces them, and is none.
    private static readonly HashSet<string> Joints = ["and", "by", "the", "et", "par", "y", "por"];

    public static void Score(Scoreboard board, string system, string page, Said said, Said gold)
    {
        if (gold.Title.Length > 0)
        {
            Note(board, "titles", system, page, Wording.OneContainsOther(said.Title, gold.Title), gold.Title, said.Title);
        }

        var authors = Authors(said.Authors, gold.Authors);
        board.F1($"authors {system}", page, authors);
        if (system == Systems.Ours && (authors.Predicted + authors.Gold > 0) && authors.F1 is not 1)
        {
            board.Missed("authors", page, gold.Authors, said.Authors);
        }

        var isRight = said.Day is not null && said.Day == gold.Day;
        board.F1($"dates {system}", page, Tally.Of(isRight ? 1 : 0, said.Day is null ? 0 : 1, gold.Day is null ? 0 : 1));
        if (system == Systems.Ours && said.Day != gold.Day)
        {
            board.Missed("dates", page, gold.Day, said.Day);
        }
    }

    /// <summary>The words of two lists of names as one page of two means.</summary>
    public static Tally Authors(string said, string gold)
    {
        var words = Wording.Bags(NameWords(said), NameWords(gold));
        return new(words.Precision ?? 0, words.Predicted > 0 ? 1 : 0, words.Recall ?? 0, words.Gold > 0 ? 1 : 0);
    }

    private static IEnumerable<string> NameWords(string names) =>
        Folding.FoldWords(names).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Joints.Contains(word));

    private static void Note(Scoreboard board, string measure, string system, string page, bool isRight, string gold, string said)
    {
        board.Rate($"{measure} {system}", page, isRight ? 1 : 0, 1);
        if (!isRight && system == Systems.Ours)
        {
            board.Missed(measure, page, gold, said);
        }
    }
}
