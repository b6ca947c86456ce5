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
    private static Mention? Nearest(Passage passage, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (passage.Units[i] is { Capital: false } unit && unit.Is(WordClass.Listener) && passage.Units[i + 1].Capital)
            {
                var span = passage.Between(start, i);
                return new(span, span, unit.Gender, IsPronoun: false, IsRelative: false, Person: null);
            }
        }

        return null;
    }

    /// <summary>Whether a phrase means someone: a name, a pronoun, or a word for hearers.</summary>
    public static bool Hears(Passage passage, int start, int end, Mention mention)
    {
        if (mention.Person is not null || mention.IsPronoun)
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (passage.Units[i].Is(WordClass.Sayer | WordClass.Listener))
            {
                return true;
            }
        }

        return false;
    }
}
