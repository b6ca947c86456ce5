namespace Filature.Records.Events;

/// <summary>Who does it and to whom.</summary>
/// <param name="IsNamed">Whether at least one of them is told by the words at the predicate.</param>
internal readonly record struct Roles(List<Party> Source, List<Party> Target, bool IsNamed, bool TargetIsNamed);

/// <summary>The parties of an event, from the relations of its predicate.</summary>
internal sealed class Participants(Tree tree, EventLexicon lexicon, Clause clause, Cast cast)
{
    private const int Deep = 2;

    public Roles Of(Candidate candidate)
    {
        var rule = candidate.Rule;
        if ((rule.Is("mutual") || rule.Type is EventType.Consult or EventType.Agree or EventType.Cooperate) && rule.Mode != EventMode.Mediate && Among(candidate.Word, Deep) is { } among)
        {
            return new(among, among, IsNamed: true, TargetIsNamed: true);
        }

        var (source, target) = clause.IsVerb(candidate.Word) || !rule.IsNoun ? OfVerb(candidate.Word) : OfNoun(candidate.Word);
        target.RemoveAll(source.Contains);
        var targetIsNamed = target.Count > 0;
        var isNamed = targetIsNamed || source.Count > 0;
        if ((rule.Type == EventType.Consult || rule.Is("mutual")) && target.Count == 0 && rule.Mode != EventMode.Visit)
        {
            var all = source.Count > 1 ? source : cast.Sides.Main.ToList();
            return new(all, all, isNamed, TargetIsNamed: false);
        }

        if (target.Count == 0 && source.Count > 0 && !rule.Is("alone"))
        {
            target = cast.Sides.Against(source);
        }

        return new(source, target, isNamed, targetIsNamed);
    }

    private (List<Party> Source, List<Party> Target) OfVerb(int verb)
    {
        var subject = clause.Subject(verb);
        if (clause.IsPassive(verb))
        {
            var agent = clause.Agent(verb);
            var done = subject >= 0 ? cast.Of(subject) : [];
            return (agent >= 0 ? cast.Of(agent) : [], done.Count > 0 ? done : Toward(verb, -1));
        }

        var source = subject >= 0 ? cast.Of(subject) : tree.HasFeature(verb, "VerbForm=Fin") || tree.Has(verb, "root") ? cast.Unsaid(verb) : [];
        return (source, Toward(verb, subject));
    }

    private (List<Party> Source, List<Party> Target) OfNoun(int noun)
    {
        var (source, owner) = (new List<Party>(), -1);
        foreach (var child in tree.Of(noun))
        {
            if (source.Count == 0 && (tree.Has(child, "amod") || tree.Has(child, "nmod:poss") || tree.Has(child, "compound") || tree.Has(child, "det")
                || (tree.Has(child, "nmod") && tree.Case(child) is { } preposition && lexicon.Is("of", preposition))))
            {
                (source, owner) = (tree.Has(child, "det") || tree.Words[child].Upos == Upos.Pron ? Owner(child) : cast.Of(child), child);
            }
        }

        var target = Toward(noun, source.Count > 0 ? owner : -1);
        if (target.Count == 0 && owner >= 0)
        {
            // «la visite du président polonais en Finlande»: what it is directed at may hang on whose it is.
            target = Beyond(owner, Deep);
            target.RemoveAll(source.Contains);
        }

        var governor = clause.Governor(noun);
        if (governor < 0 || tree.Has(noun, "nsubj"))
        {
            return (source, target);
        }

        var carries = lexicon.Is("light", tree.Words[governor].Lemma) || tree.Has(noun, "obl");
        if (source.Count == 0 && carries && clause.Subject(governor) is var subject and >= 0 && !clause.IsPassive(governor))
        {
            source = cast.Of(subject);
        }

        if (target.Count == 0 && carries)
        {
            target = Toward(governor, clause.Subject(governor));
        }

        return (source, target);
    }

    private List<Party> Beyond(int owner, int depth)
    {
        foreach (var child in tree.Of(owner))
        {
            if (tree.Case(child) is { } preposition && lexicon.Is("toward", preposition) && !lexicon.Is("of", preposition) && cast.Named(child) is { Count: > 0 } parties)
            {
                return parties;
            }

            if (depth > 1 && Beyond(child, depth - 1) is { Count: > 0 } below)
            {
                return below;
            }
        }

        return [];
    }

    // «un accord entre la Pologne et la Finlande»
    private List<Party>? Among(int word, int depth)
    {
        foreach (var child in tree.Of(word))
        {
            if (!tree.Has(child, "nmod") && !tree.Has(child, "obl") && !tree.Has(child, "obj") && !tree.Has(child, "nsubj"))
            {
                continue;
            }

            if (tree.Case(child) is { } preposition && lexicon.Is("between", preposition) && cast.Of(child) is { Count: > 1 } all)
            {
                return all;
            }

            if (depth > 1 && Among(child, depth - 1) is { } below)
            {
                return below;
            }
        }

        return null;
    }

    // «son appel»: of whoever was spoken of.
    private List<Party> Owner(int determiner) => tree.HasFeature(determiner, "Poss=Yes") ? cast.Unsaid(determiner) : [];

    /// <summary>The parties among what a word is directed at: objects first, then what a preposition joins.</summary>
    private List<Party> Toward(int word, int subject)
    {
        foreach (var direct in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var child in tree.Of(word))
            {
                if (child != subject && IsDirected(child, direct) && cast.Named(child) is { Count: > 0 } parties)
                {
                    Extend(child, parties);
                    return parties;
                }
            }
        }

        foreach (var child in tree.Of(word))
        {
            // «demande que l'Iran cesse», «demande à l'Iran de cesser»: one deeper.
            if (child != subject && (tree.Has(child, "ccomp") || tree.Has(child, "xcomp") || tree.Has(child, "advcl") || tree.Has(child, "obj") || tree.Has(child, "obl")))
            {
                if ((tree.Has(child, "ccomp") || tree.Has(child, "xcomp")) && clause.Subject(child) is var inner and >= 0 && inner != subject && cast.Named(inner) is { Count: > 0 } told)
                {
                    Extend(inner, told);
                    return told;
                }

                foreach (var below in tree.Of(child))
                {
                    if (IsDirected(below, isDirect: true) || IsDirected(below, isDirect: false))
                    {
                        if (cast.Named(below) is { Count: > 0 } parties)
                        {
                            Extend(below, parties);
                            return parties;
                        }
                    }
                }
            }
        }

        foreach (var child in tree.Of(word))
        {
            if (child != subject && (IsDirected(child, isDirect: true) || IsDirected(child, isDirect: false)) && cast.Of(child) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return [];
    }

    private void Extend(int head, List<Party> parties)
    {
        foreach (var party in cast.Of(head))
        {
            if (!parties.Contains(party))
            {
                parties.Add(party);
            }
        }
    }

    private bool IsDirected(int child, bool isDirect) => isDirect
        ? tree.Has(child, "obj") || tree.Has(child, "iobj")
        : (tree.Has(child, "obl") || tree.Has(child, "nmod") || tree.Has(child, "xcomp")) && tree.Case(child) is { } preposition && lexicon.Is("toward", preposition);
}
