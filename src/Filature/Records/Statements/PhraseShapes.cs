namespace Filature.Records.Statements;

/// <summary>What can be told of a stretch of units from the classes of its words alone: where a phrase starts, goes on and ends.</summary>
internal static class PhraseShapes
{
    public static bool OpensInfinitive(IReadOnlyList<Unit> units, int i)
    {
        while (i < units.Count && units[i].Is(WordClass.Negation | WordClass.Clitic) && !units[i].Capital && i + 1 < units.Count && !units[i].Is(WordClass.Of))
        {
            if (units[i].Is(WordClass.Determiner) && !(units[i + 1].Is(WordClass.Infinitive) && !units[i + 1].Is(WordClass.Noun)))
            {
                return false;
            }

            i++;
        }

        return i < units.Count && units[i].Is(WordClass.Infinitive) && !units[i].Is(WordClass.Noun) && !units[i].Capital;
    }

    /// <summary>Whether a word can only be a verb: the tagger says so and no class of it speaks for a noun phrase.</summary>
    public static bool IsVerb(Unit unit) =>
        unit.Is(WordClass.Finite) && !unit.Capital && !unit.Is(WordClass.Determiner | WordClass.Of | WordClass.Noun | WordClass.Sayer | WordClass.Role | WordClass.Title | WordClass.Listener | WordClass.Time | WordClass.Particle);

    public static bool IsAside(Unit first) =>
        first.Is(WordClass.Relative | WordClass.Subordinate | WordClass.Subordinator | WordClass.Participle) || (first.Is(WordClass.Preposition) && !first.Is(WordClass.Determiner));

    public static int FirstWord(IReadOnlyList<Unit> units, int i)
    {
        while (i + 1 < units.Count && units[i].Is(WordClass.Honorific | WordClass.Title))
        {
            i++;
        }

        return units[i].Span.Start;
    }

    public static bool Continues(IReadOnlyList<Unit> units, int coordinator) =>
        coordinator + 1 < units.Count && units[coordinator + 1] is { Kind: UnitKind.Word, Cue: < 0 } next
        && (next.Capital || next.Is(WordClass.Determiner | WordClass.Sayer | WordClass.Of) || units[coordinator - 1].Capital)
        && !next.Is(WordClass.Pronoun | WordClass.That);

    public static int StartOf(IReadOnlyList<Unit> units, int end, int from)
    {
        var i = end;
        while (i >= from && units[i].Kind is UnitKind.Word or UnitKind.Number && units[i].Cue < 0
            && !(units[i].Is(WordClass.That) && !units[i].Is(WordClass.Relative)))
        {
            i--;
        }

        return i + 1;
    }

    public static int StartOfAside(IReadOnlyList<Unit> units, int end, int from)
    {
        var i = end;
        while (i >= from && (units[i].Kind is UnitKind.Word or UnitKind.Number or UnitKind.Quote || units[i].IsMark('\'') || units[i].IsMark('’')))
        {
            i--;
        }

        return i + 1;
    }

    // «Le 1er février», "the next day": nobody.
    public static bool IsTime(IReadOnlyList<Unit> units, int start, int end)
    {
        var time = false;
        for (var i = start; i < end; i++)
        {
            if (units[i].Is(WordClass.Time))
            {
                time = true;
            }
            else if (units[i].Kind != UnitKind.Number && !units[i].Is(WordClass.Determiner | WordClass.Adverb | WordClass.Of))
            {
                return false;
            }
        }

        return time;
    }

    public static bool StartsPhrase(Unit unit) =>
        unit.Kind == UnitKind.Number || unit.Capital || unit.Is(WordClass.Determiner | WordClass.Honorific);
}
