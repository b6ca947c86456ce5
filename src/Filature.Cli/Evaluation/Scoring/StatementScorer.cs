using Filature.Cli.Evaluation.Gold;
using Filature.Contract;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>Who said what: contents matched one to one by their places, then the parts of the matched ones.</summary>
internal static class StatementScorer
{
    private const double Loose = 0.3;
    private const double Tight = 0.8;

    public static void Score(Scoreboard board, Located located)
    {
        if (located.Gold.Statements is not { } gold)
        {
            return;
        }

        var read = located.Read.Statements;
        var pairs = Match(located, gold);
        board.F1("statements at 0.3", located.Id, Tally.Of(pairs.Count, read.Count, gold.Length));
        board.F1("statements at 0.8", located.Id, Tally.Of(pairs.Count(pair => pair.Score >= Tight), read.Count, gold.Length));
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            board.Rate(
                $"{kind.ToString().ToLowerInvariant()} ones found", located.Id,
                pairs.Count(pair => gold[pair.Gold].Kind == kind), gold.Count(statement => statement.Kind == kind));
        }

        Remember(board, located, gold, pairs);
        foreach (var (predicted, expected, _) in pairs)
        {
            Parts(board, located, read[predicted], gold[expected]);
        }
    }

    /// <summary>The day of the saying alone: what the origin's day changes.</summary>
    public static void ScoreDays(Scoreboard board, Located located)
    {
        if (located.Gold.Statements is not { } gold)
        {
            return;
        }

        foreach (var (predicted, expected, _) in Match(located, gold))
        {
            Day(board, located.Id, located.Read.Statements[predicted], gold[expected], withOrigin: true);
        }
    }

    private static IReadOnlyList<(int Predicted, int Gold, double Score)> Match(Located located, GoldStatement[] statements)
    {
        var gold = statements.Select(statement => located.Place(statement.Content)).ToArray();
        var read = located.Read.Statements.Select(statement => located.Place(statement.Content.Span)).ToArray();
        return Matching.Greedy(read.Length, gold.Length, (p, g) => Located.Overlap(read[p], gold[g]), Loose);
    }

    private static void Remember(Scoreboard board, Located located, GoldStatement[] gold, IReadOnlyList<(int Predicted, int Gold, double Score)> pairs)
    {
        var read = located.Read.Statements;
        foreach (var missed in gold.Index().Where(item => pairs.All(pair => pair.Gold != item.Index)))
        {
            board.Missed($"statements at 0.3: {missed.Item.Kind.ToString().ToLowerInvariant()} missed", located.Id, $"{missed.Item.Cue?.Text} → {missed.Item.Content.Text}", null);
        }

        foreach (var extra in read.Index().Where(item => pairs.All(pair => pair.Predicted != item.Index)))
        {
            board.Missed("statements at 0.3: false", located.Id, null, $"[{extra.Item.Rule}] {extra.Item.Cue?.Text} → {extra.Item.Content.Text}");
        }

        foreach (var (predicted, expected, _) in pairs.Where(pair => pair.Score < Tight))
        {
            board.Missed("statements at 0.8", located.Id, gold[expected].Content.Text, $"[{read[predicted].Rule}] {read[predicted].Content.Text}");
        }
    }

    private static void Parts(Scoreboard board, Located located, ReadStatement read, GoldStatement gold)
    {
        var id = located.Id;
        board.Right("kind", id, read.Kind == gold.Kind, gold.Kind.ToString(), $"{read.Kind}: {read.Content.Text}");
        if (gold.Cue is not null)
        {
            board.Right("cue", id, Located.Overlap(located.Place(gold.Cue), located.Place(read.Cue?.Span)) > 0, gold.Cue.Text, read.Cue?.Text);
        }

        if (gold.Speaker is not null)
        {
            board.Right("speaker", id, Wording.OneContainsOther(read.Speaker?.Text, gold.Speaker.Text), gold.Speaker.Text, read.Speaker?.Text);
        }

        if (gold.SpeakerEntity is not null)
        {
            board.Right("speaker entity", id, Wording.SameEntity(read.SpeakerEntity, gold.SpeakerEntity), gold.SpeakerEntity, read.SpeakerEntity);
        }

        board.Right("act", id, read.Act == gold.Polarity, $"{gold.Polarity} («{gold.Cue?.Text}»)", $"{read.Act} («{read.Cue?.Text}»)");
        if (gold.Channel is { } channel)
        {
            board.Right("channel", id, read.Channel == channel, channel.ToString(), read.Channel?.ToString());
        }
        else
        {
            board.Leak("channel where there is none", id, read.Channel is null ? 0 : 1, 1);
            if (read.Channel is { } said)
            {
                board.Missed("channel where there is none", id, null, $"{said}: {read.Content.Text}");
            }
        }

        Addressee(board, id, read, gold);
        Relays(board, id, read, gold);
        Day(board, id, read, gold, withOrigin: false);
    }

    private static void Addressee(Scoreboard board, string id, ReadStatement read, GoldStatement gold)
    {
        var expected = gold.Addressee is not null || gold.AddresseeEntity is not null;
        var said = read.Addressee is not null || read.AddresseeEntity is not null;
        var right = expected && said
            && (Wording.OneContainsOther(read.Addressee?.Text, gold.Addressee?.Text) || Wording.SameEntity(read.AddresseeEntity, gold.AddresseeEntity));
        board.F1("addressee", id, Tally.Of(right ? 1 : 0, said ? 1 : 0, expected ? 1 : 0));
        if (!right && (expected || said))
        {
            board.Missed("addressee", id, gold.Addressee?.Text ?? gold.AddresseeEntity, read.Addressee?.Text ?? read.AddresseeEntity);
        }
    }

    private static void Relays(Scoreboard board, string id, ReadStatement read, GoldStatement gold)
    {
        var pairs = Matching.Greedy(
            read.Via.Count, gold.Via.Length,
            (p, g) => Wording.OneContainsOther(read.Via[p].Text, gold.Via[g].Text) || Wording.SameEntity(read.Via[p].Entity, gold.Via[g].Entity) ? 1 : 0,
            1);
        board.F1("via", id, Tally.Of(pairs.Count, read.Via.Count, gold.Via.Length));
        if (pairs.Count < Math.Max(read.Via.Count, gold.Via.Length))
        {
            board.Missed("via", id, string.Join(" | ", gold.Via.Select(relay => relay.Text)), string.Join(" | ", read.Via.Select(relay => relay.Text)));
        }
    }

    private static void Day(Scoreboard board, string id, ReadStatement read, GoldStatement gold, bool withOrigin)
    {
        if (gold.SaidOnFrom == "origin" && !withOrigin)
        {
            return;
        }

        if (gold.SaidOn is { } day)
        {
            board.Right("said on", id, read.SaidOn?.Date is { } said && Agrees(said, day), day.ToString(), $"{read.SaidOn?.Date} ({read.SaidOn?.Basis}): {read.Content.Text}");
        }
        else if (!withOrigin)
        {
            board.Leak("said on where no day is known", id, read.SaidOn is null ? 0 : 1, 1);
        }
    }

    // To the gold's precision: where it knows a month only, any day of it is right.
    private static bool Agrees(PartialDate said, PartialDate gold) =>
        said.Year == gold.Year && said.Month == gold.Month && (gold.Day is null || said.Day == gold.Day);
}
