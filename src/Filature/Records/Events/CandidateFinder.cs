using System.Collections.Frozen;

namespace Filature.Records.Events;

/// <summary>The words of an article that tell of an event: a lemma of the lexicon with what it needs around it.</summary>
internal sealed class CandidateFinder(Tree tree, EventLexicon lexicon, Clause clause)
{
    private const int Highest = 8;

    private readonly Dictionary<int, EventRule> _found = [];

    /// <summary>Those among the words, in their order, that are not merely the content of another one.</summary>
    public List<Candidate> Find(IEnumerable<int> words)
    {
        foreach (var word in words)
        {
            if (RuleOf(word) is { } rule)
            {
                _found[word] = rule;
            }
        }

        return [.. _found.Where(pair => !IsContent(pair.Key)).Select(pair => new Candidate(pair.Key, pair.Value))];
    }

    private EventRule? RuleOf(int word)
    {
        var (upos, lemma) = (tree.Words[word].Upos, tree.Words[word].Lemma);
        var rules = upos switch
        {
            Upos.Verb => lexicon.Verb(lemma),
            // «Ce n'est pas notre ultimatum» says what something is.
            Upos.Noun or Upos.Propn when tree.Dependent(word, "cop") < 0 => lexicon.Noun(lemma),
            Upos.Adj when tree.Dependent(word, "cop", "aux:pass") >= 0 => lexicon.Verb(lemma),
            _ => [],
        };
        foreach (var rule in rules)
        {
            if (Fits(rule, word))
            {
                return rule;
            }
        }

        return null;
    }

    private bool Fits(EventRule rule, int word) =>
        (rule.With.Count == 0 || Below(word, rule.With, 2, skipSubject: true))
        && (rule.Without.Count == 0 || !Below(word, rule.Without, 2, skipSubject: true))
        && (rule.Subject.Count == 0 || HasSubject(word, rule.Subject));

    private bool HasSubject(int word, FrozenSet<string> lemmas) =>
        clause.Subject(word) is var subject and >= 0 && (lemmas.Contains(tree.Words[subject].Lemma) || Below(subject, lemmas, 1, skipSubject: false));

    private bool Below(int word, FrozenSet<string> lemmas, int depth, bool skipSubject)
    {
        foreach (var child in tree.Of(word))
        {
            if (skipSubject && tree.Words[child].Relation is "nsubj" or "punct")
            {
                continue;
            }

            if (lemmas.Contains(tree.Words[child].Lemma) || (depth > 1 && Below(child, lemmas, depth - 1, skipSubject: false)))
            {
                return true;
            }
        }

        return false;
    }

    // «refuse de négocier» is one event: what is refused, demanded or promised is its content.
    private bool IsContent(int word)
    {
        for (var (at, steps) = (word, 0); at >= 0 && steps < Highest; steps++)
        {
            var isJoined = tree.Has(at, "conj");
            if (!isJoined && !IsInside(at))
            {
                return false;
            }

            at = tree.Words[at].Head;
            if (at >= 0 && !isJoined && _found.TryGetValue(at, out var over))
            {
                return !over.Is("open");
            }
        }

        return false;
    }

    private bool IsInside(int word) => tree.Words[word].Relation is var relation && (
        relation.StartsWith("xcomp", StringComparison.Ordinal) || relation.StartsWith("ccomp", StringComparison.Ordinal)
        || relation.StartsWith("obj", StringComparison.Ordinal) || relation.StartsWith("iobj", StringComparison.Ordinal)
        || relation.StartsWith("obl", StringComparison.Ordinal) || relation.StartsWith("nmod", StringComparison.Ordinal)
        || relation.StartsWith("csubj", StringComparison.Ordinal) || relation is "amod" or "compound"
        || (relation.StartsWith("nsubj", StringComparison.Ordinal) && !clause.IsVerb(word))
        || (relation.StartsWith("advcl", StringComparison.Ordinal) && (tree.HasFeature(word, "VerbForm=Inf") || (tree.HasFeature(word, "VerbForm=Ger") && tree.Dependent(word, "mark") >= 0)))
        || (relation.StartsWith("acl", StringComparison.Ordinal) && relation != "acl:relcl" && !clause.IsFree(word)));
}
