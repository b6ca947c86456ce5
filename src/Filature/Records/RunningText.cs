namespace Filature.Records;

/// <summary>What of an analysis stands in headline and body; who signs and who is credited stand in the lineage.</summary>
internal static class RunningText
{
    /// <summary>The items inside a headline or body part, each with its part. Items and parts are both ordered and disjoint: one pass over the two.</summary>
    /// <remarks>A dateline or a credit may stand inside a body's line: what overlaps it is left out.</remarks>
    public static IEnumerable<(T Item, TextSpan Part)> Of<T>(Article article, ValueList<T> items, Func<T, TextSpan> spanOf)
    {
        var part = 0;
        foreach (var item in items)
        {
            var span = spanOf(item);
            while (part < article.Parts.Count && article.Parts[part].Span.End <= span.Start)
            {
                part++;
            }

            if (part < article.Parts.Count && article.Parts[part] is { Role: PartRole.Headline or PartRole.Body } around && around.Span.Contains(span))
            {
                yield return (item, around.Span);
            }
        }
    }
}
