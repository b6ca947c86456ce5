namespace Filature.Records.Statements;

/// <summary>Says who is meant by a mention, from the names of the document and from who spoke before.</summary>
internal sealed class Speakers(Document document, Names names)
{
    // How many names back a pronoun or title may point.
    private const int Memory = 24;

    // About two sentences.
    private const int Near = 240;

    private readonly List<(int Place, string Entity, Gender Gender, Person? Person)> _spoken = [];

    /// <summary>The name of the one meant; null where it stays open.</summary>
    public string? Resolve(Mention? mention, int place)
    {
        var (entity, _, _) = mention is null ? Last(Gender.Unknown, place) : Find(mention);
        return entity;
    }

    /// <summary>Resolves a speaker and remembers that he spoke.</summary>
    public string? ResolveSpeaker(Mention? mention, int place)
    {
        var (entity, gender, person) = mention is null ? Last(Gender.Unknown, place) : Find(mention);
        if (entity is not null)
        {
            _spoken.Add((mention?.Span.Start ?? place, entity, gender, person));
        }

        return entity;
    }

    private (string? Entity, Gender Gender, Person? Person) Find(Mention mention)
    {
        if (mention.Person is { } known)
        {
            return (known.Name, Known(known, mention.Gender), known);
        }

        if (mention.IsRelative)
        {
            return Antecedent(mention.Span.Start);
        }

        if (mention.IsPronoun)
        {
            return Anonymous(mention) ? (null, Gender.Unknown, null) : Last(mention.Gender, mention.Span.Start);
        }

        return (Titled(mention) ?? JustNamed(mention)) is { } person
            ? (person.Name, Known(person, mention.Gender), person)
            : (WithoutArticle(mention.Whole), mention.Gender, null);
    }

    private static Gender Known(Person person, Gender mention)
    {
        // What a pronoun or article shows later holds from then on.
        if (person.Gender == Gender.Unknown)
        {
            person.Gender = mention;
        }

        return person.Gender;
    }

    /// <summary>«on», «je», «I»: nobody that the document names.</summary>
    private bool Anonymous(Mention mention) => mention.Gender == Gender.Unknown && mention.Span.Length <= 2
        && Folding.Fold(mention.Span.Of(document.Text.AsSpan())) is "on" or "i" or "je" or "j" or "we" or "yo";

    /// <summary>The last one who spoke or was named as a subject, of this gender.</summary>
    private (string? Entity, Gender Gender, Person? Person) Last(Gender gender, int place)
    {
        (int Place, string Entity, Gender Gender, Person? Person)? best = null;
        for (var i = _spoken.Count - 1; i >= 0 && i >= _spoken.Count - Memory; i--)
        {
            if (_spoken[i].Place < place && Fits(_spoken[i].Gender, gender) && (best is null || _spoken[i].Place > best.Value.Place))
            {
                best = _spoken[i];
            }
        }

        for (int i = names.LastBefore(place), tries = 0; i >= 0 && tries < Memory; i--, tries++)
        {
            var name = names.Mentions[i];
            if (best is not null && name.Span.Start <= best.Value.Place)
            {
                break;
            }

            if (!name.Bound && Fits(name.Person.Gender, gender) && !InQuotation(name.Span))
            {
                return (name.Person.Name, Known(name.Person, gender), name.Person);
            }
        }

        if (best is not { } found)
        {
            return default;
        }

        return (found.Entity, found.Person is { } person ? Known(person, gender) : found.Gender, found.Person);
    }

    private bool InQuotation(TextSpan span)
    {
        var quotations = document.Quotations;
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Outer.End > span.Start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < quotations.Count && quotations[low].Outer.Contains(span);
    }

    private static bool Fits(Gender one, Gender other) => one == Gender.Unknown || other == Gender.Unknown || one == other;

    private (string? Entity, Gender Gender, Person? Person) Antecedent(int place)
    {
        var i = names.LastBefore(place);
        return i >= 0 && place - names.Mentions[i].Span.End < 80
            ? (names.Mentions[i].Person.Name, names.Mentions[i].Person.Gender, names.Mentions[i].Person)
            : default;
    }

    /// <summary>«la ministre polonaise»: the last person whose title or apposition holds the phrase's head.</summary>
    private Person? Titled(Mention mention)
    {
        var words = Folding.FoldWords(WithoutArticle(mention.Whole)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5 || !StartsWithArticle(mention.Whole))
        {
            return null;
        }

        Person? best = null;
        var most = 0;
        for (int i = names.LastBefore(mention.Span.Start), tries = 0; i >= 0 && tries < Memory; i--, tries++)
        {
            var person = names.Mentions[i].Person;
            if (!person.Roles.Contains(words[0]) || !Fits(person.Gender, mention.Gender))
            {
                continue;
            }

            var shared = words.Count(person.Roles.Contains);
            if (shared > most)
            {
                (best, most) = (person, shared);
            }
        }

        return best;
    }

    /// <summary>«Pour la ministre» right after a sentence about someone: a definite title that nobody in the document bears by name.</summary>
    private Person? JustNamed(Mention mention)
    {
        // A longer title says more of its bearer than that: «le chef du gouvernement britannique» is someone else's.
        var words = WithoutArticle(mention.Whole).Split(' ');
        var head = words[0];
        if (words.Length > 2 || mention.Gender == Gender.Unknown || !StartsWithArticle(mention.Whole) || (document.Vocabulary.Of(head).Class & WordClass.Role) == WordClass.None)
        {
            return null;
        }

        for (int i = names.LastBefore(mention.Span.Start), tries = 0; i >= 0 && tries < Memory && mention.Span.Start - names.Mentions[i].Span.End < Near; i--, tries++)
        {
            if (!names.Mentions[i].Bound && Fits(names.Mentions[i].Person.Gender, mention.Gender) && !InQuotation(names.Mentions[i].Span))
            {
                return names.Mentions[i].Person;
            }
        }

        return null;
    }

    private bool StartsWithArticle(TextSpan span) => !WithoutArticle(span).Equals(span.Of(document.Text), StringComparison.Ordinal);

    private string WithoutArticle(TextSpan span)
    {
        var text = span.Of(document.Text);
        foreach (var article in Articles)
        {
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase) && text.Length > article.Length)
            {
                return text[article.Length..];
            }
        }

        return text;
    }

    // The definite ones: «un diplomate» stays one of many.
    private static readonly string[] Articles = ["le ", "la ", "les ", "l'", "l’", "the ", "el ", "los ", "las "];
}
