namespace Filature.SystemTests.Cli;

/// <summary>Who may reach a desk: its password is chosen on the command line, and nobody is let in by oversight.</summary>
public sealed class PasswordTests
{
    [Fact]
    public async Task A_password_is_kept_as_a_hash_that_only_its_owner_reads_also_where_the_folder_is_missing()
    {
        var file = Path.Combine(Place.Folder(), "desk", "editors.password");
        var ran = await Ran.Shell($"echo 'correct cheval pile agrafe' | filature password --password-file '{file}'");

        Assert.Equal(0, ran.Exit);
        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("cheval", kept, StringComparison.Ordinal);
        Assert.Equal("600", (await Ran.Shell($"stat -c %a '{file}'")).Out.Trim());
    }

    [Fact]
    public async Task A_short_password_is_refused_and_nothing_is_written()
    {
        var file = Path.Combine(Place.Folder(), "editors.password");
        Assert.Equal(2, (await Ran.Shell($"echo court | filature password --password-file '{file}'")).Exit);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said()
    {
        var ran = await Ran.Shell("echo 'correct cheval pile agrafe' | filature password --password-file /proc/none/editors.password");
        Assert.Equal(4, ran.Exit);
        Assert.Contains("[web.no-password]", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5799", "web.not-public")]
    [InlineData("http://[::]:5799", "web.not-public")]
    [InlineData("http://*:5799", "web.not-public")]
    [InlineData("http://wire.example:5799", "web.not-public")]
    [InlineData("nonsense", "web.address")]
    public async Task A_desk_without_public_is_not_opened_to_others(string url, string code)
    {
        var ran = await Ran.InProcess("serve", "--urls", url, "--archive", Place.NewArchive());
        Assert.Equal(4, ran.Exit);
        Assert.Contains($"[{code}]", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_desk_does_not_open_with_a_password_file_that_is_none()
    {
        var file = Path.Combine(Place.Folder(("editors.password", "hunter2")), "editors.password");
        var ran = await Ran.InProcess("serve", "--public", "--urls", "http://127.0.0.1:0", "--password-file", file, "--archive", Place.NewArchive());
        Assert.Equal(4, ran.Exit);
        Assert.Contains("[web.no-password]", ran.Error, StringComparison.Ordinal);
    }
}
