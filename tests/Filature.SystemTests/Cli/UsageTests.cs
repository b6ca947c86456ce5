using Filature.Cli;
using Filature.Cli.Output;

namespace Filature.SystemTests.Cli;

public sealed class UsageTests
{
    public static TheoryData<string> Commands =>
        [.. CommandLine.Root(Terminal.To(TextWriter.Null, TextWriter.Null)).Subcommands.Where(command => !command.Hidden).Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_helps_with_examples(string command)
    {
        var ran = await Ran.InProcess(command, "--help");

        Assert.Equal(0, ran.Exit);
        Assert.Contains($"filature {command}", ran.Out[ran.Out.IndexOf("Examples:", StringComparison.Ordinal)..]);
        Assert.Contains("--archive", ran.Out);
        Assert.Empty(ran.Error);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "page.html", "--as-of", "tomorrow")]
    [InlineData("read", "page.html", "--as-of", "2024-02-30")]
    [InlineData("stories", "--limit", "0")]
    [InlineData("stories", "--limit", "many")]
    [InlineData("stories", "surplus")]
    [InlineData("search", " ")]
    [InlineData("demo", "--port", "65536")]
    [InlineData("trace", "one", "two")]
    [InlineData("why")]
    [InlineData("parse", "report.txt", "--lang", "de")]
    [InlineData("--colour")]
    public async Task Wrong_usage_says_where_the_help_is_and_ends_with_2(params string[] args)
    {
        var ran = await Ran.InProcess(args);

        Assert.Equal(2, ran.Exit);
        Assert.Empty(ran.Out);
        Assert.Contains("--help", ran.Error);
    }

    [Theory]
    [InlineData("raed", "read")]
    [InlineData("storys", "story")]
    [InlineData("serach", "search")]
    public async Task A_mistyped_command_is_recognised(string typed, string meant)
    {
        var ran = await Ran.InProcess(typed, "x");

        Assert.Equal(2, ran.Exit);
        Assert.Contains($"Did you mean {meant}?", ran.Error);
    }

    [Fact]
    public async Task Nothing_asked_shows_the_help_and_ends_with_2()
    {
        var ran = await Ran.InProcess();

        Assert.Equal(2, ran.Exit);
        Assert.Contains("Exit codes:", ran.Out);
    }

    [Fact]
    public async Task The_program_says_its_version()
    {
        var ran = await Ran.Program("--version");

        Assert.Equal(0, ran.Exit);
        Assert.Matches(@"^filature \d+\.\d+\.\d+\n$", ran.Out);
    }

    [Fact]
    public async Task An_argument_that_starts_with_an_at_sign_is_a_path()
    {
        var ran = await Ran.InProcess("read", "@nothing.txt", "--json");

        Assert.Equal(3, ran.Exit);
        Assert.Contains("\"@nothing.txt\"", ran.Out);
    }
}
