using Filature.Cli.Evaluation.Gold;
using Filature.Records.Actors;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>
/// Positions by actor, stance and article, as gold/SCHEMA.md has them: every article in which an actor takes a stance is a case. Actors
/// are compared as countries and bodies, whatever the language of their names.
/// </summary>
internal static class PositionScorer
{
    // A question is found when its cases and a predicted one's have this much in common, over all of both.
    private const double Overlap = 0.3;

    /// <param name="documents">Of the threads that have gold positions: only what is said of them is scored.</param>
    public static void Score(Scoreboard board, IReadOnlyList<string> documents, IReadOnlyList<Question> predicted, IReadOnlyList<GoldQuestion> gold)
    {
        var inside = documents.ToHashSet(StringComparer.Ordinal);
        Case[][] said = [.. predicted
            .Select(question => question.Positions.SelectMany(position => position.Articles.Where(inside.Contains).Select(article => new Case(position.Code, position.Stance, article))).Distinct().ToArray())
            .Where(cases => cases.Length > 0)];
        Case[][] known = [.. gold
            .Select(question => question.Positions.SelectMany(position => position.Articles.Select(article => new Case(ActorNames.KeyOf(position.Actor), position.Stance, article))).Distinct().ToArray())];
        Cases(board, documents, [.. said.SelectMany(cases => cases).Distinct()], [.. known.SelectMany(cases => cases).Distinct()]);
        Entries(board, predicted, gold, inside);
        var matched = Matching.Greedy(said.Length, known.Length, (p, g) => Share(said[p], known[g]), Overlap);
        foreach (var (question, i) in gold.Select((question, i) => (question, i)))
        {
            var isFound = matched.Any(pair => pair.Gold == i);
            board.Right("questions", question.Positions[0].Articles[0], isFound, question.Question, isFound ? question.Question : null);
        }
    }

    private static void Cases(Scoreboard board, IReadOnlyList<string> documents, HashSet<Case> said, HashSet<Case> known)
    {
        foreach (var document in documents)
        {
            Case[] here = [.. said.Where(item => item.Article == document)];
            Case[] right = [.. known.Where(item => item.Article == document)];
            board.F1("positions by article", document, Tally.Of(here.Count(right.Contains), here.Length, right.Length));
            foreach (var item in right.Except(here))
            {
                board.Missed("positions by article", document, item.ToString(), null);
            }

            foreach (var item in here.Except(right))
            {
                board.Missed("positions by article", document, null, item.ToString());
            }
        }
    }

    // One entry each: the same actor and stance, and an article that both have.
    private static void Entries(Scoreboard board, IReadOnlyList<Question> predicted, IReadOnlyList<GoldQuestion> gold, HashSet<string> inside)
    {
        Position[] said = [.. predicted.SelectMany(question => question.Positions).Where(position => position.Articles.Any(inside.Contains))];
        GoldPosition[] known = [.. gold.SelectMany(question => question.Positions)];
        var pairs = Matching.Greedy(
            said.Length, known.Length,
            (p, g) => said[p].Code == ActorNames.KeyOf(known[g].Actor) && said[p].Stance == known[g].Stance ? said[p].Articles.Intersect(known[g].Articles).Count() / (double)said[p].Articles.Union(known[g].Articles).Count() : 0,
            1e-9);
        foreach (var document in inside.Order(StringComparer.Ordinal))
        {
            var hits = pairs.Count(pair => known[pair.Gold].Articles[0] == document);
            board.F1("positions", document, Tally.Of(hits, said.Where((_, p) => Home(pairs, said, known, p) == document).Count(), known.Count(position => position.Articles[0] == document)));
        }
    }

    private static string Home(IReadOnlyList<(int Predicted, int Gold, double Score)> pairs, Position[] said, GoldPosition[] known, int p) =>
        pairs.Where(pair => pair.Predicted == p).Select(pair => known[pair.Gold].Articles[0]).FirstOrDefault() ?? said[p].Articles[0];

    private static double Share(Case[] left, Case[] right) => left.Intersect(right).Count() / (double)left.Union(right).Count();

    private readonly record struct Case(string Code, Stance Stance, string Article)
    {
        public override string ToString() => $"{Code} {Stance} {Article}";
    }
}
