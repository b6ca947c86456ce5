namespace Filature.Records.Statements;

/// <summary>Statements that follow their cue: X a indiqué : «…»; X a dit que …; X a promis de …; X refuse la proposition.</summary>
internal sealed class Complements(NounPhrases phrases, Contents contents, Clauses clauses)
{
    // How far a complement may stand from its cue, adjuncts between: «a affirmé vendredi, lors d'une conférence de presse commune, que».
    private const int Reach = 28;

    // A frame marked by «de» or «à» further off belongs to another word: «ont refusé aux États d'être libres de choisir».
    private const int Near = 8;

    private const WordClass Leads = WordClass.Adverb | WordClass.Time | WordClass.Negation | WordClass.Clitic;

    /// <summary>What a cue opens: the frame's name, its first unit, its end, and who is addressed; in order, seldom more than one.</summary>
    public IEnumerable<(string Form, int Start, int End, Mention? Addressee)> Find(Passage passage, Cue cue, Mention? subject, int last, IReadOnlySet<int> incises)
    {
        if (Open(passage, cue, last + 1) is not { } open)
        {
            yield break;
        }

        var (form, start, addressee) = open;
        var units = passage.Units;
        // «affirme que « … » et que « … »»: two quotations, two statements.
        while (form == "that" && start + 3 < units.Count && units[start].IsQuote && units[start + 1].Is(WordClass.Coordinator)
            && units[start + 2].Is(WordClass.That) && units[start + 3].IsQuote)
        {
            yield return (form, start, start + 1, addressee);
            start += 3;
        }

        if (form == "that" && units[start].IsQuote && start + 1 < units.Count && (units[start + 1].IsComma || units[start + 1].IsStop))
        {
            yield return (form, start, start + 1, addressee);
            yield break;
        }

        if (form is "colon" or "quote")
        {
            var end = start + 1;
            while (end < units.Count && units[end].IsQuote)
            {
                end++;
            }

            yield return (form, start, end, addressee);
            yield break;
        }

        // «Prié de dire s'il viendrait, …» and «…, qui demande un délai, …» end with their comma.
        var atComma = (cue.Voice == CueVoice.Passive && cue.Can(Opens.Whether)) || subject is { IsRelative: true };
        yield return (form, start, clauses.End(passage, start, atComma, incises), addressee);
        // «… a averti que rien n'était acquis : « Un paraphe n'est pas une signature. »»
        var after = clauses.End(passage, start, atComma, incises);
        if (cue.Can(Opens.Quote) && !units.Skip(start).Take(after - start).Any(unit => unit.Cue >= 0) && after + 1 < units.Count && units[after].IsMark(':') && units[after + 1].IsQuote)
        {
            yield return ("colon", after + 1, after + 2, addressee);
        }
    }

