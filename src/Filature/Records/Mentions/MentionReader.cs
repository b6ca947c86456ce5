namespace Filature.Records.Mentions;

/// <summary>The names of headline and body, each with the longest form that the article gives it. Who signs and who is credited stand in the lineage.</summary>
internal static class MentionReader
{
    private const string Rule = "names.model";

    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<Mention>> Read(Article article, Analysis analysis)
    {
        var text = article.Text.Text;
        var read = RunningText.Of(article, analysis.Names, static name => name.Span).Select(static found => found.Item).ToList();
        var forms = new LongestForms(read.Select(name => (name.Type, name.Span.Of(text))));
        var maker = new FindingMaker(article.Text, Stage);
        return [.. read.Select(name => maker.Find(new Mention(name.Type, forms.Of(name.Type, name.Span.Of(text))), "name", Rule, 1, [name.Span]))];
    }
}
