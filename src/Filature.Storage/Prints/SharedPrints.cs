namespace Filature.Storage.Prints;

/// <summary>What the index knows of a text's fingerprints.</summary>
/// <param name="asked">Ascending.</param>
internal sealed class SharedPrints(ValueList<long> asked)
{
    private readonly List<(int Asked, long Text)> _places = [];
    private readonly long[] _counts = new long[asked.Count];

    public void Found(int hash, long count, List<long> texts)
    {
        _counts[hash] += count;
        foreach (var text in texts)
        {
            _places.Add((hash, text));
        }
    }

    /// <summary>
    /// The texts that share hashes of at least this weight in all, the heaviest first. A hash weighs one in as many texts as are kept of
    /// it, and less in more: a dispatch that a hundred outlets ran is still found, a formula that thousands of articles have is not.
    /// </summary>
    public IEnumerable<(long Text, double Weight)> Weigh(double least)
    {
        var weights = new Dictionary<long, double>();
        foreach (var (hash, text) in _places)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(weights, text, out _) += Weight(_counts[hash]);
        }

        return weights.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));
    }

    /// <summary>The hashes that stand in more texts than this.</summary>
    public HashSet<long> InMoreThan(long texts) => [.. Enumerable.Range(0, asked.Count).Where(i => _counts[i] > texts).Select(i => asked[i])];

    private static double Weight(long count) => count <= Postings.MostPlaces ? 1 : (double)Postings.MostPlaces / count;
}
