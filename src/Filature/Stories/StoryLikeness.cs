namespace Filature.Stories;

/// <summary>How an article and a story are alike: what the merge decision weighs, each in [0, 1].</summary>
public enum MergeFeature
{
    /// <summary>All terms against the story's centre.</summary>
    Whole,

    /// <summary>All terms against the two articles of the story that are most alike, on average.</summary>
    BestTwo,

    /// <summary>Persons, institutions, places and other names against the centre.</summary>
    Names,

    /// <summary>Places alone.</summary>
    Places,

    /// <summary>Numbers alone.</summary>
    Numbers,

    /// <summary>Words that are no names.</summary>
    Words,
}

/// <summary>Compares one article with stories: cosines of terms, each weighted by how rare it is in the archive and how often it stands in the article.</summary>
internal sealed class StoryLikeness
{
    // A young archive knows little of what is rare: it is taken to hold this many articles more, in which no term stood.
    private const int Prior = 50;

    // Names tell stories apart; common words tell topics.
    private const double NameWeight = 1.41;

    // Across languages only names, numbers and cognates can agree. Set on gold/dev and the sample wire, by looking at all pairs: retellings
    // in another language are about three quarters as alike.
    private const double AcrossLanguages = 1.3;

    private static readonly int Features = Enum.GetValues<MergeFeature>().Length;

    private readonly IReadOnlyDictionary<long, int> _frequencies;
    private readonly int _articles;
    private readonly string _language;
    private readonly Dictionary<long, (TermKind Kind, double Weight)> _asked;
    private readonly double _average;
    private readonly double[] _lengths;

    public StoryLikeness(Signature asked, string language, IReadOnlyDictionary<long, int> frequencies, int articles)
    {
        (_frequencies, _articles, _language) = (frequencies, articles, language);
        _average = asked.Terms.Count == 0 ? 0 : asked.Terms.Average(Rarity);
        var marks = MarksOf(asked.Terms, asked.Marks);
        _asked = marks.ToDictionary(mark => mark.Key, mark => (mark.Value.Kind, WeightOf(mark.Value, Rarity(mark.Key))));
        _lengths = Lengths(_asked.Values);
    }

    /// <summary>Terms as words and as names: a frequency is asked for both.</summary>
    public static long[] BothWays(ValueList<long> terms) => [.. terms.SelectMany(static term => (long[])[term | 1, term & ~1L]).Distinct()];

    /// <param name="members">Articles of one story, one at least, none made from another of them.</param>
    public double[] Against(IReadOnlyList<StoryNeighbour> members)
    {
        // Those of the article's own language speak for the story where there are any.
        var near = members.Where(member => member.Language == _language).ToArray();
        var factor = near.Length > 0 ? 1 : AcrossLanguages;
        Dictionary<long, (TermKind Kind, double Weight)>[] vectors = [.. (near.Length > 0 ? near : members).Select(Vector)];

        var features = new double[Features];
        var centre = new Dictionary<long, (TermKind Kind, double Weight)>();
        var best = new List<double>();
        foreach (var vector in vectors)
        {
            var length = Math.Max(1e-9, Math.Sqrt(vector.Values.Sum(static term => term.Weight * term.Weight)));
            best.Add(_lengths[(int)MergeFeature.Whole] == 0 ? 0 : vector.Sum(term => _asked.TryGetValue(term.Key, out var mine) ? mine.Weight * term.Value.Weight : 0) / length / _lengths[(int)MergeFeature.Whole]);
            foreach (var (term, (kind, weight)) in vector)
            {
                var known = centre.GetValueOrDefault(term);
                centre[term] = (kind > known.Kind ? kind : known.Kind, known.Weight + (weight / length));
            }
        }

        var lengths = Lengths(centre.Values);
        foreach (var (term, (kind, weight)) in _asked)
        {
            if (centre.TryGetValue(term, out var there))
            {
                var product = weight * there.Weight;
                features[(int)MergeFeature.Whole] += product;
                features[(int)GroupOf(kind)] += product;
                if (kind == TermKind.Place)
                {
                    features[(int)MergeFeature.Places] += product;
                }
            }
        }

        foreach (var feature in (MergeFeature[])[MergeFeature.Whole, MergeFeature.Names, MergeFeature.Places, MergeFeature.Numbers, MergeFeature.Words])
        {
            var of = _lengths[(int)feature] * lengths[(int)feature];
            features[(int)feature] = of == 0 ? 0 : Math.Min(1, factor * features[(int)feature] / of);
        }

        features[(int)MergeFeature.BestTwo] = Math.Min(1, factor * best.OrderDescending().Take(2).Average());
        return features;
    }

    /// <summary>What an article shares with some others, the most telling first: the terms, and how much each adds to their likeness.</summary>
    public IEnumerable<(long Term, TermKind Kind, double Weight)> Shared(IReadOnlyList<StoryNeighbour> members)
    {
        var vectors = members.Select(Vector).ToArray();
        return _asked
            .Select(mine => (Term: mine.Key, mine.Value.Kind, Weight: mine.Value.Weight * vectors.Sum(vector => vector.GetValueOrDefault(mine.Key).Weight)))
            .Where(static shared => shared.Weight > 0)
            .OrderByDescending(static shared => shared.Weight).ThenBy(static shared => shared.Term);
    }

    // Of a term that the article that asks has not, it is not known how rare it is: as rare as its own are on average.
    private Dictionary<long, (TermKind Kind, double Weight)> Vector(StoryNeighbour member) =>
        MarksOf(member.Terms, member.Marks).ToDictionary(
            mark => mark.Key, mark => (mark.Value.Kind, WeightOf(mark.Value, _asked.ContainsKey(mark.Key) ? Rarity(mark.Key) : _average)));

    private static double WeightOf(TermMark mark, double rarity) => (1 + Math.Log(Math.Max(1, mark.Count))) * rarity * (mark.Kind == TermKind.Word ? 1 : NameWeight);

    // A word and a name of the same letters are one term here.
    private static Dictionary<long, TermMark> MarksOf(ValueList<long> terms, ValueList<byte> marks)
    {
        var all = new Dictionary<long, TermMark>(terms.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            var mark = marks.Count == terms.Count ? TermMark.Unpack(marks[i]) : new(Signature.IsName(terms[i]) ? TermKind.Name : TermKind.Word, 1);
            all[terms[i] | 1] = all.TryGetValue(terms[i] | 1, out var known) ? known.And(mark) : mark;
        }

        return all;
    }

    private static double[] Lengths(IEnumerable<(TermKind Kind, double Weight)> terms)
    {
        var squares = new double[Features];
        foreach (var (kind, weight) in terms)
        {
            squares[(int)MergeFeature.Whole] += weight * weight;
            squares[(int)GroupOf(kind)] += weight * weight;
            if (kind == TermKind.Place)
            {
                squares[(int)MergeFeature.Places] += weight * weight;
            }
        }

        return Array.ConvertAll(squares, Math.Sqrt);
    }

    private static MergeFeature GroupOf(TermKind kind) => kind switch
    {
        TermKind.Word => MergeFeature.Words,
        TermKind.Number => MergeFeature.Numbers,
        _ => MergeFeature.Names,
    };

    private double Rarity(long term) =>
        Math.Log((_articles + Prior + 1.0) / (_frequencies.GetValueOrDefault(term | 1) + _frequencies.GetValueOrDefault(term & ~1L) + 1.0));
}
