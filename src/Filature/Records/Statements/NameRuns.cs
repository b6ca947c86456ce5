namespace Filature.Records.Statements;

/// <summary>Finds the runs of tokens that are proper names, by their capitals and by the classes of words.</summary>
internal sealed class NameRuns(Document document)
{
    private const int Longest = 8;

    // What a sentence may begin with without naming anyone.
    private const WordClass NoName = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Of | WordClass.Honorific
        | WordClass.Coordinator | WordClass.Time | WordClass.Adverb | WordClass.Relative | WordClass.That;

    private ValueList<Token> Tokens => document.Analysis.Tokens;

    /// <summary>The first and the last token of each run, in the order of the text.</summary>
    public List<(int First, int Last)> Find()
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!IsCapital(i))
            {
                continue;
            }

            var last = End(i);
            var first = Start(i, last);
            // «le secrétaire général de l'Alliance Ilse Brandt»: two names.
            if (last - first >= 2 && IsAcronym(first))
            {
                runs.Add((first, first));
                first++;
            }

            if (first <= last && !(first == last && BelongsToNoun(first)))
            {
                runs.Add((first, last));
            }

            i = last;
        }

        return runs;
    }

    private int End(int first)
    {
        var last = first;
        for (var next = first + 1; next < Tokens.Count && last - first < Longest && Adjacent(next);)
        {
            if (IsCapital(next))
            {
                last = next++;
            }
            else if (document.ClassOf(next) is var c && (c & WordClass.Particle) != WordClass.None && (c & (WordClass.Of | WordClass.To)) == WordClass.None
                && next + 1 < Tokens.Count && IsCapital(next + 1) && Adjacent(next + 1))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    // A word of the language that opens a sentence has a capital by place, not by nature; a title and where one comes from stand before a name.
    private int Start(int first, int last)
    {
        while (first <= last && ((document.ClassOf(first) & NoName) != WordClass.None || (first < last && Opens(first) && IsVerb(first))))
        {
            first++;
        }

        for (var title = last; title >= first; title--)
        {
            if ((document.ClassOf(title) & WordClass.Title) != WordClass.None)
            {
                return title + 1;
            }
        }

        return first < last && IsDemonym(first) && document.TypeOfName(Tokens[last].Span) == NameType.Person ? first + 1 : first;
    }

    private bool Opens(int i) =>
        i == 0 || (Tokens[i - 1].Kind == TokenKind.Symbol && document.Text[Tokens[i - 1].Span.Start] is not (',' or '-' or '’' or '\'' or '(')) || !Adjacent(i);

    // "Ask Warsaw": where the tagger sees a verb that opens a sentence.
    private bool IsVerb(int i) => document.WordAt(Tokens[i].Span) is { Upos: Upos.Verb or Upos.Aux } && document.TypeOfName(Tokens[i].Span) is null;

    // "European battery makers": what belongs to a country names no one.
    private bool BelongsToNoun(int i) =>
        IsDemonym(i) && i + 1 < Tokens.Count && Adjacent(i + 1) && Tokens[i + 1].Kind == TokenKind.Word && !IsCapital(i + 1)
        && document.WordAt(Tokens[i].Span) is { Upos: Upos.Adj } && document.TypeOfName(Tokens[i].Span) is null or NameType.Other;

    private bool IsDemonym(int i) => document.Actors.At(Tokens[i].Span) is { Form: Actors.ActorForm.Adjective } mention && mention.Span == Tokens[i].Span;

    private bool IsCapital(int i) => Tokens[i].Kind == TokenKind.Word && char.IsUpper(document.Text[Tokens[i].Span.Start]);

    private bool IsAcronym(int i) => Tokens[i].Span.Length >= 2 && !Tokens[i].Span.Of(document.Text.AsSpan()).ContainsAnyInRange('a', 'z');

    private bool Adjacent(int i) => Tokens[i].Span.Start - Tokens[i - 1].Span.End is 0 or 1 && !document.Text.AsSpan(Tokens[i - 1].Span.End, Tokens[i].Span.Start - Tokens[i - 1].Span.End).ContainsAny('\n', '\r');
}
