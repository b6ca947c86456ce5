namespace Filature.Cli.Evaluation.Scoring;

/// <summary>What a document shows of its custody: dateline, credits, agency, outlet, publication day, machine translation.</summary>
internal static class CustodyScorer
{
    public static void Score(Scoreboard board, Located located)
    {
        var (gold, article, id) = (located.Gold, located.Read.Article, located.Id);
        Dateline(board, located);
        board.Sets(
            "credits", id,
            (HashSet<string>)[.. article.Credits.Select(credit => credit.Agency).OfType<string>().Select(agency => Folding.FoldWords(agency))],
            (HashSet<string>)[.. gold.Credits.Select(credit => credit.Agency).OfType<string>().Select(agency => Folding.FoldWords(agency))]);
        board.Right("agency", id, Wording.Same(gold.Agency, article.Agency?.Name), gold.Agency, article.Agency?.Name);
        board.Right("outlet", id, Wording.Same(gold.Outlet, article.Outlet?.Name), gold.Outlet, article.Outlet?.Name);
        if (gold.Published is { } day)
        {
            board.Right("published", id, article.Published?.Date == day, day.ToString(), article.Published?.Date.ToString());
        }
        else
        {
            board.Leak("published where it cannot be known", id, article.Published is null ? 0 : 1, 1);
            if (article.Published is { } said)
            {
                board.Missed("published where it cannot be known", id, null, $"{said.Date} ({said.Basis})");
            }
        }

        var (predicted, isTranslated) = (article.MachineTranslated.Value, gold.MachineTranslated);
        board.F1("machine translation", id, Tally.Of(predicted && isTranslated ? 1 : 0, predicted ? 1 : 0, isTranslated ? 1 : 0));
        if (predicted != isTranslated)
        {
            board.Missed("machine translation", id, isTranslated.ToString(), predicted.ToString());
        }
    }

    private static void Dateline(Scoreboard board, Located located)
    {
        var (gold, read, id) = (located.Gold.Dateline, located.Read.Article.Dateline, located.Id);
        board.F1("dateline", id, Tally.Of(gold is not null && read is not null ? 1 : 0, read is null ? 0 : 1, gold is null ? 0 : 1));
        if (gold is null)
        {
            if (read is not null)
            {
                board.Missed("dateline", id, null, $"{read.Place}, {read.Date}, {read.Agency}");
            }

            return;
        }

        if (gold.Place is not null)
        {
            board.Right("dateline place", id, Wording.Same(gold.Place, read?.Place), gold.Place, read?.Place);
        }

        if (gold.Date is { } date)
        {
            board.Right(
                "dateline month and day", id, read?.Date is { } said && said.Month == date.Month && said.Day == date.Day,
                date.ToString(), read?.Date?.ToString());
        }
    }
}
