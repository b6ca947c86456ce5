namespace Filature.Records.Statements;

/// <summary>Statements that stand before or around their cue: «…», a dit X; «…, a-t-il dit, …»; "…," X said.</summary>
internal sealed class Incises(Document document, NounPhrases phrases, Contents contents, Listeners listeners)
{
    // A subject and its apposition between a quotation and its verb: measured on gold, the longest has 11 units.
    private const int Reach = 18;

    // A cue this near the start of its sentence interrupts it; further on it closes it.
    private const int NearStart = 8;

    /// <summary>The statement of one cue of a passage, where the cue stands in an incise; else null.</summary>
    public Draft? Read(Passage passage, int from, Cue cue, int first, int last)
    {
        if (cue.Voice is not (CueVoice.Inverted or CueVoice.Finite or CueVoice.Plural) || !cue.Can(Opens.Quote) || first <= from)
        {
            return null;
        }

        var units = passage.Units;
        if (last + 1 < units.Count && (units[last + 1].Is(WordClass.That) || units[last + 1].IsMark(':')))
        {
            return null;
        }

        return Inverted(passage, from, cue, first, last) ?? (cue.Voice == CueVoice.Inverted ? null : Straight(passage, from, cue, first, last));
    }

    /// <summary>«Q», a dit X.</summary>
    private Draft? Inverted(Passage passage, int from, Cue cue, int first, int last)
    {
        var units = passage.Units;
        // «…, y affirme le directeur»
        while (first - 1 > from && units[first - 1].Kind == UnitKind.Word && units[first - 1].Is(WordClass.Clitic | WordClass.Adverb) && !units[first - 1].Is(WordClass.Pronoun) && !units[first - 1].Capital)
        {
            first--;
        }

        var before = units[first - 1];
        if (!(before.IsComma || before.IsQuote || before.IsDash || (before.Kind == UnitKind.Mark && before.Sign is '!' or '?' or '…')))
        {
            return null;
        }

        var bodyEnd = first - 1;
        while (bodyEnd > from && units[bodyEnd].IsComma || units[bodyEnd].IsDash)
        {
            if (--bodyEnd < from)
            {
                return null;
            }
        }

        var afterQuote = units[bodyEnd].IsQuote;
        Mention? speaker;
        var end = last + 1;
        if (cue.Voice == CueVoice.Inverted)
        {
            speaker = cue.Holds is { } held ? phrases.Held(held) : null;
        }
        else if (phrases.After(passage, last + 1) is { } after)
        {
            (speaker, end) = after;
            // Without quoted words a verb that can take an object is not believed to stand in an incise.
            if (!afterQuote && !(IsSayer(passage, after.Mention) && MayCloseClause(cue, after, passage, bodyEnd - from) && !IsApposition(passage, from, bodyEnd)))
            {
                return null;
            }
        }
        else if (end >= passage.End || units[end].IsComma || (afterQuote && (units[end].Is(WordClass.To | WordClass.Preposition | WordClass.Time) || units[end].IsMark('.'))))
        {
            // Spanish leaves the subject out: «Un café», deslizó.
            speaker = null;
            if (document.Analysis.Language != "es" || cue.Voice != CueVoice.Finite)
            {
                return null;
            }
        }
        else
        {
            return null;
        }

        return Make(passage, from, bodyEnd, cue, speaker, last, end, afterQuote, pronoun: speaker is null || speaker.IsPronoun);
    }

