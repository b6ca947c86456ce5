namespace Filature.Provenance.Retellings;

/// <summary>Sentences of two articles that tell the same, in the order of both.</summary>
/// <param name="From">In the first article, by place in its outline; half-open.</param>
/// <param name="To">In the second one.</param>
/// <param name="Likeness">In [0, 1].</param>
internal readonly record struct Counterpart(Range From, Range To, double Likeness);

/// <summary>
/// Two outlines laid side by side: one sentence to one, or to two, in order, so that the likeness of all is greatest (dynamic programming
/// as in Gale and Church, «A Program for Aligning Sentences in Bilingual Corpora», 1993, with shared keys in place of lengths).
/// </summary>
internal sealed class SideBySide
{
    // Measured on gold/dev: sentences that do not tell the same share less, or one key.
    private const double LeastLikeness = 0.12;
    private const int FewestShared = 2;

    // What a link has to bring above leaving both sentences out.
    private const double Cost = 0.08;

    private readonly Outline _from;
    private readonly Outline _to;
    private readonly KeyKind _leftOut;
    private readonly Dictionary<uint, double> _weights = [];
    private readonly Ledger _ledger;

    private SideBySide(Outline from, Outline to, bool oneLanguage)
    {
        (_from, _to) = (from, to);
        _leftOut = oneLanguage ? KeyKind.Cognate : KeyKind.Lemma;
        Weigh();
        _ledger = Weighed();
        Counterparts = Align();
        (OfFrom, OfTo) = (Share(from, pair => pair.From), Share(to, pair => pair.To));
    }

    public ValueList<Counterpart> Counterparts { get; }

    /// <summary>The share of the first article's sentences, by length, that have a counterpart.</summary>
    public double OfFrom { get; }

    /// <summary>The share of the second article's.</summary>
    public double OfTo { get; }

    /// <summary>How much of the shorter telling is told in the other, and how closely; in [0, 1].</summary>
    public double Likeness => Counterparts.Count == 0 ? 0 : Math.Max(OfFrom, OfTo) * Counterparts.Average(static pair => pair.Likeness);

    /// <summary>The share of names and figures that both have, of the article that has fewer; in [0, 1]. Bulletins of one mould differ in them.</summary>
    public double SharedFacts
    {
        get
        {
            var (from, to) = (Facts(_from), Facts(_to));
            return from.Count == 0 || to.Count == 0 ? 0 : (double)from.Count(to.Contains) / Math.Min(from.Count, to.Count);

            static HashSet<uint> Facts(Outline outline) =>
                [.. outline.Sentences.SelectMany(static sentence => sentence.Keys).Where(static key => OutlineKey.KindOf(key) is KeyKind.Name or KeyKind.Figure)];
        }
    }

    public static SideBySide Of(Outline from, Outline to, bool oneLanguage) => new(from, to, oneLanguage);

    // A key that stands in many sentences of either article (whom it is about) tells little of any one.
    private void Weigh()
    {
        var sentences = new Dictionary<uint, (int From, int To)>();
        foreach (var sentence in _from.Sentences)
        {
            foreach (var key in sentence.Keys)
            {
                sentences[key] = sentences.GetValueOrDefault(key) is var count ? (count.From + 1, count.To) : default;
            }
        }

        foreach (var sentence in _to.Sentences)
        {
            foreach (var key in sentence.Keys)
            {
                sentences[key] = sentences.GetValueOrDefault(key) is var count ? (count.From, count.To + 1) : default;
            }
        }

        foreach (var (key, (from, to)) in sentences)
        {
            var kind = OutlineKey.KindOf(key);
            if (kind != _leftOut)
            {
                _weights[key] = (kind switch { KeyKind.Name => 1.5, KeyKind.Cognate => 0.7, _ => 1 }) / Math.Pow(Math.Max(from, to), 0.7);
            }
        }
    }

