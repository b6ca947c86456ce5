namespace Filature.Records.Events;

/// <summary>The trees of an analysis with the ways down: the dependents of each word, in the order of the text.</summary>
internal sealed class Tree
{
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly bool[] _isOfPerson;

    public Tree(Analysis analysis)
    {
        Words = analysis.Words;
        _first = new int[Words.Count];
        _next = new int[Words.Count];
        Array.Fill(_first, -1);
        Array.Fill(_next, -1);
        for (var i = Words.Count - 1; i >= 0; i--)
        {
            if (Words[i].Head is var head and >= 0)
            {
                _next[i] = _first[head];
                _first[head] = i;
            }
        }

        _isOfPerson = new bool[Words.Count];
        foreach (var name in analysis.Names)
        {
            for (var i = name.Type == NameType.Person ? FirstFrom(name.Span.Start) : Words.Count; i < Words.Count && Words[i].Span.Start < name.Span.End; i++)
            {
                _isOfPerson[i] = true;
            }
        }
    }

    public ValueList<Word> Words { get; }

    /// <summary>Whether a word is part of the name of a person.</summary>
    public bool IsOfPerson(int word) => _isOfPerson[word];

    public Dependents Of(int word) => new(this, _first[word]);

    /// <summary>The first dependent with one of the relations, whatever follows their colon; -1 where there is none.</summary>
    public int Dependent(int word, params ReadOnlySpan<string> relations)
    {
        foreach (var child in Of(word))
        {
            foreach (var relation in relations)
            {
                if (Has(child, relation))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a word has a relation: <c>obl</c> is also <c>obl:arg</c>.</summary>
    public bool Has(int word, string relation) => Words[word].Relation is var own && own.StartsWith(relation, StringComparison.Ordinal)
        && (own.Length == relation.Length || own[relation.Length] == ':');

    public bool HasFeature(int word, string feature) => Words[word].Features.Contains(feature, StringComparison.Ordinal);

    /// <summary>The preposition before a word, by its lemma; null where there is none.</summary>
    public string? Case(int word) => Dependent(word, "case") is var at and >= 0 ? Words[at].Lemma : null;

    /// <summary>The index of the first word that ends after a place.</summary>
    public int FirstFrom(int start)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The word of a stretch that hangs on a word outside of it; -1 where no word stands in it.</summary>
    public int Top(TextSpan span)
    {
        for (var i = FirstFrom(span.Start); i < Words.Count && Words[i].Span.Start < span.End; i++)
        {
            if ((Words[i].Head < 0 || !Words[Words[i].Head].Span.Overlaps(span)) && Words[i].Upos is not (Upos.Punct or Upos.Adp or Upos.Det))
            {
                return i;
            }
        }

        return -1;
    }

    public readonly struct Dependents(Tree tree, int first)
    {
        public Walk GetEnumerator() => new(tree, first);
    }

    public struct Walk(Tree tree, int first)
    {
        private int _ahead = first;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            Current = _ahead;
            if (_ahead < 0)
            {
                return false;
            }

            _ahead = tree._next[_ahead];
            return true;
        }
    }
}
