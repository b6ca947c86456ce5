namespace Filature.Records.Statements;

/// <summary>One who is meant: how he is called, and what is known of him.</summary>
internal readonly record struct Meant(string? Entity, Gender Gender, Person? Person);

/// <summary>Who spoke and who was named before a place: what a pronoun can point back to.</summary>
/// <param name="said">The contents of the article's statements: who is named in them is spoken of, not speaking.</param>
/// <param name="describe">Says who a description means.</param>
internal sealed class Recollection(Document document, Names names, IReadOnlyList<TextSpan> said, Func<Mention, Meant> describe)
{
    // About two sentences.
    private const int Near = 240;

    // How many names back a pronoun or title may point.
    public const int Reach = 24;

    private readonly List<(int Place, Meant Who)> _spoken = [];
    private readonly List<Mention> _subjects = Nouns.Subjects(document, names);

    public void Remember(int place, Meant who) => _spoken.Add((place, who));

    /// <summary>The last one who spoke or was named as a subject, of this gender.</summary>
    public Meant Last(Gender gender, int place, Func<Meant, bool>? can = null)
    {
        (int Place, Meant Who)? best = null;
        for (var i = _spoken.Count - 1; i >= 0 && i >= _spoken.Count - Reach; i--)
        {
            if (_spoken[i].Place < place && Fits(_spoken[i].Who.Gender, gender) && (can is null || can(_spoken[i].Who)) && (best is null || _spoken[i].Place > best.Value.Place))
            {
                best = _spoken[i];
            }
        }

        for (int i = names.LastBefore(place), tries = 0; i >= 0 && tries < Reach; i--, tries++)
        {
            var name = names.Mentions[i];
            if (best is not null && name.Span.Start <= best.Value.Place)
            {
                break;
            }

            var who = new Meant(name.Person.Name, name.Person.Gender, name.Person);
            // In the sentence of one who spoke, another takes over only as a subject: «X a écrit à Y. Elle …».
            if (IsFree(name) && Fits(name.Person.Gender, gender) && (can is null || can(who))
                && (best is null || !document.InOneSentence(best.Value.Place, name.Span.Start) || Nouns.IsSubject(document, name.Span)))
            {
                best = (name.Span.Start, who);
                break;
            }
        }

        if (Described(place, best?.Place ?? -1, gender) is { } described && (can is null || can(described)))
        {
            return described;
        }

        return best is not { Who: var found } ? default : found.Person is { } person ? found with { Gender = Known(person, gender) } : found;
    }

    /// <summary>«Son homologue polonais s'est montré plus sec : pour lui, …»: the last subject that is a description.</summary>
    private Meant? Described(int place, int after, Gender gender)
    {
        for (var i = Document.First(_subjects.Count, i => _subjects[i].Span.Start >= place) - 1; i >= 0 && _subjects[i].Span.Start > after && place - _subjects[i].Span.End < Near; i--)
        {
            // A phrase that holds the place describes nobody else. Inside one clause a pronoun is someone else than the subject: "The service quoted him".
            if (_subjects[i].Span.End <= place && Fits(_subjects[i].Gender, gender) && !IsSaid(_subjects[i].Span) && document.Text.AsSpan(_subjects[i].Span.End, place - _subjects[i].Span.End).ContainsAny(",;:.!?»”\""))
            {
                return describe(_subjects[i]);
            }
        }

        return null;
    }

    /// <summary>Whether a name stands for itself in the article's own words.</summary>
    public bool IsFree(NameMention name) => !name.Bound && !document.InQuotation(name.Span) && !IsSaid(name.Span);

    public static bool Fits(Gender one, Gender other) => one == Gender.Unknown || other == Gender.Unknown || one == other;

    public static Gender Known(Person person, Gender mention)
    {
        // What a pronoun or article shows later holds from then on.
        if (person.Gender == Gender.Unknown)
        {
            person.Gender = mention;
        }

        return person.Gender;
    }

    private bool IsSaid(TextSpan span)
    {
        var i = Document.First(said.Count, i => said[i].End > span.Start);
        return i < said.Count && said[i].Contains(span);
    }
}
