namespace Filature.Timelines.Positions;

/// <summary>Which stands are on one question: those that share what they are about.</summary>
internal static class Questions
{
    // Two groups are one question when their stands share this much on average, by the angle between their weighed keys. Chosen on gold/dev.
    private const double Enough = 0.3;

    // From this number of groups on, joining takes too long to be done by averages.
    private const int Many = 500;

    /// <summary>The stands of each question; the one with the earliest stand first.</summary>
    public static List<List<Draft>> Of(IReadOnlyList<Draft> drafts)
    {
        var told = Tell(drafts);
        var weights = Weigh(told);
        List<Group> groups = [.. told
            .GroupBy(item => string.Join(' ', item.Keys.Keys.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(same => new Group([.. same.Select(item => item.Draft)], same.First().Keys, weights))];
        if (groups.Count <= Many)
        {
            Join(groups);
        }

        return [.. groups.Select(group => group.Drafts)];
    }

    // «Warsaw rejected the proposal» is about what was proposed: words that say nothing themselves take what was said before them.
    private static List<(Draft Draft, Dictionary<string, double> Keys)> Tell(IReadOnlyList<Draft> drafts)
    {
        var told = new List<(Draft Draft, Dictionary<string, double> Keys)>(drafts.Count);
        foreach (var draft in drafts)
        {
            var keys = Topic.Keys(draft.In, draft.Topic);
            if (keys.Count <= 1 && told.FindLastIndex(item => item.Draft.In == draft.In && item.Draft.Code != draft.Code && item.Keys.Count > 1) is var before and >= 0)
            {
                keys = told[before].Keys.Concat(keys).DistinctBy(key => key.Key).ToDictionary(StringComparer.Ordinal);
            }

            told.Add((draft, keys));
        }

        return told;
    }

    // What every stand of a thread has says nothing; copies count once.
    private static Dictionary<string, double> Weigh(List<(Draft Draft, Dictionary<string, double> Keys)> told)
    {
        var sets = told.Select(item => string.Join(' ', item.Keys.Keys.Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal).Select(keys => keys.Split(' ')).ToList();
        return sets.SelectMany(keys => keys).GroupBy(key => key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log((sets.Count + 1.0) / group.Count()) * (group.Key.Contains('#', StringComparison.Ordinal) && group.Key[0] != '#' ? 2 : 1), StringComparer.Ordinal);
    }

    private static void Join(List<Group> groups)
    {
        var like = new double[groups.Count, groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                like[i, j] = like[j, i] = groups[i].Like(groups[j]);
            }
        }

        var alive = Enumerable.Range(0, groups.Count).ToList();
        var size = Enumerable.Repeat(1, groups.Count).ToArray();
        while (Nearest(alive, like) is var (left, right))
        {
            foreach (var other in alive)
            {
                like[left, other] = like[other, left] = ((like[left, other] * size[left]) + (like[right, other] * size[right])) / (size[left] + size[right]);
            }

            size[left] += size[right];
            groups[left].Drafts.AddRange(groups[right].Drafts);
            alive.Remove(right);
        }

        var gone = Enumerable.Range(0, groups.Count).Except(alive).Select(i => groups[i]).ToHashSet();
        groups.RemoveAll(gone.Contains);
    }

    private static (int Left, int Right)? Nearest(List<int> alive, double[,] like)
    {
        (int Left, int Right)? best = null;
        var most = Enough;
        for (var a = 0; a < alive.Count; a++)
        {
            for (var b = a + 1; b < alive.Count; b++)
            {
                if (like[alive[a], alive[b]] >= most)
                {
                    (best, most) = ((alive[a], alive[b]), like[alive[a], alive[b]] + 1e-9);
                }
            }
        }

        return best;
    }

    private sealed class Group(List<Draft> drafts, Dictionary<string, double> keys, Dictionary<string, double> weights)
    {
        public List<Draft> Drafts => drafts;

        private Dictionary<string, double> Vector { get; } = keys.ToDictionary(key => key.Key, key => key.Value * weights.GetValueOrDefault(key.Key), StringComparer.Ordinal);

        private double Length => field > 0 ? field : field = Math.Sqrt(Vector.Values.Sum(weight => weight * weight));

        public double Like(Group other) => Length <= 0 || other.Length <= 0 ? 0
            : Vector.Sum(key => key.Value * other.Vector.GetValueOrDefault(key.Key)) / (Length * other.Length);
    }
}
