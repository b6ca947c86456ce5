namespace Filature.Records.Events;

/// <summary>Whether an event happened, from the forms of the verbs on and over it: tense, mood, negation, what announces or denies it.</summary>
internal sealed class Standings(Tree tree, EventLexicon lexicon, Clause clause)
{
    private const int Highest = 5;

    /// <summary>Whether the predicate itself is negated.</summary>
    public bool IsNegated(int word)
    {
        foreach (var child in tree.Of(word))
        {
            if (lexicon.Is("not", tree.Words[child].Lemma) && !tree.Has(child, "nsubj"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Null where it is only said that it can be done.</summary>
    public EventStatus? Of(int word)
    {
        if (IsAbility(word))
        {
            return null;
        }

        var isNoun = !clause.IsVerb(word);
        for (var (at, steps) = (word, 0); at >= 0 && steps < Highest; steps++)
        {
            if (steps > 0 && lexicon.Is("deny", tree.Words[at].Lemma))
            {
                return EventStatus.Denied;
            }

            if (Own(at, steps) is { } status)
            {
                return status;
            }

            if (steps > 0 && clause.IsVerb(at) && !lexicon.Is("ahead", tree.Words[at].Lemma) && !isNoun && !Carries(at))
            {
                break;
            }

            if (!IsUnder(at) && !(steps == 0 && isNoun))
            {
                break;
            }

            at = tree.Words[at].Head;
        }

        return EventStatus.Happened;
    }

    // «toute partie peut demander une visite»
    private bool IsAbility(int word)
    {
        if (!clause.IsVerb(word))
        {
            return false;
        }

        if (tree.Has(word, "xcomp") && tree.Words[word].Head is var over and >= 0 && lexicon.Is("able", tree.Words[over].Lemma) && tree.HasFeature(over, "Tense=Pres"))
        {
            return !tree.HasFeature(over, "Mood=Cnd");
        }

        foreach (var child in tree.Of(word))
        {
            if (tree.Has(child, "aux") && lexicon.Is("able", tree.Words[child].Form) && !tree.HasFeature(child, "Mood=Cnd"))
            {
                return true;
            }
        }

        return false;
    }

    // A verb that hands the standing of what hangs on it up to the verb over it: «doit pouvoir venir».
    private bool Carries(int verb) => tree.HasFeature(verb, "VerbForm=Inf");

    private bool IsUnder(int word) => tree.Has(word, "xcomp") || tree.Has(word, "ccomp") || tree.Has(word, "obj") || tree.Has(word, "nsubj") || tree.Has(word, "csubj") || tree.Has(word, "obl") || tree.Has(word, "nmod") || tree.Has(word, "acl");

    private EventStatus? Own(int word, int steps)
    {
        if (IsNegated(word))
        {
            return EventStatus.Denied;
        }

        var lemma = tree.Words[word].Lemma;
        if (steps > 0 && lexicon.Is("perhaps", lemma))
        {
            return EventStatus.Hypothetical;
        }

        if (Marked(word))
        {
            return EventStatus.Hypothetical;
        }

        var isPast = false;
        foreach (var child in tree.Of(word))
        {
            if (!tree.Has(child, "aux") && !tree.Has(child, "cop"))
            {
                continue;
            }

            var aux = tree.Words[child].Lemma;
            if (lexicon.Is("perhaps", aux) || lexicon.Is("perhaps", tree.Words[child].Form))
            {
                return EventStatus.Hypothetical;
            }

            // «aurait refusé» is hearsay, «se rendrait» the future of the past.
            if (tree.HasFeature(child, "Mood=Cnd"))
            {
                return tree.Has(child, "aux:pass") ? EventStatus.Planned : EventStatus.Hypothetical;
            }

            if (tree.HasFeature(child, "Tense=Fut") || lexicon.Is("ahead", aux) || lexicon.Is("ahead", tree.Words[child].Form))
            {
                return EventStatus.Planned;
            }

            isPast |= tree.HasFeature(child, "Tense=Past") || tree.HasFeature(child, "Tense=Imp");
        }

        if (steps > 0 && lexicon.Is("ahead", lemma))
        {
            return tree.HasFeature(word, "Mood=Cnd") && lexicon.Is("perhaps", lemma) ? EventStatus.Hypothetical : EventStatus.Planned;
        }

        return tree.HasFeature(word, "Mood=Cnd") || tree.HasFeature(word, "Tense=Fut") ? EventStatus.Planned : null;
    }

    private bool Marked(int word)
    {
        foreach (var child in tree.Of(word))
        {
            if (tree.Words[child].Relation is "mark" && lexicon.Is("if", tree.Words[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
