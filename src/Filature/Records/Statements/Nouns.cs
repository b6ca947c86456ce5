namespace Filature.Records.Statements;

/// <summary>Noun phrases as the trees have them.</summary>
internal static class Nouns
{
    /// <summary>The phrase that a relative pronoun takes up, without what clauses add to it; null where the tree shows none before it.</summary>
    public static TextSpan? Antecedent(Document document, TextSpan relative)
    {
        var words = document.Analysis.Words;
        var at = Document.First(words.Count, i => words[i].Span.End > relative.Start);
        for (var steps = 0; steps < 6 && at >= 0 && at < words.Count; steps++)
        {
            if (words[at].Relation.StartsWith("acl", StringComparison.Ordinal))
            {
                var noun = words[at].Head;
                return noun >= 0 && words[noun].Span.End <= relative.Start ? Phrase(document, noun) : null;
            }

            at = words[at].Head;
        }

        return null;
    }

    /// <summary>Whether the head of a stretch is the subject of a verb.</summary>
    public static bool IsSubject(Document document, TextSpan span)
    {
        var words = document.Analysis.Words;
        var at = Document.First(words.Count, i => words[i].Span.End > span.Start);
        for (var steps = 0; steps < 5 && at >= 0 && at < words.Count; steps++)
        {
            if (words[at].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return true;
            }

            if (words[at].Relation is not ("flat" or "flat:name" or "flat:foreign" or "compound" or "appos" or "amod"))
            {
                return false;
            }

            at = words[at].Head;
        }

        return false;
    }

    /// <summary>The subjects in the article's own words that describe someone without a name: «son homologue polonais», "the operator".</summary>
    public static List<Mention> Subjects(Document document, Names names)
    {
        const WordClass someone = WordClass.Sayer | WordClass.Role | WordClass.Anyone | WordClass.Counterpart | WordClass.Body;
        var subjects = new List<Mention>();
        var words = document.Analysis.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Upos is not Upos.Noun || !words[i].Relation.StartsWith("nsubj", StringComparison.Ordinal)
                || document.Vocabulary.Of(words[i].Form).Class is var classes && ((classes & someone) == WordClass.None || (classes & (WordClass.Party | WordClass.Paper)) != WordClass.None) || document.InQuotation(words[i].Span))
            {
                continue;
            }

            var phrase = Phrase(document, i);
            if (!names.In(phrase).Any(name => !name.Bound))
            {
                subjects.Add(new(phrase, phrase, GenderOf(document, i), IsPronoun: false, IsRelative: false, Person: null));
            }
        }

        return subjects;
    }

    // An article or adjective tells the gender of «homologue» where the noun does not.
    private static Gender GenderOf(Document document, int noun)
    {
        var words = document.Analysis.Words;
        for (var i = Math.Max(0, noun - 3); i < Math.Min(words.Count, noun + 3); i++)
        {
            if (words[i].Head == noun && words[i].Relation is "det" or "amod" && Of(words[i]) is not Gender.Unknown and var shown)
            {
                return shown;
            }
        }

        return Of(words[noun]);

        static Gender Of(Word word) => word.Features.Contains("Gender=Fem", StringComparison.Ordinal) ? Gender.Feminine
            : word.Features.Contains("Gender=Masc", StringComparison.Ordinal) ? Gender.Masculine
            : Gender.Unknown;
    }

    /// <summary>A noun with its determiner, adjectives and complements.</summary>
    public static TextSpan Phrase(Document document, int noun)
    {
        var words = document.Analysis.Words;
        var span = words[noun].Span;
        for (var i = Math.Max(0, noun - 6); i < Math.Min(words.Count, noun + 9); i++)
        {
            if (i != noun && Belongs(words, i, noun))
            {
                span = span.Union(words[i].Span);
            }
        }

        return span;
    }

    // All links from the word up to the noun are those of a phrase, not of a clause or an apposition.
    private static bool Belongs(ValueList<Word> words, int at, int noun)
    {
        for (var steps = 0; steps < 5 && at >= 0; steps++)
        {
            if (at == noun)
            {
                return true;
            }

            if (words[at].Relation is not ("det" or "amod" or "nummod" or "nmod" or "case" or "flat" or "compound" or "nmod:poss" or "flat:name" or "flat:foreign"))
            {
                return false;
            }

            at = words[at].Head;
        }

        return false;
    }
}
