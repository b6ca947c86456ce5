using Filature.Records.Actors;

namespace Filature.Timelines.Encounters;

/// <summary>Where a text names countries and bodies as those who act: without places, and without one of many («un diplomate autrichien»).</summary>
internal static class ActorPlaces
{
    private static readonly HashSet<string> Locative = new(StringComparer.OrdinalIgnoreCase) { "à", "a", "en", "in", "at", "near", "depuis", "from", "desde", "vers", "to", "hacia" };
    private static readonly HashSet<string> Indefinite = new(StringComparer.OrdinalIgnoreCase) { "un", "une", "a", "an", "una", "d'un", "d'une", "d’un", "d’une" };
    private static readonly HashSet<string> By = new(StringComparer.OrdinalIgnoreCase) { "par", "by", "por" };

    /// <summary>In the order of the text.</summary>
    public static List<ActorMention> In(string text, Analysis words)
    {
        var all = ActorReader.Read(text, words).All;
        var found = new List<ActorMention>(all.Count);
        foreach (var mention in all)
        {
            if (!IsAside(text, mention))
            {
                found.Add(mention);
            }
        }

        return found;
    }

    private static bool IsAside(string text, ActorMention mention)
    {
        var before = WordsBefore(text, mention.Span.Start, 3);
        return mention.Form switch
        {
            // «à Minsk» is a place; «l'Élysée» speaks.
            ActorForm.Seat => before.Count > 0 && Locative.Contains(before[0]),
            // «un diplomate autrichien», «d'un représentant russe», «a Finnish trade attaché»: one of many.
            ActorForm.Adjective => Math.Min(before.Count, 2) is var near && before.Take(near).Any(Indefinite.Contains),
            // «le bloc dirigé par les États-Unis».
            _ => before.Take(2).Any(By.Contains) && before.Count > 1 && IsParticiple(before[before.FindIndex(By.Contains) + 1 is var at && at < before.Count ? at : 0]),
        };
    }

    private static bool IsParticiple(string word) =>
        word.EndsWith('é') || word.EndsWith("ée", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)
        || word.EndsWith("ado", StringComparison.Ordinal) || word.EndsWith("ada", StringComparison.Ordinal) || word is "led" or "headed" or "run";

    // The nearest first, inside the line.
    private static List<string> WordsBefore(string text, int at, int count)
    {
        var words = new List<string>();
        while (words.Count < count)
        {
            while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\'' or '’' or '-')
            {
                at--;
            }

            var end = at;
            while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                at--;
            }

            if (at == end)
            {
                break;
            }

            words.Add(text[at..end]);
        }

        return words;
    }
}
