namespace Filature.SystemTests.Cli;

/// <summary>Reports made by hand, for what only needs a report to show.</summary>
internal static class Made
{
    private static readonly Stage Stage = new("test", "1");

    public static Report Report(string id, string text, params (string From, DerivationKind Kind)[] origins)
    {
        var source = SourceText.Freeze(text);
        var maker = new FindingMaker(source, Stage);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var headline = new TextSpan(0, end < 0 ? text.Length : end);
        return new(
            new(id, "fr", source, [], [new Part(PartRole.Headline, headline)], text[(headline.End + 1)..], [], []),
            new(
                maker.Find("Le Phare", "outlet", "masthead", 1, [headline]), null, null, null, null, null, [], [],
                maker.Find(false, "machine-translated", "no-sign", 1, [], ["c0"]),
                [.. origins.Select(origin => maker.Find(
                    new Derivation(origin.From, null, id, origin.Kind, false, 0.9, [], []), "derivation", "aligned", 0.9, [headline], [origin.From]))]),
            new([]));
    }

    public static Story Story(params Report[] reports) =>
        new("s1", "Une histoire", new(2031, 3, 3), "h1", [.. reports.Select(report => report.Article.Id)], new(1, 0));
}
