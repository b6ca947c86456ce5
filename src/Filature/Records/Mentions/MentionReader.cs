namespace Filature.Records.Mentions;

/// <summary>The names of headline and body, each with the longest form that the article gives it. Who signs and who is credited stand in the lineage.</summary>
internal static class MentionReader
{
    private const string Rule = "names.model";

    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<Mention>> Read(Article article, Analysis analysis)
    {
        var text = article.Text.Text;
        var read = InRunningText(article, analysis.Names);
        var forms = new LongestForms(read.Select(name => (name.Type, name.Span.Of(text))));
        var maker = new FindingMaker(article.Text, Stage);
        return [.. read.Select(name => maker.Find(new Mention(name.Type, forms.Of(name.Type, name.Span.Of(text))), "name", Rule, 1, [name.Span]))];
    }

    // Parts are ordered, and a dateline or a credit may stand inside a body's line: what overlaps it is left out.
    // Names and parts are both ordered and disjoint: one pass over the two.
    private static List<Name> InRunningText(Article article, ValueList<Name> names)
    {
        var read = new List<Name>();
        var part = 0;
        foreach (var name in names)
        {
            while (part < article.Parts.Count && article.Parts[part].Span.End <= name.Span.Start)
            {
                part++;
            }

            if (part < article.Parts.Count && article.Parts[part] is { Role: PartRole.Headline or PartRole.Body } around && around.Span.Contains(name.Span))
            {
                read.Add(name);
            }
        }

        return read;
    }
}