    private ValueList<Counterpart> Align()
    {
        var (n, m) = (_from.Sentences.Count, _to.Sentences.Count);
        var best = new double[n + 1, m + 1];
        int[] places = [.. Enumerable.Range(0, Math.Max(n, m))];
        var step = new (int From, int To, double Likeness)[n + 1, m + 1];
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                if (i > 0)
                {
                    Consider(i, j, 1, 0, best[i - 1, j], 0);
                }

                if (j > 0)
                {
                    Consider(i, j, 0, 1, best[i, j - 1], 0);
                }

                foreach (var (di, dj) in ((int, int)[])[(1, 1), (1, 2), (2, 1)])
                {
                    if (i >= di && j >= dj && LikenessOf(places.AsSpan(i - di, di), places.AsSpan(j - dj, dj)) is var likeness and > LeastLikeness)
                    {
                        Consider(i, j, di, dj, best[i - di, j - dj] + ((likeness - Cost) * (di + dj) / 2), likeness);
                    }
                }
            }
        }

        var pairs = new List<Counterpart>();
        for (var (i, j) = (n, m); i > 0 || j > 0;)
        {
            var (di, dj, likeness) = step[i, j];
            if (di > 0 && dj > 0)
            {
                pairs.Add(new((i - di)..i, (j - dj)..j, likeness));
            }

            (i, j) = (i - di, j - dj);
        }

        pairs.Reverse();
        return pairs.ToValueList();

        void Consider(int i, int j, int di, int dj, double score, double likeness)
        {
            if (score > best[i, j] || step[i, j] is (0, 0, _))
            {
                (best[i, j], step[i, j]) = (score, (di, dj, likeness));
            }
        }
    }

    /// <summary>How many characters of the second article tell what one of the first does.</summary>
    public double LengthRatio
    {
        get
        {
            var (from, to) = (Counterparts.Sum(pair => Length(_from, pair.From)), Counterparts.Sum(pair => Length(_to, pair.To)));
            return from == 0 || to == 0 ? 1 : (double)to / from;
        }
    }

    /// <summary>The weight of the keys that some sentences share against the geometric mean of the weights of all; in [0, 1].</summary>
    /// <param name="from">Places in the first outline; negative ones, of sentences that are not in it, are passed over.</param>
    /// <param name="to">In the second one.</param>
    public double LikenessOf(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var (shared, count, ofFrom, ofTo) = (0.0, 0, 0.0, 0.0);
        foreach (var i in from)
        {
            ofFrom += i < 0 ? 0 : _ledger.From[i];
            foreach (var j in to)
            {
                if (i >= 0 && j >= 0)
                {
                    shared += _ledger.Shared[i, j].Weight;
                    count += _ledger.Shared[i, j].Keys;
                }
            }
        }

        foreach (var j in to)
        {
            ofTo += j < 0 ? 0 : _ledger.To[j];
        }

        return count < FewestShared || ofFrom <= 0 || ofTo <= 0 ? 0 : Math.Min(1, shared / Math.Sqrt(ofFrom * ofTo));
    }

    private Ledger Weighed()
    {
        var shared = new (double, int)[_from.Sentences.Count, _to.Sentences.Count];
        for (var i = 0; i < _from.Sentences.Count; i++)
        {
            for (var j = 0; j < _to.Sentences.Count; j++)
            {
                shared[i, j] = Shared(_from.Sentences[i].Keys.AsSpan(), _to.Sentences[j].Keys.AsSpan());
            }
        }

        return new([.. _from.Sentences.Select(Weight)], [.. _to.Sentences.Select(Weight)], shared);
    }

    private double Weight(OutlineSentence sentence)
    {
        var sum = 0.0;
        foreach (var key in sentence.Keys.AsSpan())
        {
            sum += _weights.GetValueOrDefault(key);
        }

        return sum;
    }

    private (double Weight, int Keys) Shared(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var (weight, keys) = (0.0, 0);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                if (_weights.TryGetValue(left[i], out var of))
                {
                    weight += of;
                    keys++;
                }

                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (weight, keys);
    }

    private static int Length(Outline outline, Range sentences)
    {
        var length = 0;
        for (var i = sentences.Start.Value; i < sentences.End.Value; i++)
        {
            length += outline.Sentences[i].Span.Length;
        }

        return length;
    }

    private double Share(Outline outline, Func<Counterpart, Range> side)
    {
        var (told, all) = (0, 0);
        foreach (var sentence in outline.Sentences)
        {
            all += sentence.Span.Length;
        }

        foreach (var pair in Counterparts)
        {
            told += Length(outline, side(pair));
        }

        return all == 0 ? 0 : (double)told / all;
    }

    /// <summary>What each sentence weighs, and what each two have in common.</summary>
    private readonly record struct Ledger(double[] From, double[] To, (double Weight, int Keys)[,] Shared);
}