    /// <summary>"Q," X said.</summary>
    private Draft? Straight(Passage passage, int from, Cue cue, int first, int last)
    {
        var units = passage.Units;
        var at = first - 1;
        var lowest = Math.Max(from, first - Reach);
        while (at >= lowest && !units[at].IsQuote && units[at].Kind is UnitKind.Word or UnitKind.Number or UnitKind.Mark
            && !units[at].IsStop && units[at].Cue < 0)
        {
            at--;
        }

        if (at >= lowest && units[at].IsQuote && at < first - 1)
        {
            var start = units[at + 1].IsComma ? at + 2 : at + 1;
            if (start < first && !units[start].Is(WordClass.Coordinator | WordClass.Relative | WordClass.That | WordClass.Preposition | WordClass.Subordinate | WordClass.Subordinator)
                && (units[at + 1].IsComma || EndsOpen(units[at]))
                && phrases.Before(passage, first, start) is { IsRelative: false } subject)
            {
                return Make(passage, from, at, cue, subject, last, last + 1, afterQuote: true, pronoun: true);
            }
        }

        // "The bridge is safe, the mayor said on Friday."
        if (!cue.Can(Opens.Zero | Opens.That) || !(cue.Can(Opens.Zero) ? ClosesSentence(passage, last + 1) : last + 1 >= passage.End) || units[from].Is(WordClass.Preposition)
            || units[from].Cue >= 0 || ThatAhead(units, last + 1))
        {
            return null;
        }

        var comma = first - 1;
        while (comma > lowest && !units[comma].IsComma && !units[comma].IsQuote)
        {
            comma--;
        }

        if (comma <= from || !units[comma].IsComma || comma - from < 4 || phrases.At(passage, comma + 1) is not { } found || found.End < first - 2
            || found.Mention.IsRelative || IsApposition(passage, from, comma - 1))
        {
            return null;
        }

        return Make(passage, from, comma - 1, cue, found.Mention, last, last + 1, afterQuote: false, pronoun: false);
    }

    private Draft? Make(
        Passage passage, int from, int bodyEnd, Cue cue, Mention? speaker, int last, int end, bool afterQuote, bool pronoun)
    {
        var units = passage.Units;
        var start = NounPhrases.ClauseStart(passage, bodyEnd, from);
        while (start < bodyEnd && units[start].Kind == UnitKind.Mark)
        {
            start++;
        }

        var addressee = cue.ToNext && phrases.At(passage, last + 1) is { } told ? told.Mention : listeners.After(passage, last + 1);
        if (contents.Of(passage, start, bodyEnd + 1) is not { } body)
        {
            return null;
        }

        // "…," he said, "…": one statement in two pieces.
        var rest = end;
        while (rest < passage.End && rest < end + Reach && !units[rest].IsComma && !units[rest].IsQuote && !units[rest].IsStop)
        {
            rest++;
        }

        if (rest + 1 < units.Count && units[rest].IsComma)
        {
            var next = rest + 1;
            if (body.Kind == StatementKind.Direct && afterQuote)
            {
                if (units[next].IsQuote && contents.Quoted(units[next]) is { IsEmpty: false } second)
                {
                    List<TextSpan> fragments = [.. body.Fragments.Count > 0 ? body.Fragments : [body.Content], second];
                    return new("direct.broken", StatementKind.Direct, body.Content.Union(second), fragments, cue, speaker, passage) { Addressee = addressee };
                }
            }
            else if (!afterQuote && (pronoun || bodyEnd - start < NearStart) && bodyEnd - start < 2 * NearStart
                && units[next].Cue < 0 && !units[next].Is(WordClass.Relative | WordClass.Subordinate | WordClass.Gerund | WordClass.Subordinator | WordClass.Preposition)
                && (passage.End - next >= 2 || units[next].IsQuote) && contents.Of(passage, start, passage.End) is { } around)
            {
                return new(Name(around.Kind, "around"), around.Kind, around.Content, around.Fragments, cue, speaker, passage) { Addressee = addressee };
            }
        }

        return new(Name(body.Kind, "incise"), body.Kind, body.Content, body.Fragments, cue, speaker, passage) { Addressee = addressee };
    }

    /// <summary>The statement of a quotation that an incise of its own breaks: « Nous verrons, a dit X. Rien ne presse. »</summary>
    public Draft? Inside(Passage passage, Cue cue, int first, int last)
    {
        // English closes the marks before an incise; what looks like one inside them is part of what is said.
        if (document.Analysis.Language == "en" || first == 0 || cue.Voice is not (CueVoice.Inverted or CueVoice.Finite) || !cue.Can(Opens.Quote))
        {
            return null;
        }

        var units = passage.Units;
        if (!(units[first - 1].IsComma || (units[first - 1].Kind == UnitKind.Mark && units[first - 1].Sign is '!' or '?' or '–' or '—')))
        {
            return null;
        }

        Mention? speaker = null;
        var end = last + 1;
        if (cue.Voice == CueVoice.Inverted)
        {
            speaker = cue.Holds is { } held ? phrases.Held(held) : null;
        }
        else if (phrases.After(passage, end) is { } after)
        {
            (speaker, end) = after;
        }
        else if (document.Analysis.Language != "es" || end >= units.Count || !units[end].IsComma)
        {
            return null;
        }

        var tail = TailEnd(units, end, speaker);
        var head = passage.Between(0, first - 1).Trim(document.Text);
        head = WithoutComma(head);
        if (head.IsEmpty)
        {
            return null;
        }

        var addressee = listeners.After(passage, last + 1);
        if (tail >= units.Count)
        {
            return new("direct.incise-inside", StatementKind.Direct, head, [], cue, speaker, passage) { Addressee = addressee };
        }

        var second = passage.Between(tail, units.Count - 1);
        return new("direct.broken-inside", StatementKind.Direct, head.Union(second), [head, second], cue, speaker, passage) { Addressee = addressee };
    }

