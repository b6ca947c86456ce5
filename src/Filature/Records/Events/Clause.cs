namespace Filature.Records.Events;

/// <summary>What a tree says of a predicate: subject, agent, who governs it.</summary>
internal sealed class Clause(Tree tree, EventLexicon lexicon)
{
    private const int Highest = 6;

    /// <summary>No word of a name is a verb: «Jeroen van Aalst» does not go anywhere.</summary>
    public bool IsVerb(int word) => tree.Words[word].Upos is Upos.Verb or Upos.Aux && !tree.IsOfPerson(word);

    // «s'est entretenu» is built like a passive, and its subject acts.
    public bool IsPassive(int verb) => tree.Dependent(verb, "expl:pv") < 0 && HasPassiveForm(verb);

    private bool HasPassiveForm(int verb) =>
        tree.Dependent(verb, "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass") >= 0
        || (tree.Has(verb, "acl") && !tree.Has(verb, "acl:relcl") && tree.HasFeature(verb, "Tense=Past"))
        || (tree.Has(verb, "acl") && tree.HasFeature(verb, "VerbForm=Part") && Agent(verb) >= 0);

    /// <summary>The word that is the subject of a verb, be it of the verb over it («refuse de céder») or what a relative clause hangs on; -1 where there is none.</summary>
    public int Subject(int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < Highest; steps++)
        {
            var subject = OwnSubject(at);
            if (subject >= 0)
            {
                return tree.Words[subject].Upos == Upos.Pron && tree.Has(at, "acl") && lexicon.Is("relative", tree.Words[subject].Lemma) ? tree.Words[at].Head : subject;
            }

            if (tree.Has(at, "acl") && !IsFree(at))
            {
                return tree.Words[at].Head;
            }

            if (!(tree.Has(at, "xcomp") || tree.Has(at, "conj") || tree.Has(at, "advcl") || tree.Has(at, "ccomp") || tree.Has(at, "obl") || IsFree(at)) || (tree.Has(at, "ccomp") && !IsInfinite(at)))
            {
                return -1;
            }

            at = IsFree(at) && tree.Has(at, "acl") ? Governor(at) : tree.Words[at].Head;
        }

