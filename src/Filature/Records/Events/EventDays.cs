namespace Filature.Records.Events;

/// <summary>
/// The day of an event: of the time in its clause; else of the clause it goes with, or of the saying it is or stands in; else, for what is
/// told as done, of the day that the text is at.
/// </summary>
internal sealed class EventDays
{
    private const int Highest = 6;

    // What the news tells without a day is of the day it told last, if that lies no farther back.
    private const int DaysOfNews = 3;
    private const int DaysOfParagraph = 30;

    private readonly Tree _tree;
    private readonly EventLexicon _lexicon;
    private readonly Clause _clause;
    private readonly DateOnly? _reference;
    private readonly string? _news;
    private readonly TextSpan _lead;
    private readonly List<ToldTime> _times;
    private readonly List<Statement> _statements;
    private readonly ValueList<TextSpan> _paragraphs;
    private (string Day, int Paragraph)? _encounter;

    public EventDays(Tree tree, EventLexicon lexicon, Clause clause, TracedArticle traced, IEnumerable<Finding<TimeMention>> times, IEnumerable<Finding<Statement>> statements)
    {
        (_tree, _lexicon, _clause, _paragraphs) = (tree, lexicon, clause, traced.Analysis.Paragraphs);
        _reference = traced.Lineage.ReferenceDay?.Value.Date.ToDay();
        _news = traced.Lineage.ReferenceDay is { Ground.Rule: not "reference-day.arrival" } day && day.Value.Date.ToDay() is not null ? day.Value.Date.ToString() : null;
        _lead = traced.Article.PartsOf(PartRole.Body).FirstOrDefault();
        _statements = [.. statements.Select(finding => finding.Value)];
        _times = new ToldTimes(traced.Article.Text.Text, tree, clause, lexicon).Read(times);
    }

    /// <param name="status">What tense and mood say; a present tense with a day to come makes it planned.</param>
    public (string? Day, EventStatus Status) Of(int word, EventStatus status)
    {
        if (Own(word, status) is { } own)
        {
            var isAhead = status == EventStatus.Happened && IsAhead(own) && !_clause.IsPast(word);
            return (own.Value, isAhead ? EventStatus.Planned : status);
        }

        return (status == EventStatus.Happened ? Said(word) ?? Running(word) : null, status);
    }

    /// <summary>The day of what a condition demands: of the words over it that set it.</summary>
    public string? OfDemand(int condition)
    {
        for (var (at, steps) = (_tree.Words[condition].Head, 0); at >= 0 && steps < Highest; at = _tree.Words[at].Head, steps++)
        {
            if (Own(at, EventStatus.Happened) is { } own && !IsAhead(own))
            {
                return own.Value;
            }
        }

        return null;
    }

    /// <summary>Remembers the day of an encounter: what accounts of it tell was said on that day.</summary>
    public void Met(EventDraft draft, int word)
    {
        if (draft is { Type: EventType.Consult, Status: EventStatus.Happened, Date: { Length: 10 } day })
        {
            _encounter = (day, Paragraph(word));
        }
    }

    // The day of the encounter that an account near a word is of: told in its paragraph or in the one before.
    private string? Encounter(int word) => _encounter is { } met && Paragraph(word) - met.Paragraph is 0 or 1 ? met.Day : null;

    private bool IsAhead(ToldTime time) => time.First is { } day && _reference is { } now && day > now;

    private ToldTime? Own(int word, EventStatus status)
    {
        foreach (var time in _times)
        {
            if ((time.Clause == word || IsBelow(time.At, word) || IsBeside(time.At, word)) && Fits(time, word, status))
            {
                return time;
            }
        }

        // «doivent se retrouver mardi», «la réunion pourrait se tenir mardi»: the time may hang on any of these verbs.
        var group = Group(word);
        foreach (var time in _times)
        {
            if (group >= 0 && time.Clause >= 0 && Group(time.Clause) == group && Fits(time, word, status))
            {
                return time;
            }
        }

        return OfCondition(word, status) ?? OfMainClause(word, status);
    }

