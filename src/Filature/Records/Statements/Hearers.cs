namespace Filature.Records.Statements;

/// <summary>
/// Who is spoken to where the construction itself does not name him: by a clitic, as the one who was asked or who asked, as the one
/// a letter is to, the station, the paper of an interview.
/// </summary>
internal sealed class Hearers(Document document, NounPhrases phrases)
{
    // From a letter to the one it is to: «une lettre de six pages adressée au médiateur».
    private const int LetterReach = 9;

    public Mention? Of(Draft draft, Way way)
    {
        if (At(draft) is not { } at)
        {
            return null;
        }

        return Clitic(draft.Passage, at.First) ?? Asked(draft, at.Last) ?? way switch
        {
            { Asker: { } asker } when draft.Cue!.Voice is not CueVoice.Passive => Phrase(draft.Passage, asker.Start),
            { Channel: Channel.Letter, Hit: { } hit } => Addressed(draft.Passage, hit),
            { Channel: Channel.Broadcast, Hit: { } hit } => Station(draft.Passage, hit),
            { Channel: Channel.Interview, Hit: { } hit } => Paper(draft.Passage, hit),
            _ => null,
        };
    }

    private (int First, int Last)? At(Draft draft)
    {
        foreach (var (index, first, last) in draft.Passage.Cues)
        {
            if (ReferenceEquals(document.Cues[index], draft.Cue))
            {
                return (first, last);
            }
        }

        return null;
    }

    /// <summary>«Je <u>leur</u> réponds», «<u>le</u> preguntó»: a dative before the verb. «le» is the accusative in French.</summary>
    private Mention? Clitic(Passage passage, int cue)
    {
        for (var i = cue - 1; i >= 0 && i >= cue - 3 && passage.Units[i].Kind == UnitKind.Word; i--)
        {
            var word = Folding.Fold(passage.Units[i].Span.Of(document.Text.AsSpan()));
            var isDative = document.Analysis.Language switch
            {
                "fr" => word is "me" or "m" or "te" or "lui" or "leur" && passage.Units[i].Is(WordClass.Clitic) && !(word is "lui" && i > 0 && passage.Units[i - 1].Is(WordClass.Preposition)),
                "es" => word is "me" or "nos" or "le" or "les",
                _ => false,
            };
            if (isDative)
            {
                return new(passage.Units[i].Span, passage.Units[i].Span, Gender.Unknown, IsPronoun: true, IsRelative: false, Person: null);
            }

            if (!passage.Units[i].Is(WordClass.Negation | WordClass.Clitic))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>«Prié de dire s'il viendrait, <u>le maire</u> a souri»: who is asked is the subject of what follows.</summary>
    private Mention? Asked(Draft draft, int last)
    {
        if (draft.Cue is not { Voice: CueVoice.Passive } cue || !cue.Can(Opens.Whether) || draft.Speaker is not null || document.WordAt(cue.Words) is { Upos: Upos.Aux })
        {
            return null;
        }

        var units = draft.Passage.Units;
        for (var i = last + 1; i + 1 < units.Count; i++)
        {
            if (units[i].IsComma && units[i].Span.Start >= draft.Content.End - 1)
            {
                return phrases.At(draft.Passage, i + 1) is { } found && (found.Mention.Person is not null || found.Mention.IsPronoun || !units[i + 1].IsQuote) ? found.Mention : null;
            }
        }

        return null;
    }

    private Mention? Addressed(Passage passage, TextSpan hit)
    {
        var units = passage.Units;
        for (var i = From(passage, hit.Start); i + 1 < units.Count && units[i].Span.Start < hit.End + 1 || (i + 1 < units.Count && i < From(passage, hit.End) + LetterReach && !units[i].IsComma); i++)
        {
            if (units[i].Cue >= 0 || units[i].IsStop || units[i].IsQuote)
            {
                if (units[i].Span.Start >= hit.End)
                {
                    return null;
                }
            }
            else if (units[i].Is(WordClass.To) && phrases.At(passage, i + 1, bare: true) is { } found && Listeners.Hears(passage, i + 1, found.End, found.Mention))
            {
                // «au médiateur, Leopold Achtner, »: the name is the nearest mention.
                return found.Mention.Person is null && found.End < units.Count && units[found.End].IsComma && phrases.At(passage, found.End + 1) is { Mention: { Person: not null } named }
                    ? named
                    : found.Mention;
            }
        }

        return null;
    }

    /// <summary>«à <u>la télévision publique</u>»</summary>
    private Mention? Station(Passage passage, TextSpan hit)
    {
        var first = From(passage, hit.Start);
        var word = Folding.Fold(passage.Units[first].Span.Of(document.Text.AsSpan()));
        return word is "a" or "sur" or "au" or "on" or "to" or "told" or "en" ? Phrase(passage, passage.Units[first].Span.End) : null;
    }

    /// <summary>«dans un entretien avec <u>ce journal</u>», «a confié au <u>Phare</u>»</summary>
    private Mention? Paper(Passage passage, TextSpan hit)
    {
        var units = passage.Units;
        for (var i = From(passage, hit.Start); i < units.Count && units[i].Span.Start < hit.End + 24 && !(units[i].IsStop || units[i].IsQuote || (units[i].IsComma && units[i].Span.Start >= hit.End)); i++)
        {
            if (units[i].Is(WordClass.Listener) || (units[i].Capital && i > 0 && units[i - 1].Is(WordClass.To)))
            {
                var start = i > 0 && units[i - 1].Is(WordClass.Determiner) && !units[i - 1].Is(WordClass.To) ? i - 1 : i;
                var span = passage.Between(start, i);
                return units[i].Capital ? phrases.At(passage, i)?.Mention : new(span, span, units[i].Gender, IsPronoun: false, IsRelative: false, Person: null);
            }
        }

        return null;
    }

    private Mention? Phrase(Passage passage, int place)
    {
        var at = From(passage, place);
        return phrases.At(passage, at, bare: true) is { } found ? Listeners.Nearest(passage, at, found.End) ?? found.Mention : null;
    }

    private static int From(Passage passage, int place) => Document.First(passage.Units.Count, i => passage.Units[i].Span.End > place);
}
