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
    private static List<Name> InRunningText(Article article, ValueList<Name> names)
    {
        TextSpan[] running = [.. article.Parts.Where(part => IsRunning(part.Role)).Select(part => part.Span)];
        TextSpan[] apart = [.. article.Parts.Where(part => !IsRunning(part.Role)).Select(part => part.Span)];
        var read = new List<Name>();
        var (inside, outside) = (0, 0);
        foreach (var name in names)
        {
            inside = Skip(running, inside, name.Span.Start);
            outside = Skip(apart, outside, name.Span.Start);
            if (inside < running.Length && running[inside].Contains(name.Span) && !(outside < apart.Length && apart[outside].Overlaps(name.Span)))
            {
                read.Add(name);
            }
        }

        return read;
    }

    private static int Skip(TextSpan[] spans, int at, int start)
    {
        while (at < spans.Length && spans[at].End <= start)
        {
            at++;
        }

        return at;
    }

    private static bool IsRunning(PartRole role) => role is PartRole.Headline or PartRole.Body;
}