    // What has happened was not on a day to come, nor on the day until which it holds.
    private bool Fits(ToldTime time, int word, EventStatus status) => status != EventStatus.Happened || (!time.IsEnd && !(IsAhead(time) && _clause.IsPast(word)));

    // «si la plainte n'est pas retirée avant le 15, il suspendra»
    private ToldTime? OfCondition(int word, EventStatus status)
    {
        var condition = _clause.Condition(word);
        foreach (var time in _times)
        {
            if (condition >= 0 && time.Clause == condition && Fits(time, word, status))
            {
                return time;
            }
        }

        return null;
    }

    // «a répondu mercredi, acceptant le principe»; «le 3 mars, quand la délégation a quitté la salle»
    private ToldTime? OfMainClause(int word, EventStatus status)
    {
        if (_clause.IsVerb(word) && _clause.IsParticiple(word))
        {
            var over = _clause.Governor(word);
            for (var steps = 0; over >= 0 && steps < Highest && _clause.IsParticiple(over); steps++)
            {
                over = _clause.Governor(over);
            }

            return over >= 0 && !_clause.IsParticiple(over) ? Own(over, status) : null;
        }

        var when = _clause.When(word);
        if (when < 0)
        {
            return null;
        }

        ToldTime? nearest = null;
        var main = _tree.Words[word].Head;
        foreach (var time in _times)
        {
            if (time.At < when && time.Clause >= 0 && (time.Clause == main || _tree.Words[time.Clause].Head == main) && Fits(time, word, status))
            {
                nearest = time;
            }
        }

        return nearest;
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
            if (said.Cue?.Span.Overlaps(span) == true)
            {
                return (said.Channel is Channel.PhoneCall or Channel.VideoCall or Channel.Meeting || said.Via.Count > 0) && Encounter(word) is { } met ? met
                    : _clause.IsPerfect(word) ? null
                    : said.SaidOn?.Date.ToString();
            }

            if (said.Kind == StatementKind.Direct && said.SaidOn is not null && said.Content.Span.Contains(span) && !_clause.IsPast(word))
            {
                return said.SaidOn.Date.ToString();
            }
        }

        return null;
    }

    // What is told as done, in the order of telling, is of the day last named.
    private string? Running(int word)
    {
        var verb = _clause.IsVerb(word) ? word : _clause.Carrier(word);
        if (verb < 0 || !_clause.IsNarrated(verb))
        {
            return null;
        }

        // «Le communiqué indique que les deux ministres ont parlé et que l'un a confirmé»
        if (_clause.IsTold(verb) && Encounter(word) is { } met)
        {
            return met;
        }

        string? last = null;
        var paragraph = Paragraph(word);
        foreach (var time in _times)
        {
            if (time.At < word && time is { IsDay: true, First: { } day } && (_reference is not { } now || day <= now)
                && (paragraph == Paragraph(time.At) ? _reference is not { } today || day > today.AddDays(-DaysOfParagraph) : IsNews(time, verb)))
            {
                last = time.Value;
            }
        }

        return last ?? (IsOfLead(word, verb) ? _news : null);
    }

    // News begins with what is new: told in the past without a day, it is of the day that the text was written.
    private bool IsOfLead(int word, int verb) => _tree.Has(verb, "root") && !_clause.IsPassive(verb) && _lead.Contains(_tree.Words[word].Span);

    // «La Pologne a remis lundi sa réponse.» … «Le Bélarus l'a rejetée.»
    private bool IsNews(ToldTime time, int word) => time.Clause >= 0 && time.First is { } day && _reference is { } now && day >= now.AddDays(-DaysOfNews)
        && _tree.Has(time.Clause, "root") && _clause.IsNarrated(time.Clause) && _tree.Has(word, "root") && !_clause.IsPassive(word);

    private int Paragraph(int word)
    {
        var (low, high) = (0, _paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _paragraphs[middle].End <= _tree.Words[word].Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
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

    // «la signature, mercredi à midi, du traité»
    private bool IsBeside(int time, int word) => !_clause.IsVerb(word) && (time == word + 1 || (time == word + 2 && _tree.Words[word + 1].Form == ","));
}