    private (string Form, int Start, Mention? Addressee)? Open(Passage passage, Cue cue, int from)
    {
        var units = passage.Units;
        Mention? addressee = null;
        var touching = true;
        var isObject = false;
        var parted = false;
        var commas = 0;
        var limit = Math.Min(units.Count, from + Reach);
        for (var i = from; i < limit;)
        {
            var unit = units[i];
            if (unit.IsMark(':'))
            {
                return i + 1 < units.Count && units[i + 1].IsQuote && cue.Can(Opens.Quote | Opens.Self | Opens.Predicate) ? ("colon", i + 1, addressee) : null;
            }

            if (unit.IsQuote)
            {
                return Frames.TakesQuote(units, cue, from, i, touching) ? ("quote", i, addressee) : Frames.Object(units, cue, from, i, addressee);
            }

            if (unit.IsComma)
            {
                if (++commas > 3 || !cue.Can(Opens.That | Opens.Quote | Opens.Zero))
                {
                    return null;
                }

                touching = false;
                i++;
                continue;
            }

            if ((unit.Kind == UnitKind.Mark && unit.Sign is not ('(' or ')' or '\'' or '’')) || unit.Cue >= 0)
            {
                return null;
            }

            if (unit.Is(WordClass.That) && cue.Can(Opens.That))
            {
                // «a annoncé la mesure que …», «pense du traité que …»: the conjunction belongs to the noun.
                if (parted)
                {
                    return null;
                }

                // «a demandé des garanties que …»: a thing, not a hearer.
                return i + 1 < passage.End ? ("that", i + 1, isObject && cue.Act is Act.Asked or Act.Accused ? null : addressee) : null;
            }

            if (unit.Is(WordClass.Whether) && cue.Can(Opens.Whether) && i + 1 < passage.End)
            {
                return ("whether", i, addressee);
            }

            if (Frames.Marked(units, cue, i) is { } marked && (touching || addressee is not null || (commas == 0 && i - from <= Near)))
            {
                return (marked.Form, marked.Start, addressee);
            }

            if (i == from || touching)
            {
                if (Frames.Bare(passage, cue, i, from) is { } bare)
                {
                    return (bare.Form, bare.Start, addressee);
                }
            }

            if (!touching && Frames.Late(units, cue, i, from, addressee) is { } late)
            {
                return (late, i, addressee);
            }

            if (cue.ToNext && addressee is null && phrases.At(passage, i, bare: true) is { } told)
            {
                addressee = told.Mention;
                i = told.End;
                if (cue.Can(Opens.Zero) && i < units.Count && Frames.OpensClause(units, i) && !(units[i].Is(WordClass.Determiner) && i + 1 < units.Count && units[i + 1].Is(WordClass.Time)))
                {
                    return ("zero", i, addressee);
                }

                continue;
            }

            if (unit.Is(WordClass.To | WordClass.Audience) && phrases.At(passage, i + 1, bare: true) is { } heard)
            {
                addressee ??= MayHear(passage, cue, i + 1, heard.End, heard.Mention) ? heard.Mention : null;
                i = heard.End;
                touching = false;
                continue;
            }

            if (!unit.Is(Leads) || unit.Is(WordClass.Determiner))
            {
                if (touching && !unit.Is(WordClass.Preposition) && (cue.Can(Opens.To | Opens.Of) || (cue.Act is Act.Accused or Act.Asked or Act.Warned && cue.Can(Opens.De)))
                    && phrases.At(passage, i) is { } object1)
                {
                    addressee = object1.Mention;
                    isObject = true;
                    i = object1.End;
                    touching = false;
                    continue;
                }

                parted |= touching && (unit.Is(WordClass.Determiner | WordClass.Of) && !unit.Is(WordClass.To)) && i + 1 < units.Count && units[i + 1].Kind != UnitKind.Number && !units[i + 1].Is(WordClass.That | WordClass.Time);
                touching = false;
            }

            i++;
        }

        return null;
    }

    // «à Moscou» is a hearer after «promettre», a place after «dire».
    private static bool MayHear(Passage passage, Cue cue, int start, int end, Mention mention) =>
        Listeners.Hears(passage, start, end, mention) || (cue.Act is not Act.Asserted && passage.Units[start] is var head && (head.Capital || head.Is(WordClass.Determiner)));

    /// <summary>The draft of one frame.</summary>
    public Draft? Make(Passage passage, Cue cue, Mention? speaker, (string Form, int Start, int End, Mention? Addressee) found)
    {
        if (contents.Of(passage, found.Start, Math.Min(found.End, passage.Units.Count)) is not { } body)
        {
            return null;
        }

        var rule = (body.Kind, found.Form) switch
        {
            (StatementKind.Direct, "colon") => "direct.colon",
            (StatementKind.Direct, _) => "direct.object",
            (StatementKind.Mixed, "that" or "zero" or "whether") => "mixed.clause",
            (StatementKind.Mixed, _) => "mixed." + found.Form,
            (_, "that" or "zero" or "whether") => "indirect." + (found.Form == "that" ? "that" : found.Form == "zero" ? "clause" : "question"),
            _ => "indirect." + found.Form,
        };
        return new(rule, body.Kind, body.Content, body.Kind == StatementKind.Direct && body.Fragments.Count < 2 ? [] : body.Fragments, cue, speaker, passage) { Addressee = found.Addressee };
    }
}
