using System.Runtime.InteropServices;

namespace Filature.Tools.Tagging;

/// <summary>Counts what was seen for each key.</summary>
internal sealed class Tally
{
    private readonly Dictionary<ulong, Count> _counts = [];

    public void Add(ulong key, int value, int weight)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
        count ??= new();
        count.Add(value, weight);
    }

    public int Weight(ulong key) => _counts[key].Total;

    public IEnumerable<(ulong Key, Count Count)> All => _counts.Select(pair => (pair.Key, pair.Value));

    /// <summary>The most frequent value of each key.</summary>
    public Dictionary<ulong, int> Best() => _counts.ToDictionary(pair => pair.Key, pair => pair.Value.Top);

    internal sealed class Count
    {
        private readonly Dictionary<int, int> _values = [];

        public int Total { get; private set; }

        /// <summary>The most frequent; of equals the smallest.</summary>
        public int Top => _values.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

        public IEnumerable<(int Value, int Weight)> Values => _values.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

        public void Add(int value, int weight)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, value, out _);
            place += weight;
            Total += weight;
        }
    }
}