        return -1;
    }

    /// <summary>A participle behind a comma goes with the whole clause, though it may hang on the noun before it: «a remis une réponse, acceptant le principe».</summary>
    public bool IsFree(int verb) => verb > 0 && tree.Has(verb, "acl") && tree.Words[verb - 1].Form == ","
        && (tree.HasFeature(verb, "VerbForm=Ger") || (tree.HasFeature(verb, "VerbForm=Part") && tree.HasFeature(verb, "Tense=Pres")));

    /// <summary>Who does it in the passive; -1 where nobody is named.</summary>
    public int Agent(int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if (tree.Words[child].Relation == "obl:agent" || (tree.Has(child, "obl") && tree.Case(child) is { } preposition && lexicon.Is("by", preposition)))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The verb that a noun or an infinitive hangs on; -1 where there is none.</summary>
    public int Governor(int word)
    {
        for (var (at, steps) = (tree.Words[word].Head, 0); at >= 0 && steps < Highest; at = tree.Words[at].Head, steps++)
        {
            if (IsVerb(at) || tree.Dependent(at, "cop") >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    private int OwnSubject(int verb)
    {
        var (subject, understood) = (-1, -1);
        foreach (var child in tree.Of(verb))
        {
            if (tree.Has(child, "nsubj"))
            {
                subject = subject < 0 ? child : subject;
            }
            else if (tree.Words[child].Relation == "expl:subj")
            {
                understood = child;
            }
        }

        return subject >= 0 ? subject : understood;
    }

    private bool IsInfinite(int verb) => tree.HasFeature(verb, "VerbForm=Inf") || tree.HasFeature(verb, "VerbForm=Ger") || tree.HasFeature(verb, "VerbForm=Part");

    /// <summary>Whether something is told to take place without saying who takes part: «les pourparlers ont repris», «les experts se retrouvent».</summary>
    public bool Occurs(int word)
    {
        if (IsVerb(word))
        {
            return Subject(word) is var subject and >= 0 && lexicon.Is("role", tree.Words[subject].Lemma) && tree.HasFeature(subject, "Number=Plur");
        }

        return tree.Has(word, "nsubj") && tree.Words[word].Head is var head && (lexicon.Is("occur", tree.Words[head].Lemma) || lexicon.Is("ahead", tree.Words[head].Lemma) || lexicon.Is("perhaps", tree.Words[head].Lemma));
    }

    public bool IsParticiple(int verb) => tree.HasFeature(verb, "VerbForm=Ger")
        || (tree.HasFeature(verb, "VerbForm=Part") && tree.HasFeature(verb, "Tense=Pres") && tree.Dependent(verb, "aux", "cop") < 0);

    /// <summary>A verb that lends its time to the verb below it: «devoir», «aller», «pouvoir».</summary>
    public bool IsLeading(int verb) => lexicon.Is("ahead", tree.Words[verb].Lemma) || lexicon.Is("perhaps", tree.Words[verb].Lemma) || lexicon.Is("able", tree.Words[verb].Lemma);

    /// <summary>The verb that tells that a noun takes place: what it is the subject of, or what it is the object of without meaning more; -1 where there is none.</summary>
    public int Carrier(int noun)
    {
        var governor = Governor(noun);
        if (governor < 0)
        {
            return -1;
        }

        if (tree.Has(noun, "nsubj"))
        {
            // The subject may hang on the first verb of a chain, the time on the last.
            return governor;
        }

        return tree.Words[noun].Head == governor && (lexicon.Is("light", tree.Words[governor].Lemma) || tree.Has(noun, "obl")) ? governor : -1;
    }

    /// <summary>Whether a verb tells of what is past.</summary>
    public bool IsPast(int verb)
    {
        if (!IsVerb(verb))
        {
            return false;
        }

        if (tree.HasFeature(verb, "Tense=Past") || tree.HasFeature(verb, "Tense=Imp"))
        {
            return true;
        }

        return tree.Dependent(verb, "aux") is var aux and >= 0 && (tree.HasFeature(aux, "Tense=Past") || tree.HasFeature(aux, "Tense=Imp"));
    }

    /// <summary>Whether a verb is in the tense of narration, and of the narration itself: «a rejeté», «rejected», «rechazó»; not «avait rejeté», «is rejecting».</summary>
    public bool IsNarrated(int verb)
    {
        if (tree.Has(verb, "acl"))
        {
            return false;
        }

        var hasAux = false;
        foreach (var child in tree.Of(verb))
        {
            if (tree.Has(child, "aux"))
            {
                if (!tree.HasFeature(child, "Tense=Pres") && !lexicon.Is("passive", tree.Words[child].Form) || lexicon.Is("perfect", tree.Words[child].Lemma))
                {
                    return false;
                }

                hasAux = true;
            }
        }

        return tree.HasFeature(verb, "Tense=Past") && (hasAux || tree.HasFeature(verb, "VerbForm=Fin"));
    }

    /// <summary>Whether a clause opens with «if».</summary>
    public bool IsCondition(int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if (tree.Has(child, "mark") && lexicon.Is("if", tree.Words[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb of the «if» clause that what a verb tells depends on; -1 where there is none.</summary>
    public int Condition(int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if (tree.Has(child, "advcl") && IsCondition(child))
            {
                return child;
            }
        }

        var head = tree.Words[verb].Head;
        if (head < 0 || IsCondition(head))
        {
            return head;
        }

        // «un ultimatum: s'il ne cède pas, elle suspendra»: both may hang on what stands before the colon.
        var before = -1;
        foreach (var child in tree.Of(head))
        {
            if (child < verb && IsVerb(child) && IsCondition(child) && (tree.Has(verb, "parataxis") || tree.Has(verb, "conj")))
            {
                before = child;
            }
        }

        return before;
    }

    /// <summary>The conjunction by which a clause says when the one over it was; -1 where there is none.</summary>
    public int When(int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if ((tree.Has(child, "mark") || tree.Has(child, "advmod")) && lexicon.Is("when", tree.Words[child].Lemma))
            {
                return tree.Has(verb, "advcl") ? child : -1;
            }
        }

        return -1;
    }

    /// <summary>«has rejected»: what is done by now, no day is meant.</summary>
    public bool IsPerfect(int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if (tree.Has(child, "aux") && lexicon.Is("perfect", tree.Words[child].Lemma) && tree.HasFeature(child, "Tense=Pres"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause is what another verb says: «indique qu'il a confirmé».</summary>
    public bool IsTold(int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < Highest; at = tree.Words[at].Head, steps++)
        {
            if (tree.Has(at, "ccomp"))
            {
                return true;
            }

            if (!tree.Has(at, "conj"))
            {
                return false;
            }
        }

        return false;
    }
}
