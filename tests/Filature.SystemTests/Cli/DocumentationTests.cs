using System.Text.RegularExpressions;
using Filature.Cli.Commands;

namespace Filature.SystemTests.Cli;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_reference_of_commands_is_what_their_help_says() =>
        Assert.True(
            File.ReadAllText(Path.Combine(Place.Root, "docs", "commands.md")) == ReferenceCommand.Markdown(),
            "docs/commands.md is out of date. Run: ./filature reference > docs/commands.md");

    [Fact]
    public void Every_code_that_the_source_uses_stands_in_the_list_and_no_other()
    {
        var used = Sources().SelectMany(text => Made().Matches(text)).Select(match => match.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);
        var listed = Listed().Matches(File.ReadAllText(Path.Combine(Place.Root, "docs", "errors.md"))).Select(match => match.Groups["code"].Value).ToArray();
        var literals = Sources().SelectMany(text => Literal().Matches(text)).Select(match => match.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(used.Count > 10, $"Only {used.Count} codes were found in the source: the pattern of this test is out of date.");
        Assert.Empty(used.Except(listed));
        Assert.Empty(listed.Except(literals));
        Assert.Equal(listed.Distinct(StringComparer.Ordinal), listed);
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Place.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    /// <summary>A problem or warning is made with its code first: <c>new Problem("…"</c>, <c>new("…"</c>.</summary>
    [GeneratedRegex(@"new(?: Problem| Warning)?\(\s*""(?<code>[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*)""(?!,\s*[A-Z])", RegexOptions.None, 1_000)]
    private static partial Regex Made();

    [GeneratedRegex(@"""(?<code>[a-z]+\.[a-z0-9-]+)""", RegexOptions.None, 1_000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?m)^\| `(?<code>[^`]+)`", RegexOptions.None, 1_000)]
    private static partial Regex Listed();
}
