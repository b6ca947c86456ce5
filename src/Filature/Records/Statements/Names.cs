namespace Filature.Records.Statements;

/// <summary>A proper name where it stands. <paramref name="Bound"/>: a preposition or a possessive before it, or a genitive after it, makes it a part of another phrase.</summary>
internal sealed record NameMention(TextSpan Span, Person Person, bool Bound);

/// <summary>One named person or body of a document, with what is said of it.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    public Gender Gender { get; set; }

    /// <summary>Whether the name model took it for a person where it stands.</summary>
    public bool IsHuman { get; set; }

    /// <summary>Folded words of its titles and appositions.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);
}

/// <summary>The proper names of a document: runs of capitalised words of two or more, and later mentions by one of their words.</summary>
internal sealed class Names
{
    private const int LongestRole = 12;

    private readonly Document _document;
    private readonly List<NameMention> _mentions = [];
    private readonly Dictionary<string, Person> _byLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byWord = new(StringComparer.Ordinal);

    public Names(Document document)
    {
        _document = document;
        var runs = Runs();
        // Full names first: a headline may use the surname that only the body explains.
        foreach (var (first, last) in runs)
        {
            if (last > first)
            {
                Learn(first, last);
            }
        }

        foreach (var (first, last) in runs)
        {
            if (Find(first, last) is { } person)
            {
                var bound = IsBound(first, last);
                var span = Tokens[first].Span.Union(Tokens[last].Span);
                _mentions.Add(new(span, person, bound));
                person.IsHuman |= TypeOf(span) == NameType.Person;
                Describe(person, first, last);
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
    public int LastBefore(int position)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private List<(int First, int Last)> Runs()
    {
        var runs = new List<(int, int)>();
        var sentence = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!IsCapital(i))
            {
                continue;
            }

            while (sentence < _document.Analysis.Sentences.Count && _document.Analysis.Sentences[sentence].End <= Tokens[i].Span.Start)
            {
                sentence++;
            }

            var last = i;
            for (var next = i + 1; next < Tokens.Count && last - i < 8 && Adjacent(next);)
            {
                if (IsCapital(next))
                {
                    last = next++;
                }
                else if (ClassOf(next) is var c && (c & WordClass.Particle) != WordClass.None && (c & (WordClass.Of | WordClass.To)) == WordClass.None && next + 1 < Tokens.Count && IsCapital(next + 1) && Adjacent(next + 1))
                {
                    next++;
                }
                else
                {
                    break;
                }
            }

            var first = i;
            // A word of the language that opens a sentence has a capital by place, not by nature.
            while (first <= last && (ClassOf(first) & (WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Of | WordClass.Honorific
                | WordClass.Coordinator | WordClass.Time | WordClass.Adverb | WordClass.Relative | WordClass.That)) != WordClass.None)
            {
                first++;
            }

            for (var title = last; title >= first; title--)
            {
                if ((ClassOf(title) & WordClass.Title) != WordClass.None)
                {
                    first = title + 1;
                    break;
                }
            }

            // «le secrétaire général de l'Alliance Ilse Brandt»: two names.
            if (last - first >= 2 && IsAcronym(first))
            {
                runs.Add((first, first));
                first++;
            }

            if (first <= last)
            {
                runs.Add((first, last));
            }

            i = last;
        }

        return runs;
    }

    private NameType? TypeOf(TextSpan span)
    {
        var known = _document.Analysis.Names;
        var i = Document.First(known.Count, i => known[i].Span.End > span.Start);
        return i < known.Count && known[i].Span.Start < span.End ? known[i].Type : null;
    }

    private bool IsCapital(int i) => Tokens[i].Kind == TokenKind.Word && char.IsUpper(_document.Text[Tokens[i].Span.Start]);

    private bool IsAcronym(int i) => Tokens[i].Span.Length >= 2 && !Tokens[i].Span.Of(_document.Text.AsSpan()).ContainsAnyInRange('a', 'z');

    private bool Adjacent(int i) => Tokens[i].Span.Start - Tokens[i - 1].Span.End is 0 or 1 && !_document.Text.AsSpan(Tokens[i - 1].Span.End, Tokens[i].Span.Start - Tokens[i - 1].Span.End).ContainsAny('\n', '\r');

    private WordClass ClassOf(int i) => _document.Vocabulary.Of(Tokens[i].Span.Of(_document.Text.AsSpan())).Class;

    private string Word(int i) => Folding.Fold(Tokens[i].Span.Of(_document.Text.AsSpan()));

    private void Learn(int first, int last)
    {
        var key = Word(last);
        if (_byLastWord.TryGetValue(key, out var known) && Shares(known, first))
        {
            return;
        }

        var person = new Person(Tokens[first].Span.Union(Tokens[last].Span).Of(_document.Text));
        _byLastWord[key] = person;
        for (var i = first; i <= last; i++)
        {
            _byWord.TryAdd(Word(i), person);
        }
    }

    private bool Shares(Person known, int first) => Folding.FoldWords(known.Name).Contains(Word(first), StringComparison.Ordinal);

    private Person? Find(int first, int last) =>
        _byLastWord.GetValueOrDefault(Word(last)) ?? (first == last ? _byWord.GetValueOrDefault(Word(last)) : null);

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

    /// <summary>Title and gender from the phrase before a name: «la bourgmestre, Lieve Goossenaerts»; and the apposition after it.</summary>
    private void Describe(Person person, int first, int last)
    {
        for (var i = first - 1; i >= 0 && first - i <= LongestRole; i--)
        {
            var span = Tokens[i].Span;
            if (Tokens[i].Kind == TokenKind.Symbol && !(_document.Text[span.Start] is ',' or '.' && i == first - 1))
            {
                break;
            }

            var (classes, gender) = _document.Vocabulary.Of(span.Of(_document.Text.AsSpan()));
            if ((classes & WordClass.Honorific) != WordClass.None)
            {
                Set(gender);
                break;
            }

            if ((classes & (WordClass.Relative | WordClass.Pronoun | WordClass.That | WordClass.Preposition)) != WordClass.None && (classes & (WordClass.Determiner | WordClass.Of)) == WordClass.None)
            {
                break;
            }

            if ((classes & WordClass.Determiner) != WordClass.None && (i == 0 || (ClassOf(i - 1) & WordClass.Of) == WordClass.None))
            {
                for (var role = i + 1; role < first; role++)
                {
                    AddRole(role);
                }

                Set(gender);
                break;
            }

            if ((classes & WordClass.Title) != WordClass.None)
            {
                AddRole(i);
            }
        }

        if (last + 1 < Tokens.Count && _document.Text[Tokens[last + 1].Span.Start] == ',')
        {
            var end = last + 2;
            while (end < Tokens.Count && end < last + 2 + LongestRole && Tokens[end].Kind == TokenKind.Word
                && (ClassOf(end) & (WordClass.Preposition | WordClass.Relative | WordClass.Pronoun | WordClass.Subordinate)) == WordClass.None)
            {
                end++;
            }

            // What holds a verb of saying is no apposition: "…, the ministry said".
            if (end > last + 2 && !_document.HasCueIn(Tokens[last + 2].Span.Union(Tokens[end - 1].Span)))
            {
                for (var role = last + 2; role < end; role++)
                {
                    AddRole(role);
                }
            }
        }

        void Set(Gender gender)
        {
            if (person.Gender == Gender.Unknown)
            {
                person.Gender = gender;
            }
        }

        void AddRole(int i)
        {
            // A role is a common noun; what has a capital names someone else, unless it is a title.
            if (Tokens[i].Kind == TokenKind.Word && (!IsCapital(i) || (ClassOf(i) & WordClass.Title) != WordClass.None) && (ClassOf(i) & (WordClass.Determiner | WordClass.Of | WordClass.Preposition)) == WordClass.None)
            {
                person.Roles.Add(Word(i));
            }
        }
    }
}
