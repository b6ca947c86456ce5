namespace Filature.Records.Events;

/// <summary>The words that tell an event: its predicate with subject and objects, without the clauses that hang on it.</summary>
internal static class Extent
{
    public static TextSpan Of(Tree tree, int word)
    {
        var span = tree.Words[word].Span;
        foreach (var child in tree.Of(word))
        {
            if (!tree.Has(child, "advcl") && !tree.Has(child, "conj") && !tree.Has(child, "parataxis") && !tree.Has(child, "punct") && !tree.Has(child, "cc"))
            {
                span = span.Union(tree.Words[child].Span);
                foreach (var below in tree.Of(child))
                {
                    if (!tree.Has(below, "advcl") && !tree.Has(below, "acl") && !tree.Has(below, "punct") && !tree.Has(below, "parataxis") && !tree.Has(below, "conj"))
                    {
                        span = span.Union(tree.Words[below].Span);
                    }
                }
            }
        }

        return span;
    }
}
