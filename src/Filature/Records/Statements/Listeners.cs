namespace Filature.Records.Statements;

/// <summary>Finds who is spoken to in the words after a cue: «devant la presse», «à son homologue».</summary>
internal sealed class Listeners(NounPhrases phrases)
{
    private const int Reach = 14;

    public Mention? After(Passage passage, int from)
    {
        var units = passage.Units;
        for (var i = from; i < Math.Min(units.Count, from + Reach); i++)
        {
            if (units[i].Kind == UnitKind.Quote || units[i].IsStop || units[i].Is(WordClass.That) || units[i].Cue >= 0)
            {
                return null;
            }

            if (!units[i].Is(WordClass.To | WordClass.Audience))
            {
                continue;
            }

            var start = units[i].Is(WordClass.Audience) && i + 1 < units.Count && units[i + 1].Is(WordClass.Of) && !units[i + 1].Is(WordClass.Determiner) ? i + 2 : i + 1;
            if (phrases.At(passage, start, bare: true) is { } found && Hears(passage, start, found.End, found.Mention))
            {
                return Nearest(passage, start, found.End) ?? found.Mention;
            }
        }

        return null;
    }

    /// <summary>«devant <u>la presse</u> Pirkko Alho»: the subject follows without a comma.</summary>
    public static Mention? Nearest(Passage passage, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (passage.Units[i] is not { Capital: false } unit || !unit.Is(WordClass.Listener))
            {
                continue;
            }

            // «la télévision publique M. Baran»: an adjective belongs to it, a name does not.
            var last = i;
            while (last + 1 < end && passage.Units[last + 1] is { Kind: UnitKind.Word, Capital: false } next && !next.Is(WordClass.Honorific | WordClass.Determiner | WordClass.Of))
            {
                last++;
            }

            if (last + 1 < end && (passage.Units[last + 1].Capital || passage.Units[last + 1].Is(WordClass.Honorific)))
            {
                var span = passage.Between(start, last);
                return new(span, span, unit.Gender, IsPronoun: false, IsRelative: false, Person: null);
            }
        }

        return null;
    }

    /// <summary>Whether a phrase means someone: a name, a pronoun, or a word for hearers.</summary>
    public static bool Hears(Passage passage, int start, int end, Mention mention)
    {
        if (mention.IsPronoun)
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            // «à la caserne des pompiers»: the head must be one who hears.
            if (passage.Units[i].Is(WordClass.Of) && (i > start || !passage.Units[i].Is(WordClass.Determiner)))
            {
                return false;
            }

            if (mention.Person is { Type: not NameType.Place } && passage.Units[i].Span.End > mention.Span.Start)
            {
                return true;
            }

            if (passage.Units[i].Is(WordClass.Listener | WordClass.Role | WordClass.Anyone | WordClass.Counterpart | WordClass.Party))
            {
                return true;
            }
        }

        return false;
    }
}