    /// <summary>The first unit of what goes on after an incise.</summary>
    private static int TailEnd(IReadOnlyList<Unit> units, int end, Mention? speaker)
    {
        for (var i = end; i < units.Count; i++)
        {
            if (units[i].IsStop || units[i].IsDash)
            {
                return i + 1;
            }

            // «explique X, géophysicienne à l'Office. …»: a bare noun after a name explains it.
            if (units[i].IsComma && !(speaker is { IsPronoun: false, Person: not null } && i + 1 < units.Count && units[i + 1] is { Kind: UnitKind.Word, Class: WordClass.None or WordClass.Sayer, Capital: false }))
            {
                return i + 1;
            }
        }

        return units.Count;
    }

    private TextSpan WithoutComma(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && (document.Text[end - 1] is ',' or '–' or '—' || char.IsWhiteSpace(document.Text[end - 1])))
        {
            end--;
        }

        return new(span.Start, end);
    }

    // "Nobody won," the minister said: the comma stands inside the marks.
    private bool EndsOpen(Unit quote)
    {
        var content = document.Analysis.Quotations[quote.Quotation].Content;
        return !content.IsEmpty && document.Text[content.End - 1] is ',' or '!' or '?' or '.' or '…';
    }

    private bool IsSayer(Passage passage, Mention mention)
    {
        if (mention.IsPronoun || mention.Person is not null)
        {
            return true;
        }

        foreach (var unit in passage.Units)
        {
            if (unit.Span.Start >= mention.Whole.End)
            {
                break;
            }

            if (mention.Whole.Contains(unit.Span))
            {
                // The head, not what a preposition hangs on it: «une copie du rapport» says nothing.
                if (unit.Is(WordClass.Of) && unit.Span.Start > mention.Whole.Start)
                {
                    return false;
                }

                if (unit.Is(WordClass.Sayer))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a comma is a name or title explained, not a clause: «Le ministre, X, a annoncé …».</summary>
    private bool IsApposition(Passage passage, int from, int bodyEnd)
    {
        var start = bodyEnd;
        while (start > from && !passage.Units[start - 1].IsComma)
        {
            start--;
        }

        return start > from && phrases.At(passage, start) is { } found && found.End == bodyEnd + 1
            && (found.Mention.Person is not null || bodyEnd - from < NearStart);
    }

    private static bool ClosesSentence(Passage passage, int i) =>
        i >= passage.End || passage.Units[i].IsComma
        || passage.Units[i].Is(WordClass.Preposition | WordClass.Time | WordClass.Subordinator) && !passage.Units[i].Is(WordClass.That | WordClass.To);

    private static bool MayCloseClause(Cue cue, (Mention Mention, int End) after, Passage passage, int length) =>
        !cue.Can(Opens.Np | Opens.De | Opens.A)
        || (length >= NearStart && (after.End >= passage.End || (cue.Can(Opens.That) && after.Mention.Person is not null)));

    private static bool ThatAhead(IReadOnlyList<Unit> units, int i)
    {
        for (var at = i; at < Math.Min(units.Count, i + Reach); at++)
        {
            if (units[at].Is(WordClass.That) || units[at].IsQuote || units[at].IsMark(':'))
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(StatementKind kind, string form) => kind switch
    {
        StatementKind.Direct => "direct." + form,
        StatementKind.Mixed => "mixed." + form,
        _ => "indirect." + form,
    };
}
