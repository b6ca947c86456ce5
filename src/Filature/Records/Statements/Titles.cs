namespace Filature.Records.Statements;

/// <summary>Says which of the named a description means: «la ministre polonaise», «le chef de l'Etat», «l'entreprise», «le haut responsable».</summary>
internal sealed class Titles(Document document, Names names, Recollection recollection)
{
    // About two sentences.
    private const int Near = 240;

    private const int MostWords = 9;

    /// <summary>The one that a definite description means; null where it stays open.</summary>
    /// <param name="last">The one who spoke last: no one is his own counterpart.</param>
    /// <param name="except">Who cannot be meant: a speaker does not speak to himself.</param>
    public Person? Of(Mention mention, string? last, string? except)
    {
        var words = Words(mention.Whole);
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var head = words[Head(words)];
        var classes = document.Vocabulary.Of(head).Class;
        var lands = Lands(mention.Whole);
        if ((classes & WordClass.Counterpart) != WordClass.None)
        {
            return lands.Count == 0 ? null : Best(mention, person => person.Name != last && lands.Exists(person.Allegiances.Contains) ? 1 : 0);
        }

        if (!StartsDefinite(mention.Whole))
        {
            return null;
        }

        var folded = words.ConvertAll(word => Folding.Fold(word));
        var office = Offices.In(document, mention.Whole);
        return Best(mention, person => Score(person, folded, Folding.Fold(head), office, lands))
            ?? ((classes & WordClass.Body) != WordClass.None && words.Count <= 2 ? Body(mention) : null)
            ?? (words.Count <= 2 && (classes & (WordClass.Role | WordClass.Anyone)) != WordClass.None ? JustNamed(mention, head, (classes & WordClass.Anyone) != WordClass.None, lands, except) : null);
    }

    private static int Score(Person person, List<string> words, string head, string? office, List<string> lands)
    {
        if (lands.Count > 0 && person.Allegiances.Count > 0 && !lands.Exists(person.Allegiances.Contains))
        {
            return 0;
        }

        if (office is not null && person.Offices.Count > 0 && !person.Offices.Contains(office))
        {
            return 0;
        }

        var isOffice = office is not null && person.Offices.Contains(office);
        if (!isOffice && !person.Roles.Contains(head))
        {
            return 0;
        }

        return 1 + (isOffice ? 2 : 0) + words.Count(person.Roles.Contains) + 2 * lands.Count(person.Allegiances.Contains);
    }

    /// <summary>The one who fits best; of equals the one named last before the mention, else the first after it.</summary>
    private Person? Best(Mention mention, Func<Person, int> score)
    {
        Person? best = null;
        var most = 0;
        for (int i = names.LastBefore(mention.Span.Start), tries = 0; i >= 0 && tries < 4 * Recollection.Reach; i--, tries++)
        {
            Try(names.Mentions[i].Person);
        }

        return best;

        void Try(Person person)
        {
            if (Recollection.Fits(person.Gender, mention.Gender) && score(person) is var points && points > most)
            {
                (best, most) = (person, points);
            }
        }
    }

    private Person? Body(Mention mention)
    {
        for (int i = names.LastBefore(mention.Span.Start), tries = 0; i >= 0 && tries < Recollection.Reach; i--, tries++)
        {
            if (names.Mentions[i].Person is { Type: NameType.Organisation, Gender: Gender.Unknown } body && !IsHuman(body) && !document.InQuotation(names.Mentions[i].Span))
            {
                return body;
            }
        }

        return null;
    }

    // Whether a title or apposition calls someone by an office.
    private bool IsHuman(Person person) => person.Roles.Any(role => (document.Vocabulary.Of(role).Class & WordClass.Role) != WordClass.None);

    /// <summary>«Pour la ministre» right after a sentence about someone: a definite title that nobody in the document bears by name.</summary>
    private Person? JustNamed(Mention mention, string head, bool anyone, List<string> lands, string? except)
    {
        Person? bound = null;
        // «ce dernier» is whoever was named last, by whatever phrase.
        var isLatter = Folding.Fold(head) is "dernier" or "derniere" or "latter" or "ultimo" or "ultima";
        for (int i = names.LastBefore(mention.Span.Start), tries = 0; i >= 0 && tries < Recollection.Reach && mention.Span.Start - names.Mentions[i].Span.End < Near; i--, tries++)
        {
            var person = names.Mentions[i].Person;
            if (person.Name != except && person.Type is null or NameType.Person && Recollection.Fits(person.Gender, mention.Gender)
                && (lands.Count == 0 || person.Allegiances.Count == 0 || lands.Exists(person.Allegiances.Contains))
                && (anyone || !IsHuman(person)))
            {
                if (isLatter || recollection.IsFree(names.Mentions[i]))
                {
                    return person;
                }

                bound ??= document.InQuotation(names.Mentions[i].Span) ? null : person;
            }
        }

        return bound;
    }

    /// <summary>The words of a phrase without its article and without epithets: «el propio ministro».</summary>
    private List<string> Words(TextSpan whole)
    {
        var words = new List<string>();
        for (var i = document.FirstTokenFrom(whole.Start); i < document.Analysis.Tokens.Count && document.Analysis.Tokens[i].Span.End <= whole.End; i++)
        {
            var (span, classes) = (document.Analysis.Tokens[i].Span, document.ClassOf(i));
            if (document.Analysis.Tokens[i].Kind == TokenKind.Word && !(words.Count == 0 && (classes & (WordClass.Determiner | WordClass.Epithet)) != WordClass.None))
            {
                words.Add(span.Of(document.Text));
            }
        }

        return words;
    }

    // In English the head closes the phrase, before what «of» or «for» adds; in French and Spanish it opens it.
    private int Head(List<string> words)
    {
        if (document.Analysis.Language != "en")
        {
            return 0;
        }

        var of = words.FindIndex(word => (document.Vocabulary.Of(word).Class & (WordClass.Of | WordClass.Preposition)) != WordClass.None);
        return (of > 0 ? of : words.Count) - 1;
    }

    private List<string> Lands(TextSpan whole)
    {
        var lands = new List<string>();
        for (var i = document.Actors.FirstFrom(whole.Start); i < document.Actors.All.Count && document.Actors.All[i].Span.End <= whole.End; i++)
        {
            lands.Add(document.Actors.All[i].Actor.Code);
        }

        return lands;
    }

    private bool StartsDefinite(TextSpan whole)
    {
        var text = whole.Of(document.Text);
        return Definite.Exists(article => text.StartsWith(article, StringComparison.OrdinalIgnoreCase) && text.Length > article.Length)
            || (document.FirstTokenFrom(whole.Start) is > 0 and var first && document.Analysis.Tokens[first - 1].Span.Of(document.Text) is "al" or "del" or "au" or "du");
    }

    // The definite ones: «un diplomate» stays one of many.
    private static readonly List<string> Definite = ["le ", "la ", "les ", "l'", "l’", "ce ", "cet ", "cette ", "au ", "du ", "the ", "this ", "el ", "los ", "las ", "al ", "del ", "este ", "esta "];
}
