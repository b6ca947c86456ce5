using Filature.Records.Actors;

namespace Filature.Records.Statements;

/// <summary>Says who is meant by a mention, from the names of the document and from who spoke before.</summary>
internal sealed class Speakers
{
    // How far before a relative pronoun its name may end.
    private const int Beside = 80;

    private readonly Document _document;
    private readonly Names _names;
    private readonly Recollection _recollection;
    private readonly Titles _titles;
    private string? _issuer;
    private string? _last;

    public Speakers(Document document, Names names, IReadOnlyList<Draft> drafts)
    {
        (_document, _names) = (document, names);
        _recollection = new(document, names, Said(drafts), Describe);
        _titles = new(document, names, _recollection);
    }

    /// <summary>The name of the one meant; null where it stays open.</summary>
    public string? Resolve(Mention? mention, int place) => (mention is null ? _recollection.Last(Gender.Unknown, place) : Find(mention)).Entity;

    /// <summary>Resolves a speaker and remembers that he spoke.</summary>
    public string? ResolveSpeaker(Mention? mention, int place)
    {
        var who = mention is null ? _recollection.Last(Gender.Unknown, place) : Find(mention);
        Remember(who, mention?.Span.Start ?? place);
        return _last = who.Entity;
    }

    /// <summary>The one whom a pronoun or a description means, who is not the one who speaks: «il <u>lui</u> a dit», «a-t-il dit à <u>ce dernier</u>».</summary>
    public string? ResolveOther(Mention mention, string? speaker) =>
        !mention.IsPronoun ? Find(mention, speaker).Entity
        : Anonymous(mention) ? null
        : _recollection.Last(mention.Gender, mention.Span.Start, who => who.Entity != speaker).Entity;

    /// <summary>Resolves one of whom a passive tells: he is who «il» points to next.</summary>
    public string? ResolveTopic(Mention mention)
    {
        var who = Find(mention);
        Remember(who, mention.Span.Start);
        return who.Entity;
    }

    /// <summary>Keeps who issued a paper: it may speak again as «le texte».</summary>
    public void Issued(string? entity) => _issuer = entity ?? _issuer;

    private void Remember(Meant who, int place)
    {
        if (who.Entity is not null)
        {
            _recollection.Remember(place, who);
        }
    }

    /// <param name="except">Who cannot be meant, or null.</param>
    private Meant Find(Mention mention, string? except = null)
    {
        if (State(mention) is { } state)
        {
            return new(state, Gender.Unknown, null);
        }

        if (mention.Person is { } known)
        {
            return new(known.Name, Recollection.Known(known, mention.Gender), known);
        }

        if (mention.IsRelative)
        {
            return Antecedent(mention.Span);
        }

        if (mention.IsPronoun)
        {
            return Anonymous(mention) ? default : _recollection.Last(mention.Gender, mention.Span.Start, CanBe(mention));
        }

        return Describe(mention, except);
    }

    private Meant Describe(Mention mention) => Describe(mention, except: null);

    private Meant Describe(Mention mention, string? except) =>
        _titles.Of(mention, _last, except) is { } person ? new(person.Name, Recollection.Known(person, mention.Gender), person)
            : new(Parties.Of(_document, mention) ?? Paper(mention) ?? WithoutDeterminer(mention.Whole), mention.Gender, null);

    /// <summary>«Minsk», «Bruxelles»: the state or body that a bare city speaks for. A house («le Kremlin») is an institution of its own.</summary>
    private string? State(Mention mention) =>
        _document.Actors.At(mention.Span) is { } actor && actor.Span == mention.Span && mention.Span == mention.Whole && actor.Form == ActorForm.Seat
            ? _document.Actors.Shown(actor.Actor)
            : null;

    /// <summary>«Le texte ajoute»: who issued the paper speaks again.</summary>
    private string? Paper(Mention mention)
    {
        var words = _document.WordsIn(mention.Whole);
        return words.Length <= 4 && _issuer is not null && words.ToArray().Any(word => (_document.Vocabulary.Of(word.Form).Class & WordClass.Paper) != WordClass.None)
            && words is [{ Upos: Upos.Det }, ..] ? _issuer : null;
    }

    /// <summary>«on», «je», «I»: nobody that the document names.</summary>
    private bool Anonymous(Mention mention) => mention.Gender == Gender.Unknown && mention.Span.Length <= 2
        && Folding.Fold(mention.Span.Of(_document.Text.AsSpan())) is "on" or "i" or "je" or "j" or "we" or "yo";

    /// <summary>"it" is no person, "he" is no body.</summary>
    private Func<Meant, bool>? CanBe(Mention mention) => Folding.Fold(mention.Span.Of(_document.Text.AsSpan())) switch
    {
        "it" => who => who.Person is null or { Type: not NameType.Person },
        "he" or "she" => who => who.Person is null or { Type: null or NameType.Person },
        _ => null,
    };

    private Meant Antecedent(TextSpan relative)
    {
        if (Nouns.Antecedent(_document, relative) is { } phrase)
        {
            return _names.In(new(phrase.Start, relative.Start)).LastOrDefault(name => name.Person.Type is not NameType.Place && (!name.Bound || name.Span.End == phrase.End)) is { } named
                ? new(named.Person.Name, named.Person.Gender, named.Person)
                : new(WithoutDeterminer(phrase), Gender.Unknown, null);
        }

        var i = _names.LastBefore(relative.Start);
        return i >= 0 && relative.Start - _names.Mentions[i].Span.End < Beside
            ? new(_names.Mentions[i].Person.Name, _names.Mentions[i].Person.Gender, _names.Mentions[i].Person)
            : default;
    }

    private string WithoutDeterminer(TextSpan span)
    {
        var text = span.Of(_document.Text);
        foreach (var word in Determiners)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length)
            {
                return text[word.Length..];
            }
        }

        return text;
    }

    // The outermost contents that are not quoted, in order.
    private static List<TextSpan> Said(IReadOnlyList<Draft> drafts)
    {
        var said = new List<TextSpan>();
        foreach (var draft in drafts.Where(draft => draft.Kind != StatementKind.Direct && !(draft.Speaker is { } speaker && draft.Content.Overlaps(speaker.Span))).OrderBy(draft => draft.Content.Start))
        {
            if (said.Count == 0 || draft.Content.Start >= said[^1].End)
            {
                said.Add(draft.Content);
            }
            else if (draft.Content.End > said[^1].End)
            {
                said[^1] = said[^1].Union(draft.Content);
            }
        }

        return said;
    }

    // The definite and the possessive ones: «un diplomate» stays one of many.
    private static readonly string[] Determiners =
    [
        "le ", "la ", "les ", "l'", "l’", "son ", "sa ", "ses ", "leur ", "leurs ", "mon ", "ma ", "mes ", "notre ", "nos ",
        "the ", "his ", "her ", "its ", "their ", "my ", "our ", "el ", "los ", "las ", "su ", "sus ", "mi ", "mis ", "al ", "del ", "au ", "du ",
    ];
}
