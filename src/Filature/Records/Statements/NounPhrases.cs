namespace Filature.Records.Statements;

/// <summary>One who speaks or is spoken to, as the words put it.</summary>
/// <param name="Span">The words shown: a name rather than the phrase around it.</param>
/// <param name="Whole">The whole noun phrase.</param>
internal sealed record Mention(TextSpan Span, TextSpan Whole, Gender Gender, bool IsPronoun, bool IsRelative, Person? Person);

/// <summary>Finds noun phrases beside a cue from the classes of words. A parser's subject relation will replace it.</summary>
internal sealed class NounPhrases(Document document, Names names)
{
    private const int Longest = 30;

    private const WordClass Joint = WordClass.Preposition | WordClass.Of | WordClass.Coordinator;

    /// <summary>The phrase that starts exactly at a unit, with the index after it; null where none does.</summary>
    public (Mention Mention, int End)? At(Passage passage, int start, bool bare = false)
    {
        var units = passage.Units;
        if (start >= units.Count || units[start].Kind is UnitKind.Mark or UnitKind.Quote)
        {
            return null;
        }

        var head = units[start];
        if (head.Is(WordClass.Pronoun) && !head.Is(WordClass.Determiner))
        {
            return (Single(head), start + 1);
        }

        if (!bare && !head.Capital && head.Kind == UnitKind.Word && !head.Is(WordClass.Determiner | WordClass.Honorific | WordClass.Sayer | WordClass.Listener))
        {
            return null;
        }

        var end = start + 1;
        for (; end < units.Count && end - start < Longest; end++)
        {
            var unit = units[end];
            if (unit.Kind is UnitKind.Mark or UnitKind.Quote || unit.Cue >= 0 || PhraseShapes.IsVerb(unit)
                || unit.Is(WordClass.Relative | WordClass.That | WordClass.Subordinate | WordClass.Subordinator | WordClass.Gerund)
                || (unit.Is(WordClass.Time) && !unit.Is(WordClass.Title))
                || (unit.Is(WordClass.Preposition) && !unit.Is(WordClass.Of) && !IsPartOfName(passage, end))
                || (unit.Is(WordClass.Coordinator) && !PhraseShapes.Continues(units, end))
                || (unit.Is(WordClass.Of) && PhraseShapes.OpensInfinitive(units, end + 1))
                || (unit.Is(WordClass.Pronoun) && !unit.Is(WordClass.Determiner)))
            {
                break;
            }
        }

        while (end > start + 1 && units[end - 1].Is(WordClass.Of | WordClass.Adverb | WordClass.Determiner | WordClass.Coordinator))
        {
            end--;
        }

        return PhraseShapes.IsTime(units, start, end) || (end == start + 1 && head.Is(WordClass.Determiner) && !head.Is(WordClass.Pronoun)) ? null : (Reduce(passage, start, end), end);
    }

    /// <summary>The subject after an inverted verb: «a déclaré jeudi à la presse le ministre X».</summary>
    public (Mention Mention, int End)? After(Passage passage, int from)
    {
        var units = passage.Units;
        var i = from;
        var limit = Math.Min(units.Count, from + 14);
        while (i < limit)
        {
            var unit = units[i];
            if (unit.Is(WordClass.Preposition) && !unit.Capital)
            {
                i = SkipPrepositional(passage, i, limit);
            }
            else if (unit.Is(WordClass.Time | WordClass.Adverb) && !unit.Is(WordClass.Determiner | WordClass.Pronoun) && !unit.Capital)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (i >= limit || At(passage, i) is not { } found)
        {
            return null;
        }

        // «la bourgmestre, Lieve Goossenaerts, …»: the name is the nearest mention.
        var (mention, end) = found;
        if (mention.Person is null && !mention.IsPronoun && end + 1 < units.Count && units[end].IsComma
            && At(passage, end + 1) is { Mention.Person: not null } name && name.Mention.Span.Start == PhraseShapes.FirstWord(units, end + 1))
        {
            return (name.Mention with { Gender = mention.Gender, Whole = passage.Between(i, name.End - 1) }, name.End);
        }

        return found;
    }

    /// <summary>The subject before a verb, or null. Nothing before <paramref name="from"/> is looked at.</summary>
    public Mention? Before(Passage passage, int at, int from)
    {
        var units = passage.Units;
        from = Math.Max(from, at - 3 * Longest);
        var i = at - 1;
        while (i >= from && units[i].Kind == UnitKind.Word && units[i].Cue < 0
            && (units[i].Is(WordClass.Negation | WordClass.Adverb) || (units[i].Is(WordClass.Clitic) && !units[i].Is(WordClass.Pronoun)))
            && !(units[i].Capital && i > from))
        {
            i--;
        }

        if (i < from)
        {
            return null;
        }

        var last = units[i];
        if (last.Is(WordClass.Relative) || (last.Is(WordClass.Pronoun) && !last.Is(WordClass.Determiner)))
        {
            return Single(last);
        }

        if (!last.IsComma && !last.IsMark(')') && !last.IsDash)
        {
            return Segment(passage, PhraseShapes.StartOf(units, i, from), i + 1);
        }

        // The verb follows an apposition: look back over it for a name or the head it explains.
        Mention? fallback = null;
        for (var tries = 0; tries < 5 && i >= from && (units[i].IsComma || units[i].IsDash || units[i].IsMark(')')); tries++)
        {
            var start = PhraseShapes.StartOfAside(units, i - 1, from);
            if (start > i - 1)
            {
                break;
            }

            var segment = Segment(passage, start, i);
            if (segment is not null)
            {
                if (segment.IsPronoun || (segment.Person is not null && !PhraseShapes.IsAside(units[start]) && (PhraseShapes.StartsPhrase(units[start]) || segment.Span.Start == units[start].Span.Start)))
                {
                    return segment;
                }

                if (!PhraseShapes.IsAside(units[start]) && !units[start].Is(WordClass.That))
                {
                    fallback = segment;
                }
            }

            i = start - 1;
        }

        return fallback;
    }

    /// <summary>Where the clause that a verb stands in starts, at the latest sure boundary before it.</summary>
    public static int ClauseStart(Passage passage, int at, int from)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (passage.Units[i].IsStop)
            {
                return i + 1;
            }
        }

