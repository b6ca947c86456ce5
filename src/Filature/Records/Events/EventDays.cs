namespace Filature.Records.Events;

/// <summary>
/// The day of an event: of the time in its clause; else of the clause it goes with, or of the saying it is or stands in; else, for what is
/// told as done, of the day that the text is at.
/// </summary>
internal sealed class EventDays
{
    private const int Highest = 6;

    private readonly Tree _tree;
    private readonly Clause _clause;
    private readonly DateOnly? _reference;
    private readonly List<Told> _times = [];
    private readonly List<Statement> _statements;
    private readonly ValueList<TextSpan> _paragraphs;

    public EventDays(Tree tree, Clause clause, TracedArticle traced, IEnumerable<Finding<TimeMention>> times, IEnumerable<Finding<Statement>> statements)
    {
        (_tree, _clause, _paragraphs) = (tree, clause, traced.Analysis.Paragraphs);
        _reference = traced.Lineage.ReferenceDay?.Value.Date.ToDay();
        _statements = [.. statements.Select(finding => finding.Value).Where(said => said.SaidOn is not null)];
        foreach (var time in times)
        {
            if (Day(time.Value) is { } value && tree.Top(time.Ground.Evidence[0].Span) is var top and >= 0)
            {
                _times.Add(new(Over(top), top, value, time.Value.Date?.ToDay()));
            }
        }
    }

    /// <param name="status">What tense and mood say; a present tense with a day to come makes it planned.</param>
    public (string? Day, EventStatus Status) Of(int word, EventStatus status)
    {
        if (Own(word) is { } own)
        {
            var isAhead = status == EventStatus.Happened && own.Date is { } day && _reference is { } now && day > now && !_clause.IsPast(word);
            return (own.Value, isAhead ? EventStatus.Planned : status);
        }

        return (status == EventStatus.Happened ? Said(word) ?? Running(word) : null, status);
    }

    private Told? Own(int word)
    {
        foreach (var time in _times)
        {
            if (time.Clause == word || IsBelow(time.At, word))
            {
                return time;
            }
        }

        // «doivent se retrouver mardi», «la réunion pourrait se tenir mardi»: the time may hang on any of these verbs.
        var group = Group(word);
        foreach (var time in _times)
        {
            if (group >= 0 && time.Clause >= 0 && Group(time.Clause) == group)
            {
                return time;
            }
        }

        // «si la plainte n'est pas retirée avant le 15, il suspendra»
        foreach (var time in _times)
        {
            if (time.Clause >= 0 && (_tree.Words[time.Clause].Head == word || _tree.Words[word].Head == time.Clause) && _clause.IsCondition(time.Clause))
            {
                return time;
            }
        }

        // «a répondu mercredi, acceptant le principe»
        return _clause.IsVerb(word) && _clause.IsParticiple(word) && _clause.Governor(word) is var over and >= 0 && !_clause.IsParticiple(over) ? Own(over) : null;
    }

    // The verb on which an auxiliary-like chain hangs; of a noun that is a subject or carried by a light verb, that verb's.
    private int Group(int word)
    {
        var at = _clause.IsVerb(word) ? word : _clause.Carrier(word);
        for (var steps = 0; at >= 0 && steps < Highest && _tree.Has(at, "xcomp") && _tree.Words[at].Head is var head and >= 0 && _clause.IsLeading(head); steps++)
        {
            at = head;
        }

        return at;
    }

    private string? Said(int word)
    {
        var span = _tree.Words[word].Span;
        foreach (var said in _statements)
        {
            if (said.Cue?.Span.Overlaps(span) == true || (said.Kind == StatementKind.Direct && said.Content.Span.Contains(span) && !_clause.IsPast(word)))
            {
                return said.SaidOn!.Date.ToString();
            }
        }

        return null;
    }

    // What is told as done, in the order of telling, is of the day last named.
    private string? Running(int word)
    {
        if (!_clause.IsVerb(word) || !_clause.IsNarrated(word))
        {
            return null;
        }

        string? last = null;
        var paragraph = Paragraph(word);
        foreach (var time in _times)
        {
            if (time.At < word && paragraph.Contains(_tree.Words[time.At].Span) && time.Date is { } day && (_reference is not { } now || (day <= now && day > now.AddDays(-30))))
            {
                last = time.Value;
            }
        }

        return last;
    }

    private TextSpan Paragraph(int word)
    {
        foreach (var paragraph in _paragraphs)
        {
            if (paragraph.Contains(_tree.Words[word].Span))
            {
                return paragraph;
            }
        }

        return _tree.Words[word].Span;
    }

    private int Over(int word)
    {
        for (var (at, steps) = (_tree.Words[word].Head, 0); at >= 0 && steps < Highest; at = _tree.Words[at].Head, steps++)
        {
            if (_clause.IsVerb(at))
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

    private sealed record Told(int Clause, int At, string Value, DateOnly? Date);
}
