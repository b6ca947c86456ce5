namespace Filature.Records.Statements;

/// <summary>The forms in which what is said can follow a verb, seen at one unit: «de» and an infinitive, "to", a noun phrase, quoted words …</summary>
internal static class Frames
{
    // A noun phrase between verb and quotation: «a jugé l'annonce « inacceptable »».
    private const int PredicateReach = 6;

    /// <summary>Frames with a mark of their own: de + infinitive, à + infinitive, to, of, for.</summary>
    public static (string Form, int Start)? Marked(IReadOnlyList<Unit> units, Cue cue, int i)
    {
        if (i + 1 >= units.Count)
        {
            return null;
        }

        var unit = units[i];
        if ((unit.Is(WordClass.Of) && cue.Can(Opens.De)) || (unit.Is(WordClass.To) && cue.Can(Opens.A)) || (unit.Is(WordClass.For) && cue.Can(Opens.Pour)))
        {
            return units[i + 1].IsQuote ? ("quote", i + 1) : IsInfinitive(units, i + 1) ? ("infinitive", i + 1) : null;
        }

        if (unit.Is(WordClass.To) && cue.Can(Opens.To))
        {
            return units[i + 1].IsQuote ? ("quote", i + 1)
                : units[i + 1] is { Kind: UnitKind.Word, Capital: false } next && !next.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Silence) ? ("infinitive", i + 1)
                : null;
        }

        if ((unit.Is(WordClass.Of) && cue.Can(Opens.Of)) || (unit.Is(WordClass.For) && cue.Can(Opens.For)))
        {
            return units[i + 1].IsQuote ? ("quote", i + 1) : units[i + 1].Kind == UnitKind.Word ? ("object", i + 1) : null;
        }

        return null;
    }

    /// <summary>Frames that touch the verb: infinitive, gerund, noun phrase, a clause without conjunction.</summary>
    public static (string Form, int Start)? Bare(Passage passage, Cue cue, int i, int from)
    {
        var units = passage.Units;
        if (cue.Can(Opens.Inf) && IsInfinitive(units, i))
        {
            return ("infinitive", i);
        }

        if (cue.Can(Opens.Ing) && units[i].Is(WordClass.Gerund))
        {
            return ("infinitive", i);
        }

        if (cue.Can(Opens.Rest) && units[i].Kind == UnitKind.Word)
        {
            return ("object", i);
        }

        if (cue.Can(Opens.Self) && units[i] is { Kind: UnitKind.Word, Class: WordClass.None, Capital: false } && passage.End - i >= 3)
        {
            return ("self", i);
        }

        if (units[i].Is(WordClass.Determiner) && i + 1 < units.Count && units[i + 1].Is(WordClass.Time))
        {
            // «descartó este martes reabrir …»
            return null;
        }

        if (cue.Can(Opens.Np) && !(cue.Can(Opens.Of) && OfAhead(units, i)) && units[i].Kind is UnitKind.Word or UnitKind.Number
            && !units[i].Is(WordClass.Preposition | WordClass.Relative | WordClass.Time | WordClass.Silence | WordClass.Coordinator | WordClass.That)
            && !units[i].Is(WordClass.Adverb) && !(units[i].Is(WordClass.Of) && !units[i].Is(WordClass.Determiner)))
        {
            return ("object", i);
        }

        return cue.Can(Opens.Zero) && !cue.ToNext && OpensClause(units, i) && passage.End - i >= 3 ? ("zero", i) : null;
    }

    /// <summary>Frames that an adjunct or addressee parts from the verb: «había prometido en otoño cambiar …», «reclamó a Berlín una copia».</summary>
    public static string? Late(IReadOnlyList<Unit> units, Cue cue, int i, int from, Mention? addressee)
    {
        if (cue.Can(Opens.Inf) && i - from <= PredicateReach && IsInfinitive(units, i) && !units[i - 1].Is(WordClass.Preposition | WordClass.Of | WordClass.Infinitive))
        {
            return "infinitive";
        }

        return cue.Can(Opens.Np) && addressee is not null && addressee.Whole.End == units[i - 1].Span.End && units[i].Is(WordClass.Determiner) && !units[i].Is(WordClass.Preposition)
            ? "object"
            : null;
    }

    public static bool OpensClause(IReadOnlyList<Unit> units, int i) =>
        units[i].Kind is UnitKind.Word or UnitKind.Number
        && !units[i].Is(WordClass.Preposition | WordClass.Of | WordClass.Coordinator | WordClass.Relative | WordClass.Subordinate | WordClass.Adverb | WordClass.Negation)
        && !(units[i].Is(WordClass.Time) && !units[i].Capital);

    private static bool IsInfinitive(IReadOnlyList<Unit> units, int i)
    {
        for (var at = i; at < Math.Min(units.Count, i + 5); at++)
        {
            if (units[at].Is(WordClass.Infinitive) && !units[at].Is(WordClass.Noun) && !units[at].Capital)
            {
                return !Silent(units, at);
            }

            if (!units[at].Is(WordClass.Negation | WordClass.Clitic | WordClass.Adverb) && !(units[at].Kind == UnitKind.Word && units[at].Span.Length <= 3 && at > i && units[at - 1].Is(WordClass.Negation)))
            {
                return false;
            }
        }

        return false;
    }

    // "accused the city on Monday of …": what follows «of» is the charge.
    private static bool OfAhead(IReadOnlyList<Unit> units, int i)
    {
        for (var at = i + 1; at + 1 < Math.Min(units.Count, i + PredicateReach + 2); at++)
        {
            if (units[at].Is(WordClass.Of) && (units[at + 1].IsQuote || units[at + 1].Is(WordClass.Gerund)))
            {
                return true;
            }
        }

        return false;
    }

    // «refuse de commenter», «demande à ne pas être nommé»: no statement.
    private static bool Silent(IReadOnlyList<Unit> units, int infinitive)
    {
        for (var i = infinitive; i < Math.Min(units.Count, infinitive + 3); i++)
        {
            if (units[i].Is(WordClass.Silence))
            {
                return true;
            }
        }

        return false;
    }

    public static bool TakesQuote(IReadOnlyList<Unit> units, Cue cue, int from, int i, bool touching)
    {
        if (!cue.Can(Opens.Quote | Opens.Self | Opens.Predicate))
        {
            return false;
        }

        if (i == from || touching)
        {
            return true;
        }

        var before = units[i - 1];
        if (cue.Can(Opens.Predicate) && before.Is(WordClass.Of | WordClass.Preposition))
        {
            // «a qualifié le projet de « folie »», "described it as “frank”"
            return i - from <= PredicateReach + 2;
        }

        // A determiner or preposition before the marks makes them a part of a phrase: «un « mensonge »».
        return !before.Is(WordClass.Determiner | WordClass.Of | WordClass.Preposition | WordClass.Possessive)
            && (before.IsComma || (i - from <= PredicateReach && !cue.Can(Opens.A | Opens.De)));
    }

    public static (string Form, int Start, Mention? Addressee)? Object(IReadOnlyList<Unit> units, Cue cue, int from, int i, Mention? addressee) =>
        cue.Can(Opens.Np) && i - from <= 3 && units[from].Kind == UnitKind.Word ? ("object", from, addressee) : null;
}
