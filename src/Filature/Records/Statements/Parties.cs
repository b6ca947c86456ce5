namespace Filature.Records.Statements;

/// <summary>Those who are counted together: «les trois parties», "both governments".</summary>
internal static class Parties
{
    /// <summary>The countries and bodies that are as many as the phrase counts, in its sentence before it or else in the first one that names so many.</summary>
    public static string? Of(Document document, Mention mention)
    {
        var words = document.WordsIn(mention.Whole);
        if (words.Length is 0 or > 4 || (document.Vocabulary.Of(words[^1].Form).Class & WordClass.Party) == WordClass.None)
        {
            return null;
        }

        var count = 0;
        foreach (var word in words)
        {
            count = Folding.Fold(word.Form) switch
            {
                "deux" or "two" or "both" or "dos" or "ambos" or "ambas" => 2,
                "trois" or "three" or "tres" => 3,
                "quatre" or "four" or "cuatro" => 4,
                _ => count,
            };
        }

        if (count == 0)
        {
            return null;
        }

        foreach (var sentence in document.Analysis.Sentences)
        {
            if (sentence.Start > mention.Span.Start)
            {
                break;
            }

            var named = new List<string>();
            for (var i = document.Actors.FirstFrom(sentence.Start); i < document.Actors.All.Count && document.Actors.All[i].Span.End <= Math.Min(sentence.End, mention.Span.Start); i++)
            {
                if (document.Actors.Shown(document.Actors.All[i].Actor) is var shown && !named.Contains(shown))
                {
                    named.Add(shown);
                }
            }

            if (named.Count == count)
            {
                return string.Join(", ", named);
            }
        }

        return null;
    }
}
