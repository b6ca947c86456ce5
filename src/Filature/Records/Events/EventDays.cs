namespace Filature.Records.Events;

/// <summary>The day of an event: of the time expression in its clause.</summary>
internal sealed class EventDays
{
    private const int Highest = 6;

    private readonly Tree _tree;
    private readonly Clause _clause;
    private readonly List<(int Clause, int At, string Value)> _times = [];

    public EventDays(Tree tree, Clause clause, IEnumerable<Finding<TimeMention>> times)
    {
        (_tree, _clause) = (tree, clause);
        foreach (var time in times)
        {
            if (Day(time.Value) is { } value && tree.Top(time.Ground.Evidence[0].Span) is var top and >= 0)
            {
                _times.Add((Over(top), top, value));
            }
        }
    }

    public string? Of(int word)
    {
        var governor = _clause.IsVerb(word) ? -1 : _clause.Governor(word);
        foreach (var (over, at, value) in _times)
        {
            if (over == word || IsBelow(at, word))
            {
                return value;
            }
        }

        // «doivent se retrouver mardi»: the time may hang on either.
        var upper = governor >= 0 ? governor : _tree.Has(word, "xcomp") ? _tree.Words[word].Head : -1;
        foreach (var (over, _, value) in _times)
        {
            if (upper >= 0 && over == upper)
            {
                return value;
            }
        }

        return null;
    }

    private int Over(int word)
    {
        for (var (at, steps) = (word, 0); at >= 0 && steps < Highest; at = _tree.Words[at].Head, steps++)
        {
            if (_clause.IsVerb(at) && at != word)
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsBelow(int word, int above)
    {
        for (var (at, steps) = (_tree.Words[word].Head, 0); at >= 0 && steps < Highest && !_clause.IsVerb(at); at = _tree.Words[at].Head, steps++)
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Day(TimeMention time)
    {
        if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: >= 4 } value || value[0] is < '0' or > '9')
        {
            return null;
        }

        return value.IndexOf('T', StringComparison.Ordinal) is var clock and > 0 ? value[..clock] : value;
    }
}