        return from;
    }

    private bool IsPartOfName(Passage passage, int i) =>
        passage.Units[i].Capital && names.In(passage.Units[i].Span).Any();

    private int SkipPrepositional(Passage passage, int i, int limit)
    {
        var units = passage.Units;
        i++;
        if (i < limit && units[i].Is(WordClass.Determiner))
        {
            i++;
        }

        for (var first = true; i < limit; i++, first = false)
        {
            var unit = units[i];
            if (unit.IsComma)
            {
                return i + 1 < limit && (units[i + 1].Capital || units[i + 1].Is(WordClass.Determiner | WordClass.Honorific | WordClass.Preposition)) ? i + 1 : limit;
            }

            if (unit.Kind is UnitKind.Mark or UnitKind.Quote || unit.Is(WordClass.Preposition))
            {
                return i;
            }

            if (!first && (unit.Is(WordClass.Honorific) || (unit.Is(WordClass.Determiner) && !units[i - 1].Is(WordClass.Of))
                || (unit.Capital && !units[i - 1].Capital && !units[i - 1].Is(WordClass.Of | WordClass.Determiner))))
            {
                return unit.Is(WordClass.Of) && !unit.Is(WordClass.Determiner) ? i + 1 : i;
            }
        }

        return i;
    }

    /// <summary>The noun phrase of a stretch without commas that ends at its subject.</summary>
    private Mention? Segment(Passage passage, int start, int end)
    {
        var units = passage.Units;
        while (start < end && units[start].Is(WordClass.Coordinator | WordClass.Adverb | WordClass.Time) && !units[start].Is(WordClass.Determiner | WordClass.Pronoun)
            && !(units[start].Capital && names.In(units[start].Span).Any()))
        {
            start++;
        }

        if (start >= end || units[start].IsQuote)
        {
            return null;
        }

        if (units[start].Is(WordClass.Relative) && !units[start].Capital)
        {
            // A relative clause between the head and its verb.
            return null;
        }

        if (units[end - 1].Is(WordClass.Relative) || (units[end - 1].Is(WordClass.Pronoun) && !units[end - 1].Is(WordClass.Determiner)))
        {
            return Single(units[end - 1]);
        }

        if (!PhraseShapes.StartsPhrase(units[start]) || (units[start].Is(WordClass.Preposition) && !units[start].Is(WordClass.Determiner)))
        {
            // An adverbial without a comma: the subject is the last phrase that no preposition binds.
            var at = -1;
            for (var i = start + 1; i < end; i++)
            {
                if (PhraseShapes.StartsPhrase(units[i]) && !units[i - 1].Is(Joint | WordClass.Determiner | WordClass.Honorific) && (!units[i - 1].Capital || units[i - 1].Is(WordClass.Time))
                    && !(units[i].Is(WordClass.Of) && !units[i].Is(WordClass.Determiner)))
                {
                    at = i;
                }
            }

            if (at < 0)
            {
                return units[start].Is(WordClass.Preposition | WordClass.Of) ? null : Reduce(passage, start, end);
            }

            start = at;
        }

        for (var i = start + 1; i < end; i++)
        {
            // «La délégation a pris le dossier, dit « merci » et …»: the subject ends before the first of its verbs.
            // "The report handed to the judge": a participle in the shape of the past.
            if (PhraseShapes.IsVerb(units[i]) && !(document.Analysis.Language == "en" && i + 1 < end && units[i + 1].Is(WordClass.Preposition)))
            {
                end = i;
            }
        }

        return end - start > Longest || PhraseShapes.IsTime(units, start, end) ? null : Reduce(passage, start, end);
    }

    private Mention Reduce(Passage passage, int start, int end)
    {
        var units = passage.Units;
        var whole = passage.Between(start, end - 1);
        var gender = units[start].Gender;
        foreach (var name in names.In(whole))
        {
            if (name.Bound && name.Span.Start != units[start].Span.Start)
            {
                continue;
            }

            var first = start;
            while (first < end && units[first].Span.Start < name.Span.Start)
            {
                first++;
            }

            if (name.Span.End < whole.End && name.Span.Start == whole.Start && units[end - 1].Capital)
            {
                continue;
            }

            var honorific = first > start && units[first - 1].Is(WordClass.Honorific);
            return new(honorific ? units[first - 1].Span.Union(name.Span) : name.Span, whole, gender == Gender.Unknown ? name.Person.Gender : gender, IsPronoun: false, IsRelative: false, name.Person);
        }

        return new(whole, whole, gender, IsPronoun: false, IsRelative: false, Person: null);
    }

    private static Mention Single(Unit unit) =>
        new(unit.Span, unit.Span, unit.Gender, unit.Is(WordClass.Pronoun), unit.Is(WordClass.Relative), Person: null);

    /// <summary>The mention that a cue holds in itself: «a-t-<u>il</u> dit».</summary>
    public Mention Held(TextSpan span)
    {
        var (classes, gender) = document.Vocabulary.Of(span.Of(document.Text.AsSpan()));
        var name = names.In(span).FirstOrDefault();
        return new(span, span, gender, (classes & WordClass.Pronoun) != WordClass.None, IsRelative: false, name?.Person);
    }
}
