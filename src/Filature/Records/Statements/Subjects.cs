namespace Filature.Records.Statements;

/// <summary>Finds whose verb a cue is, and who relays it.</summary>
internal sealed class Subjects(Document document, NounPhrases phrases, Ledger ledger)
{
    /// <summary>The subject of a cue, and who relays it.</summary>
    public (Mention? Subject, IReadOnlyList<Mention> Via) Of(Passage passage, Cue cue, int first, int last, Mention? before)
    {
        var start = NounPhrases.ClauseStart(passage, first, 0);
        switch (cue.Voice)
        {
            case CueVoice.Gerund or CueVoice.Coordinated:
                // «des garanties excluant toute avancée»: without a comma it belongs to the noun.
                return (before ?? ledger.LastSpeaker(passage) ?? (first > start && (passage.Units[first - 1].IsComma || passage.Units[first - 1].Is(WordClass.Subordinator))
                    ? phrases.At(passage, start)?.Mention ?? phrases.Before(passage, first, start)
                    : null), []);
            case CueVoice.Cites:
                var speaker = cue.Holds is { } held ? phrases.Held(held.Trim(document.Text)) : null;
                return (speaker, phrases.Before(passage, first, start) is { } quoting ? [quoting] : []);
            case CueVoice.Cited:
                return (phrases.Before(passage, first, start), cue.Holds is { } quoter ? [phrases.Held(quoter.Trim(document.Text))] : []);
            case CueVoice.Citing:
                var relay = before ?? ledger.LastSpeaker(passage) ?? phrases.Before(passage, passage.Cues.Count > 0 ? passage.Cues[0].First : first, start);
                return (phrases.At(passage, SkipTo(passage, last + 1)) is { } cited ? cited.Mention : null, relay is null ? [] : [relay]);
            default:
                if (AfterCoordinator(passage, first, start))
                {
                    if (before is not null)
                    {
                        return (before, []);
                    }

                    // «X a fermé la route et déconseillé …»: the subject opens the clause.
                    return (phrases.At(passage, start) is { } opening && opening.End < first ? opening.Mention : null, []);
                }

                return (phrases.Before(passage, first, start), []);
        }
    }

    // «… et a refusé», «y la calificó»
    private static bool AfterCoordinator(Passage passage, int first, int start)
    {
        var i = first - 1;
        while (i > start && passage.Units[i].Is(WordClass.Clitic) && !passage.Units[i].Is(WordClass.Pronoun))
        {
            i--;
        }

        return i > start && passage.Units[i].Is(WordClass.Coordinator);
    }

    public static int SkipTo(Passage passage, int i) =>
        i < passage.Units.Count && passage.Units[i].Is(WordClass.To) && !passage.Units[i].Is(WordClass.Determiner) ? i + 1 : i;

    // Spanish leaves out a subject that is known: «Aclaró que …», «…, contestó: …».
    public bool MayBeDropped(Passage passage, int first) =>
        document.Analysis.Language == "es" && (first == 0 || passage.Units[first - 1].IsComma || passage.Units[first - 1].IsStop
            || passage.Units[first - 1].Is(WordClass.Coordinator | WordClass.Clitic | WordClass.Adverb));

    public static bool Denied(Passage passage, int first) =>
        first > 0 && (passage.Units[first - 1].Is(WordClass.Negation) || (first > 1 && passage.Units[first - 1].Is(WordClass.Clitic) && passage.Units[first - 2].Is(WordClass.Negation)));
}
