using System.Diagnostics;
using System.Globalization;
using Filature.Translations.Apertium;

namespace Filature.SystemTests.Translations;

/// <summary>What a program can do wrong: not be there, hang, die, flood, answer something else. None of it is taken for a translation.</summary>
public sealed class LocalProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-engine-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_engine_that_is_not_installed_is_missing_and_how_to_install_it_is_said()
    {
        var found = await ApertiumEngine.Find(new ApertiumOptions { Program = Path.Combine(_folder, "nothing") }, TimeProvider.System, Cancel);
        Assert.Equal("translation.missing", found.Problem?.Code);
        Assert.Contains("apt-get install", found.Problem!.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo broken >&2; exit 3", "translation.refused")]
    [InlineData("yes garbage", "translation.wrong-answer")]
    [InlineData("yes complaint >&2", "translation.slow")]
    [InlineData("sleep 600", "translation.slow")]
    [InlineData("cat >/dev/null", "translation.wrong-answer")]
    [InlineData("cat >/dev/null; printf 'uno\\0'", "translation.wrong-answer")]
    [InlineData("cat >/dev/null; printf 'uno\\0dos\\0tres\\0'", "translation.wrong-answer")]
    [InlineData("cat >/dev/null; printf 'uno\\0\\0'", "translation.wrong-answer")]
    [InlineData("cat >/dev/null; head -c 90 /dev/urandom | tr -d '\\0'", "translation.wrong-answer")]
    public async Task A_program_that_fails_gives_a_problem_and_no_sentence(string does, string problem)
    {
        using var engine = await Engine(does, TimeSpan.FromSeconds(1));
        var answer = await engine.Translate(["Un.", "Deux."], "fr", "es", Cancel);
        Assert.Equal(problem, answer.Problem?.Code);
    }

    [Fact]
    public async Task A_program_that_answers_rightly_without_reading_its_input_is_believed()
    {
        using var engine = await Engine("printf 'Uno.\\0Dos.\\0\\0\\0'", TimeSpan.FromSeconds(10));
        var answer = await engine.Translate(["Un.", "Deux."], "fr", "es", Cancel);
        Assert.Equal(["Uno.", "Dos."], answer.Value!);
    }

    [Fact]
    public async Task Who_cancels_waits_no_longer_and_leaves_no_process_behind()
    {
        var mark = Path.Combine(_folder, "pid");
        // A chain, as Apertium is one: the script, and what it started.
        using var engine = await Engine($"sh -c 'echo $$ > {mark}; exec sleep 600' | cat", TimeSpan.FromSeconds(60));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var translating = engine.Translate(["Un."], "fr", "es", cancel.Token);
        while (!File.Exists(mark) || (await File.ReadAllTextAsync(mark, Cancel)).Length == 0)
        {
            await Task.Delay(20, Cancel);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => translating);
        var sleeper = int.Parse(await File.ReadAllTextAsync(mark, Cancel), CultureInfo.InvariantCulture);
        for (var tries = 0; tries < 200 && IsAlive(sleeper); tries++)
        {
            await Task.Delay(25, Cancel);
        }

        Assert.False(IsAlive(sleeper));
    }

    [Fact]
    public async Task A_sentence_is_never_read_as_a_command()
    {
        var mark = Path.Combine(_folder, "opened");
        using var engine = await Engine("cat", TimeSpan.FromSeconds(10));
        var answer = await engine.Translate([$"$(touch {mark}); `touch {mark}` && touch {mark}."], "fr", "es", Cancel);
        Assert.Equal([$"$(touch {mark}); `touch {mark}` && touch {mark}."], answer.Value!);
        Assert.False(File.Exists(mark));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<ApertiumEngine> Engine(string does, TimeSpan limit)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of this test are shell scripts.");
        var path = Path.Combine(_folder, "engine");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        await using (var script = new StreamWriter(path, options))
        {
            await script.WriteAsync($"""
            #!/bin/sh
            case "$1" in
              -V) echo 'Apertium 9.9.9'; exit;;
              -l) echo '  fr-es'; exit;;
            esac
            {does}

            """);
        }

        var found = await ApertiumEngine.Find(new ApertiumOptions { Program = path, Data = _folder, Limit = limit }, TimeProvider.System, Cancel);
        Assert.True(found.IsOk, found.Problem?.Message);
        return found.Value!;
    }
}
