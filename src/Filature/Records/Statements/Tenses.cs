namespace Filature.Records.Statements;

/// <summary>What the form of a verb of saying tells of its time.</summary>
internal static class Tenses
{
    /// <summary>Whether the cue is in the past, and whether it tells of something before that («avait dit»).</summary>
    public static (bool IsPast, bool IsBefore) Of(Document document, Cue? cue)
    {
        var (isPast, isBefore) = (false, false);
        foreach (var word in cue is null ? [] : document.WordsIn(cue.Span))
        {
            var isFinite = word.Features.Contains("VerbForm=Fin", StringComparison.Ordinal);
            var past = word.Features.Contains("Tense=Past", StringComparison.Ordinal);
            var imperfect = word.Features.Contains("Tense=Imp", StringComparison.Ordinal);
            isPast |= word.Upos is Upos.Verb && past;
            isBefore |= word.Upos is Upos.Aux && isFinite && (past || imperfect) && word.Lemma is "avoir" or "être" or "have" or "haber";
        }

        return (isPast, isBefore);
    }

    /// <summary>Whether words belong to a verb in the future: «répondra par écrit».</summary>
    public static bool IsToCome(Document document, TextSpan words)
    {
        var all = document.Analysis.Words;
        var at = Document.First(all.Count, i => all[i].Span.End >= words.End);
        for (var steps = 0; at >= 0 && at < all.Count && steps < 8; steps++)
        {
            if (all[at].Upos is Upos.Verb)
            {
                return IsFuture(all[at]) || Governs(document, at);
            }

            at = all[at].Head;
        }

        return false;
    }

    // "will reply", «va répondre»: the auxiliary stands just before its verb.
    private static bool Governs(Document document, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 3; i--)
        {
            if (document.Analysis.Words[i].Head == verb && IsFuture(document.Analysis.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFuture(Word word) =>
        word.Features.Contains("Tense=Fut", StringComparison.Ordinal) || (word.Upos is Upos.Aux && word.Lemma is "will" or "shall");

    /// <summary>Whether a sentence tells of what is still to come: nothing has been said there yet.</summary>
    public static bool IsAhead(Document document, TextSpan sentence)
    {
        var (future, past) = (false, false);
        foreach (var word in document.WordsIn(sentence))
        {
            var isFinite = word.Features.Contains("VerbForm=Fin", StringComparison.Ordinal);
            future |= isFinite && IsFuture(word);
            past |= word.Features.Contains("Tense=Past", StringComparison.Ordinal);
        }

        return future && !past;
    }
}
