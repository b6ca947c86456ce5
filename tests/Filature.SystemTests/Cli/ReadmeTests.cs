namespace Filature.SystemTests.Cli;

public sealed class ReadmeTests
{
    [Fact]
    public async Task What_the_readme_shows_is_what_the_demo_prints()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Place.Root, "README.md"), TestContext.Current.CancellationToken);
        var shown = readme[readme.IndexOf("<!-- demo:begin", StringComparison.Ordinal)..readme.IndexOf("<!-- demo:end", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.Length > 0 && line != "…" && !line.StartsWith("<!--", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal)).ToArray();
        var printed = (await Ran.Program("demo", "--once")).Out.Split('\n').Select(line => line.TrimEnd()).ToHashSet();

        Assert.NotEmpty(shown);
        var stale = shown.Where(line => !printed.Contains(line.TrimEnd())).ToArray();
        Assert.True(stale.Length == 0, "README.md shows what the demo no longer prints; run docs/renew-readme\n" + string.Join('\n', stale));
    }
}
