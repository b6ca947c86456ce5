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

    private static List<Name> InRunningText(Article article, ValueList<Name> names)
    {
        var parts = article.Parts.Where(part => part.Role is PartRole.Headline or PartRole.Body).Select(part => part.Span).ToArray();
        var apart = article.Parts.Where(part => part.Role is not (PartRole.Headline or PartRole.Body)).Select(part => part.Span).ToArray();
        return [.. names.Where(name => parts.Any(part => part.Contains(name.Span)) && !apart.Any(part => part.Overlaps(name.Span)))];
    }
}
