namespace Filature.Provenance;

/// <summary>A run of equal words: <paramref name="Length"/> words from these two positions on.</summary>
internal readonly record struct MatchedRun(int From, int To, int Length);

/// <summary>
/// Aligns two word sequences in order: shared shingles that occur once on both sides anchor the alignment (their longest
/// increasing chain, as in patience diff), anchors grow, and small gaps are filled by longest common subsequence.
/// </summary>
internal static class Alignment
{
    // Three words in a row, unique on both sides, are an anchor.
    private const int AnchorWords = 3;

    // A gap of at most this many word pairs is filled exactly (160 × 160 words); a larger one is text of its own.
    private const int LargestGap = 25_600;

    public static List<MatchedRun> Align(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        var runs = new List<MatchedRun>();
        var fromAt = 0;
        var toAt = 0;
        foreach (var (f, t) in Chain(Anchors(from, to)))
        {
            if (f < fromAt || t < toAt)
            {
                // The anchor lies inside the run grown from the one before it.
                continue;
            }

            int start = 0, length = AnchorWords;
            while (f - start > fromAt && t - start > toAt && from[f - start - 1] == to[t - start - 1])
            {
                start++;
            }

            while (f + length < from.Length && t + length < to.Length && from[f + length] == to[t + length])
            {
                length++;
            }

            Fill(from, to, fromAt, f - start, toAt, t - start, runs);
            runs.Add(new(f - start, t - start, length + start));
            fromAt = f + length;
            toAt = t + length;
        }

        if (runs.Count > 0)
        {
            Fill(from, to, fromAt, from.Length, toAt, to.Length, runs);
        }

        return runs;
    }

    /// <summary>The longest common subsequence alone: for two stretches of which it is known that they tell the same.</summary>
    public static List<MatchedRun> Exactly(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        var runs = new List<MatchedRun>();
        Fill(from, to, 0, from.Length, 0, to.Length, runs);
        return runs;
    }

    private static List<(int From, int To)> Anchors(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        var places = new Dictionary<(long, long, long), (int From, int To)>();
        for (var i = 0; i + AnchorWords <= from.Length; i++)
        {
            var key = (from[i], from[i + 1], from[i + 2]);
            places[key] = places.ContainsKey(key) ? (-1, -1) : (i, -1);
        }

        for (var i = 0; i + AnchorWords <= to.Length; i++)
        {
            var key = (to[i], to[i + 1], to[i + 2]);
            if (places.TryGetValue(key, out var place) && place.From >= 0)
            {
                places[key] = place.To < 0 ? (place.From, i) : (-1, -1);
            }
        }

        var anchors = places.Values.Where(place => place is { From: >= 0, To: >= 0 }).ToList();
        anchors.Sort();
        return anchors;
    }

    // Longest chain that rises on both sides, by patience: O(n log n).
    private static List<(int From, int To)> Chain(List<(int From, int To)> anchors)
    {
        var tops = new List<int>();
        var before = new int[anchors.Count];
        for (var i = 0; i < anchors.Count; i++)
        {
            int low = 0, high = tops.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (anchors[tops[middle]].To < anchors[i].To)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[low] = i;
            }
        }

        var chain = new List<(int From, int To)>();
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i])
        {
            chain.Add(anchors[i]);
        }

        chain.Reverse();
        return chain;
    }

    private static void Fill(ReadOnlySpan<long> from, ReadOnlySpan<long> to, int fromStart, int fromEnd, int toStart, int toEnd, List<MatchedRun> runs)
    {
        int n = fromEnd - fromStart, m = toEnd - toStart;
        if (n == 0 || m == 0 || (long)n * m > LargestGap)
        {
            return;
        }

        var lengths = new int[(n + 1) * (m + 1)];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                lengths[(i * (m + 1)) + j] = from[fromStart + i] == to[toStart + j]
                    ? lengths[((i + 1) * (m + 1)) + j + 1] + 1
                    : Math.Max(lengths[((i + 1) * (m + 1)) + j], lengths[(i * (m + 1)) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (from[fromStart + i] == to[toStart + j])
            {
                Append(new(fromStart + i, toStart + j, 1), runs);
                i++;
                j++;
            }
            else if (lengths[((i + 1) * (m + 1)) + j] >= lengths[(i * (m + 1)) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static void Append(MatchedRun run, List<MatchedRun> runs)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.From + last.Length == run.From && last.To + last.Length == run.To)
        {
            runs[^1] = last with { Length = last.Length + run.Length };
        }
        else
        {
            runs.Add(run);
        }
    }
}
