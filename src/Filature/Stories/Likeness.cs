namespace Filature.Stories;

/// <summary>How like two articles are: the cosine of their terms, each weighted by how rare it is in the archive.</summary>
internal sealed class Likeness(IReadOnlyDictionary<long, int> frequencies, int articles)
{
    // A young archive knows little of what is rare: it is taken to hold this many articles more, in which each term stood once.
    private const int Prior = 50;

    // Names and numbers tell stories apart; common words tell topics.
    private const double NameWeight = 2;

    /// <param name="left">The article that asks; frequencies are known for its terms.</param>
    /// <param name="right">Another one; its own terms are taken to be as rare, on average, as the first one's.</param>
    public double Of(ValueList<long> left, ValueList<long> right)
    {
        var (shared, ofLeft, names, others) = (0.0, 0.0, 0, 0);
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            var order = i == left.Count ? 1 : j == right.Count ? -1 : (left[i] | 1).CompareTo(right[j] | 1);
            if (order == 0)
            {
                var weight = Weight(left[i] | (right[j] & 1));
                shared += weight;
                ofLeft += weight;
                i++;
                j++;
            }
            else if (order < 0)
            {
                ofLeft += Weight(left[i++]);
            }
            else if (Signature.IsName(right[j++]))
            {
                names++;
            }
            else
            {
                others++;
            }
        }

        var average = left.Count == 0 ? 0 : left.Sum(Rarity) / left.Count;
        var ofRight = shared + (average * ((names * NameWeight) + others));
        return shared == 0 ? 0 : shared / Math.Sqrt(ofLeft * ofRight);
    }

    private double Weight(long term) => Rarity(term) * (Signature.IsName(term) ? NameWeight : 1);

    private double Rarity(long term)
    {
        var frequency = frequencies.GetValueOrDefault(term | 1) + frequencies.GetValueOrDefault(term & ~1L);
        var rarity = Math.Log((articles + Prior + 1.0) / (frequency + 1.0));
        return rarity * rarity;
    }
}
