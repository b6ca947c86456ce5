using System.Diagnostics;

namespace Filature.SystemTests.Cli;

/// <summary>What the launcher does itself, before the program runs.</summary>
public sealed class LauncherTests
{
    [Fact]
    public async Task The_binary_is_explained_with_examples()
    {
        var (exit, output) = await Launch("publish-binary", "--help");
        Assert.Equal(0, exit);
        Assert.Contains("filature publish-binary dist", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("one", "two")]
    public async Task What_the_binary_does_not_know_is_wrong_usage_and_builds_nothing(params string[] args) =>
        Assert.Equal(2, (await Launch(["publish-binary", .. args])).Exit);

    private static async Task<(int Exit, string Output)> Launch(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Place.Root, "filature"), args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
