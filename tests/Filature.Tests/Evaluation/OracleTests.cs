using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Contract;

namespace Filature.Tests.Evaluation;

/// <summary>A reading that says exactly what the gold says scores one in everything; one that says nothing, zero.</summary>
public class OracleTests
{
    [Fact]
    public void What_the_gold_says_scores_one_and_leaks_nothing()
    {
        foreach (var score in Scores(Oracle).Where(score => score.Gold > 0))
        {
            Assert.True(score.Kind == MeasureKind.Leak ? score.Value == 0 : score.Value == 1, $"{score}");
        }
    }

    [Fact]
    public void Silence_scores_zero_wherever_there_is_something_to_find()
    {
        foreach (var score in Scores(item => Cases.Read("") with { Path = item.Path }).Where(score => score.Kind == MeasureKind.F1 && score.Gold > 0))
        {
            Assert.Equal(0, score.Value);
        }
    }

    private static IReadOnlyList<Score> Scores(Func<GoldItem, ReadDocument> read)
    {
        var set = GoldSet.Load(Path.Combine(AppContext.BaseDirectory, "gold", "dev"));
        var board = new Scoreboard([.. set.Items.Select(item => item.Gold.Id)]);
        foreach (var item in set.Items)
        {
            var located = new Located(item, read(item));
            ArticleScorer.Score(board, located);
            CustodyScorer.Score(board, located);
            MentionScorer.Score(board, located);
            StatementScorer.Score(board, located);
        }

        return board.Scores();
    }

    // Chrome is blanked out in place, so that places of the text are places of the document.
    private static ReadDocument Oracle(GoldItem item)
    {
        var (gold, visible) = (item.Gold, item.Visible);
        return new(
            item.Path,
            new(
                "a", "t", gold.Language, gold.Headline, GoldBody.Article(gold, visible), [], GoldBody.Of(gold, visible),
                Fact(gold.Outlet), gold.Agency is null ? null : Fact(gold.Agency), null,
                gold.Published is { } day ? new("f", day, "", "", 1) : null, null,
                gold.Dateline is { } line ? new("f", line.Place, line.Date, line.Agency, default) : null,
                [.. gold.Bylines.Select(byline => new ReadByline("f", byline, default))],
                [.. gold.Credits.Select(credit => new ReadCredit("f", credit.Agency, credit.Kind, credit.Text, default))],
                new("f", gold.MachineTranslated, 1, []), []),
            [.. gold.Names!.Select(name => new ReadName("f", name.Text, At(visible, name.Text, name.Occurrence), name.Type, null))],
            [.. gold.Times!.Select(time => new ReadTime("f", time.Text, At(visible, time.Text, time.Occurrence), time.Type, time.Value, null, "", 1))],
            [.. gold.Statements!.Select(statement => Statement(visible, statement))],
            [.. gold.Events!.Select(happening => new ReadEvent(
                "f", happening.Type, happening.Mode, [.. happening.Source], [.. happening.Target], happening.Date, happening.Place, happening.Status,
                [At(visible, happening.Evidence.Text, happening.Evidence.Occurrence)], "", 1))],
            []);
    }

    private static ReadStatement Statement(string visible, GoldStatement gold) => new(
        "f", gold.Kind, Words(visible, gold.Content)!, [], Words(visible, gold.Cue), Words(visible, gold.Speaker), gold.SpeakerEntity,
        Words(visible, gold.Addressee), gold.AddresseeEntity, gold.Channel,
        [.. gold.Via.Select(relay => new ReadRelay(At(visible, relay.Text, relay.Occurrence), relay.Text, relay.Entity))],
        gold.SaidOn is { } day && gold.SaidOnFrom is null ? new(day, "") : null, gold.Polarity, "", 1);

    private static ReadFact Fact(string name) => new("f", name, [], "", 1);

    private static ReadWords? Words(string visible, GoldWords? words) => words is null ? null : new(At(visible, words.Text, words.Occurrence), words.Text);

    private static TextSpan At(string visible, string words, int occurrence)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
        {
            at = visible.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return new(at, at + words.Length);
    }
}
