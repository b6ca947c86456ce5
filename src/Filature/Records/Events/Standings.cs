namespace Filature.Records.Events;

/// <summary>Whether an event happened, from the forms of the verbs on and over it: tense, mood, negation, what announces or denies it.</summary>
internal sealed class Standings(Tree tree, EventLexicon lexicon, Clause clause)
{
    private const int Highest = 5;
    private const int Near = 3;

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

        if (IsDenied(word))
        {
            return EventStatus.Denied;
        }

        var isNoun = !clause.IsVerb(word);
        for (var (at, steps) = (word, 0); at >= 0 && steps < Highest; steps++)
        {
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

    // «nie avoir été consultée», «descarta represalias»
    private bool IsDenied(int word)
    {
        for (var (at, steps) = (word, 0); steps < Near && !tree.Has(at, "conj") && !tree.Has(at, "parataxis") && !tree.Has(at, "acl:relcl"); steps++)
        {
            at = tree.Words[at].Head;
            if (at < 0)
            {
                return false;
            }

            if (lexicon.Is("deny", tree.Words[at].Lemma) && clause.IsVerb(at))
            {
                return true;
            }
        }

        return false;
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
        if (tree.IsOfPerson(word))
        {
            return null;
        }

        if (IsNegated(word))
        {
            return EventStatus.Denied;
        }

        var lemma = tree.Words[word].Lemma;
        if (steps > 0 && lexicon.Is("perhaps", lemma))
        {
            return EventStatus.Hypothetical;
        }

        if (clause.IsCondition(word))
        {
            return EventStatus.Hypothetical;
        }

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
                return HasCondition(word) ? EventStatus.Hypothetical : EventStatus.Planned;
            }
        }

        if (steps > 0 && lexicon.Is("ahead", lemma))
        {
            return tree.HasFeature(word, "Mood=Cnd") && lexicon.Is("perhaps", lemma) ? EventStatus.Hypothetical : EventStatus.Planned;
        }

        return !tree.HasFeature(word, "Mood=Cnd") && !tree.HasFeature(word, "Tense=Fut") ? null : HasCondition(word) ? EventStatus.Hypothetical : EventStatus.Planned;
    }

    // «s'il refuse, elle suspendra»
    private bool HasCondition(int word) => clause.Condition(word) >= 0;
}
