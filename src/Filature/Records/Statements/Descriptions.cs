namespace Filature.Records.Statements;

/// <summary>Reads what is said of a name beside it: «la bourgmestre, Lieve Goossenaerts», «Chadi Amrani, porte-parole du parquet».</summary>
internal sealed class Descriptions(Document document)
{
    private const int LongestRole = 12;

    private ValueList<Token> Tokens => document.Analysis.Tokens;

    /// <summary>Title, gender and allegiance from the phrase before a name and from the apposition after it.</summary>
    public void Read(Person person, int first, int last)
    {
        var start = Before(person, first);
        Place(person, start, first);
        if (last + 1 < Tokens.Count && document.Text[Tokens[last + 1].Span.Start] == ',')
        {
            After(person, last + 2);
        }
    }

    private int Before(Person person, int first)
    {
        var i = first - 1;
        // «la colère de X» tells nothing of X.
        if (i >= 0 && (document.ClassOf(i) & (WordClass.Of | WordClass.Preposition)) != WordClass.None)
        {
            return first;
        }

        for (; i >= 0 && first - i <= LongestRole; i--)
        {
            var span = Tokens[i].Span;
            if (Tokens[i].Kind == TokenKind.Symbol && !(i == first - 1 && (document.Text[span.Start] == ',' || (i > 0 && (document.ClassOf(i - 1) & WordClass.Honorific) != WordClass.None))))
            {
                break;
            }

            var (classes, gender) = document.Vocabulary.Of(span.Of(document.Text.AsSpan()));
            if ((classes & WordClass.Honorific) != WordClass.None)
            {
                Set(person, gender);
                break;
            }

            if ((classes & (WordClass.Relative | WordClass.Pronoun | WordClass.That | WordClass.Preposition)) != WordClass.None && (classes & (WordClass.Determiner | WordClass.Of)) == WordClass.None)
            {
                break;
            }

            // «le ministre des Affaires étrangères X»: the phrase goes on; «l'avocat du ministre X»: it does not.
            var goesOn = (classes & WordClass.Of) != WordClass.None && (document.ClassOf(i + 1) & (WordClass.Role | WordClass.Anyone)) == WordClass.None;
            if ((classes & WordClass.Determiner) != WordClass.None && !goesOn && (i == 0 || (document.ClassOf(i - 1) & WordClass.Of) == WordClass.None))
            {
                for (var role = i + 1; role < first; role++)
                {
                    AddRole(person, role);
                }

                Set(person, gender);
                break;
            }

            if ((classes & WordClass.Title) != WordClass.None)
            {
                AddRole(person, i);
            }
        }

        return i + 1;
    }

    private void After(Person person, int start)
    {
        var end = start;
        while (end < Tokens.Count && end < start + LongestRole && Tokens[end].Kind == TokenKind.Word
            && (document.ClassOf(end) & (WordClass.Preposition | WordClass.Relative | WordClass.Pronoun | WordClass.Subordinate)) == WordClass.None)
        {
            end++;
        }

        // What holds a verb of saying is no apposition: "…, the ministry said".
        if (end > start && !document.HasCueIn(Tokens[start].Span.Union(Tokens[end - 1].Span)))
        {
            for (var role = start; role < end; role++)
            {
                AddRole(person, role);
            }

            Place(person, start, end);
        }
    }

    /// <summary>Office and allegiance from the tokens of a description.</summary>
    private void Place(Person person, int start, int end)
    {
        if (start >= end || start < 0)
        {
            return;
        }

        var words = Tokens[start].Span.Union(Tokens[end - 1].Span);
        if (Offices.In(document, words) is { } office)
        {
            person.Offices.Add(office);
        }

        for (var i = document.Actors.FirstFrom(words.Start); i < document.Actors.All.Count && document.Actors.All[i].Span.End <= words.End; i++)
        {
            person.Allegiances.Add(document.Actors.All[i].Actor.Code);
        }
    }

    private static void Set(Person person, Gender gender)
    {
        if (person.Gender == Gender.Unknown)
        {
            person.Gender = gender;
        }
    }

    private void AddRole(Person person, int i)
    {
        // A role is a common noun; what has a capital names someone else, unless it is a title.
        if (Tokens[i].Kind == TokenKind.Word && (!char.IsUpper(document.Text[Tokens[i].Span.Start]) || (document.ClassOf(i) & WordClass.Title) != WordClass.None)
            && (document.ClassOf(i) & (WordClass.Determiner | WordClass.Of | WordClass.Preposition)) == WordClass.None)
        {
            person.Roles.Add(Folding.Fold(Tokens[i].Span.Of(document.Text.AsSpan())));
        }
    }
}
