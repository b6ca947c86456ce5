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
                return found.Mention;
            }
        }

        return null;
    }

    private static bool Hears(Passage passage, int start, int end, Mention mention)
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
