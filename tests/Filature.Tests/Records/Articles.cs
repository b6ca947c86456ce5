using Filature.Records;

namespace Filature.Tests.Records;

/// <summary>Articles built by hand: the first line is the headline, the rest is body.</summary>
internal static class Articles
{
    public static TracedArticle Traced(string text, string language, bool headline = false)
    {
        var source = SourceText.Freeze(text);
        var parts = new List<Part>();
        var start = 0;
        if (headline)
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            parts.Add(new(PartRole.Headline, new(0, end)));
            start = end + 1;
        }

        parts.Add(new(PartRole.Body, new(start, text.Length)));
        return Traced(source, language, parts.ToValueList());
    }

    public static TracedArticle Traced(SourceText source, string language, ValueList<Part> parts)
    {
        var article = new Article("a0", language, source, [], parts, source.Text, [], []);
        var maker = new FindingMaker(source, new("Provenance", "1"));
        var lineage = new Lineage(null, null, null, null, null, null, [], [], maker.Find(false, "machine-translated", "none", 0.5, []), []);
        return new(article, Analyzer.Parse(source.Text, language), lineage);
    }

    public static IReadOnlyList<Finding<Statement>> Findings(string text, string language, bool headline = false) =>
        Recorder.Record(Traced(text, language, headline)).Record.Statements;

    public static IReadOnlyList<Statement> Statements(string text, string language, bool headline = false) =>
        [.. Findings(text, language, headline).Select(finding => finding.Value)];

    public static Statement One(string text, string language) => Assert.Single(Statements(text, language));
}
