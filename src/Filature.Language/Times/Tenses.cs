namespace Filature.Language.Times;

/// <summary>The direction that the verb over an expression gives it, from the tree of its sentence.</summary>
public static class Tenses
{
    // A tree of a broken sentence may be deep; what governs a time stands near.
    private const int Highest = 8;

    /// <summary>Unknown where the text was not parsed, or where no verb governs the words.</summary>
    public static Tense Of(Analysis analysis, TextSpan span)
    {
        var words = analysis.Words.AsSpan();
        var lexicon = TimeRules.Of(analysis.Language)?.Words;
        var (tense, isAhead) = OfVerb(words, span, lexicon);
        // «fixée à mercredi», «fermé jusqu'à vendredi»: the limit lies ahead of what was done.
        return tense is not Tense.Future && Limit(words, span, lexicon) is { } limit && (limit is "ahead" || isAhead || tense is Tense.Unknown) ? Tense.Future : tense;
    }

    /// <summary>Whether the verb over the expression is one of saying: «a déclaré mardi».</summary>
    public static bool IsOfSaying(Analysis analysis, TextSpan span)
    {
        var words = analysis.Words.AsSpan();
        var lexicon = TimeRules.Of(analysis.Language)?.Words;
        var at = Top(words, span);
        for (var steps = 0; at >= 0 && steps < Highest; steps++, at = words[at].Head)
        {
            if (words[at].Upos is Upos.Verb || HasCopula(words, at))
            {
                return lexicon?.Value("report", words[at].Lemma) is not null;
            }
        }

        return false;
    }

    // What the preposition before the words says: «ahead» by itself, anything else beside a verb that looks ahead; null where it says nothing.
    private static string? Limit(ReadOnlySpan<Word> words, TextSpan span, TimeWords? lexicon)
    {
        var before = First(words, span) - 1;
        return before < 0 || lexicon is null ? null
            : (before > 0 ? lexicon.Value("limit", $"{words[before - 1].Form} {words[before].Form}") : null) ?? lexicon.Value("limit", words[before].Form);
    }

    private static (Tense Tense, bool IsAhead) OfVerb(ReadOnlySpan<Word> words, TextSpan span, TimeWords? lexicon)
    {
        var at = Top(words, span);
        for (var steps = 0; at >= 0 && steps < Highest; steps++, at = words[at].Head)
        {
            if (words[at].Upos is Upos.Verb or Upos.Aux || HasCopula(words, at))
            {
                if (OfClause(words, at, lexicon) is var tense and not Tense.Unknown)
                {
                    return (tense, lexicon?.Value("ahead", words[at].Lemma) is not null);
                }
            }
        }

        return (Tense.Unknown, false);
    }

    // The word of the expression that hangs on a word outside of it.
    private static int Top(ReadOnlySpan<Word> words, TextSpan span)
    {
        var low = First(words, span);
        for (var i = low; i < words.Length && words[i].Span.Start < span.End; i++)
        {
            // The verb right before it is its verb, whatever the tree says: «a promis lundi que …».
            if (i == low && i > 0 && words[i - 1].Upos is Upos.Verb && words[i - 1].Span.End < span.Start)
            {
                return i - 1;
            }

            if (words[i].Head < 0 || !words[words[i].Head].Span.Overlaps(span))
            {
                return words[i].Upos is Upos.Adp or Upos.Det or Upos.Punct && words[i].Head >= 0 ? words[i].Head : i;
            }
        }

        return -1;
    }

    // The first word that does not end before the expression.
    private static int First(ReadOnlySpan<Word> words, TextSpan span)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool HasCopula(ReadOnlySpan<Word> words, int head) => Near(words, head, static word => word.Relation is "cop") >= 0;

    private static Tense OfClause(ReadOnlySpan<Word> words, int verb, TimeWords? lexicon)
    {
        var isAhead = lexicon?.Value("ahead", words[verb].Lemma) is not null;
        var aux = Near(words, verb, static word => word.Relation.StartsWith("aux", StringComparison.Ordinal) || word.Relation is "cop");
        if (aux >= 0)
        {
            // «aurait tranché», «would have said», «habría dicho»: a conditional of the past is hearsay of what has been.
            if ((Has(words[aux], "Mood=Cnd") || words[aux].Lemma is "would") && IsPerfect(words, verb, aux))
            {
                return Tense.Past;
            }

            if (Has(words[aux], "Tense=Fut") || Has(words[aux], "Mood=Cnd") || lexicon?.Value("ahead", words[aux].Lemma) is not null)
            {
                return Tense.Future;
            }

            // «est prévue mercredi», «is planned for Wednesday».
            if (isAhead && words[aux].Lemma is not ("avoir" or "have" or "haber"))
            {
                return Tense.Future;
            }

            if (Has(words[aux], "Tense=Past") || Has(words[aux], "Tense=Imp") || (Has(words[verb], "Tense=Past") && Has(words[verb], "VerbForm=Part")) || (words[aux].Relation is not "cop" && words[aux].Lemma is "avoir" or "have" or "haber"))
            {
                return Tense.Past;
            }

            // «is meeting on Wednesday»
            return Has(words[verb], "VerbForm=Ger") || words[verb].Form.EndsWith("ing", StringComparison.Ordinal) ? Tense.Future : Tense.Present;
        }

        if (Has(words[verb], "Tense=Fut") || Has(words[verb], "Mood=Cnd"))
        {
            return Tense.Future;
        }

        if (Has(words[verb], "VerbForm=Inf"))
        {
            // «compte venir mercredi»: the verb over it tells, if it is one of those that look ahead.
            return words[verb].Head is var over and >= 0 && lexicon?.Value("ahead", words[over].Lemma) is not null ? Tense.Future : Tense.Unknown;
        }

        if (isAhead && (Has(words[verb], "VerbForm=Part") || Has(words[verb], "Tense=Pres")))
        {
            return Tense.Future;
        }

        if (Has(words[verb], "Tense=Past") || Has(words[verb], "Tense=Imp"))
        {
            return Tense.Past;
        }

        // «affirme mardi»: what news tells in the present has been said.
        return !Has(words[verb], "Tense=Pres") ? Tense.Unknown : lexicon?.Value("report", words[verb].Lemma) is not null ? Tense.Past : Tense.Present;
    }

    private static bool IsPerfect(ReadOnlySpan<Word> words, int verb, int aux) =>
        (words[aux].Lemma is "avoir" or "haber" || (words[aux].Lemma is "être" && words[aux].Relation is not ("cop" or "aux:pass")) || Near(words, verb, static word => word.Lemma is "have") >= 0)
        && Has(words[verb], "VerbForm=Part");

    private static bool Has(Word word, string feature) => word.Features.Contains(feature, StringComparison.Ordinal);

    // A dependent of the head, near before it or behind it.
    private static int Near(ReadOnlySpan<Word> words, int head, Func<Word, bool> fits)
    {
        for (var i = Math.Max(0, head - 12); i < Math.Min(words.Length, head + 6); i++)
        {
            if (words[i].Head == head && fits(words[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
