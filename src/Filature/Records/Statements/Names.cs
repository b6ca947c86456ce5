namespace Filature.Records.Statements;

/// <summary>The proper names of a document: runs of capitalised words of two or more, and later mentions by one of their words.</summary>
internal sealed class Names
{
    private readonly Document _document;
    private readonly List<NameMention> _mentions = [];
    private readonly Dictionary<string, List<Person>> _byLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byWord = new(StringComparer.Ordinal);

    public Names(Document document)
    {
        _document = document;
        var runs = new NameRuns(document).Find();
        // Full names first: a headline may use the surname that only the body explains.
        foreach (var (first, last) in runs)
        {
            if (last > first)
            {
                Learn(first, last);
            }
        }

        var descriptions = new Descriptions(document);
        foreach (var (first, last) in runs)
        {
            if (Find(first, last) is { } person)
            {
                var span = Tokens[first].Span.Union(Tokens[last].Span);
                _mentions.Add(new(span, person, IsBound(first, last)));
                if (document.TypeOfName(span) is { } type)
                {
                    person.Count(type);
                }

                descriptions.Read(person, first, last);
            }
        }
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<NameMention> Mentions => _mentions;

    private ValueList<Token> Tokens => _document.Analysis.Tokens;

    /// <summary>The names inside a stretch.</summary>
    public IEnumerable<NameMention> In(TextSpan span)
    {
        for (var i = LastBefore(span.Start) + 1; i < _mentions.Count && _mentions[i].Span.End <= span.End; i++)
        {
            yield return _mentions[i];
        }
    }

    /// <summary>The index of the last name that starts before a place; -1 where there is none.</summary>
    public int LastBefore(int position) => Document.First(_mentions.Count, i => _mentions[i].Span.Start >= position) - 1;

    private WordClass ClassOf(int i) => _document.ClassOf(i);

    private string Word(int i) => Folding.Fold(Tokens[i].Span.Of(_document.Text.AsSpan()));

    private void Learn(int first, int last)
    {
        var key = Word(last);
        if (!_byLastWord.TryGetValue(key, out var known))
        {
            _byLastWord[key] = known = [];
        }

        // Two of one surname are two.
        if (known.Exists(person => Shares(person, first)))
        {
            return;
        }

        var learned = new Person(Tokens[first].Span.Union(Tokens[last].Span).Of(_document.Text));
        known.Add(learned);
        for (var i = first; i <= last; i++)
        {
            _byWord.TryAdd(Word(i), learned);
        }
    }

    private bool Shares(Person known, int first) => Folding.FoldWords(known.Name).Contains(Word(first), StringComparison.Ordinal);

    private Person? Find(int first, int last)
    {
        if (!_byLastWord.TryGetValue(Word(last), out var known))
        {
            return first == last ? _byWord.GetValueOrDefault(Word(last)) : null;
        }

        return known.Count == 1 ? known[0]
            : first < last ? known.Find(person => Shares(person, first)) ?? known[0]
            : LastNamed(known, TitleGender(first)) ?? known[0];
    }

    /// <summary>Of those of one surname, the one named last whom the title before the name can mean.</summary>
    private Person? LastNamed(List<Person> known, Gender gender)
    {
        for (var i = _mentions.Count - 1; i >= 0; i--)
        {
            if (known.Contains(_mentions[i].Person) && (gender == Gender.Unknown || _mentions[i].Person.Gender is var other && (other == Gender.Unknown || other == gender)))
            {
                return _mentions[i].Person;
            }
        }

        return null;
    }

    private Gender TitleGender(int first) =>
        first > 0 && (ClassOf(first - 1) & WordClass.Honorific) != WordClass.None ? _document.Vocabulary.Of(Tokens[first - 1].Span.Of(_document.Text.AsSpan())).Gender : Gender.Unknown;

    private bool IsBound(int first, int last)
    {
        if (last + 1 < Tokens.Count && Tokens[last + 1].Span.Start == Tokens[last].Span.End && (ClassOf(last + 1) & WordClass.Genitive) != WordClass.None)
        {
            return true;
        }

        var before = first - 1;
        var titled = false;
        while (before >= 0 && ClassOf(before) is var c && (c & (WordClass.Honorific | WordClass.Title | WordClass.Determiner)) != WordClass.None && (c & WordClass.Of) == WordClass.None)
        {
            // «le ministre de la Défense X»: the preposition binds the ministry, not the name.
            if (titled && (c & WordClass.Determiner) != WordClass.None)
            {
                return false;
            }

            titled |= (c & WordClass.Title) != WordClass.None;
            before--;
        }

        return before >= 0 && (ClassOf(before) & (WordClass.Of | WordClass.Preposition)) != WordClass.None;
    }
}
