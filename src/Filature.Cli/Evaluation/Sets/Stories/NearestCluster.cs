namespace Filature.Cli.Evaluation.Sets.Stories;

/// <summary>The plain way that ours has to beat: every report to the cluster of the nearest centre by TF-IDF, or else to a new one.</summary>
/// <param name="texts">By name. How rare a word is, all of them say together: more than one who takes them in one at a time can know.</param>
internal sealed class NearestCluster(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, Dictionary<string, double>> _vectors = Vectors(texts);

    /// <returns>The cluster of each.</returns>
    public Dictionary<string, string> Cluster(IReadOnlyList<string> order, double threshold)
    {
        var clusters = new List<(string Name, Dictionary<string, double> Sum)>();
        var placed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in order)
        {
            var vector = _vectors[name];
            var (nearest, likeness) = clusters
                .Select(cluster => (cluster, Likeness: Dot(vector, cluster.Sum) / Length(cluster.Sum)))
                .OrderByDescending(pair => pair.Likeness).FirstOrDefault();
            if (nearest.Name is null || likeness < threshold)
            {
                nearest = (name, new(StringComparer.Ordinal));
                clusters.Add(nearest);
            }

            placed[name] = nearest.Name;
            foreach (var (word, weight) in vector)
            {
                nearest.Sum[word] = nearest.Sum.GetValueOrDefault(word) + weight;
            }
        }

        return placed;
    }

    private static Dictionary<string, Dictionary<string, double>> Vectors(IReadOnlyDictionary<string, string> texts)
    {
        var words = texts.ToDictionary(text => text.Key, text => Scoring.Wording.Words(text.Value).ToArray(), StringComparer.Ordinal);
        var holders = words.Values.SelectMany(all => all.Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return words.ToDictionary(
            text => text.Key,
            text =>
            {
                var vector = text.Value.CountBy(word => word, StringComparer.Ordinal).ToDictionary(
                    count => count.Key, count => (1 + Math.Log(count.Value)) * Math.Log((texts.Count + 1.0) / (holders[count.Key] + 1.0)), StringComparer.Ordinal);
                var length = Math.Max(Length(vector), 1e-9);
                return vector.ToDictionary(word => word.Key, word => word.Value / length, StringComparer.Ordinal);
            },
            StringComparer.Ordinal);
    }

    private static double Dot(Dictionary<string, double> small, Dictionary<string, double> large) => small.Sum(word => word.Value * large.GetValueOrDefault(word.Key));

    private static double Length(Dictionary<string, double> vector) => Math.Sqrt(vector.Values.Sum(static weight => weight * weight));
}
