using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli;

/// <summary><c>--archive PATH</c>, and the way to the archive it names.</summary>
internal sealed class ArchiveOption(Terminal terminal)
{
    public Option<string?> Option { get; } = new("--archive")
    {
        Description = "The archive file; made if missing. Default: filature/archive.db in your data folder ($XDG_DATA_HOME or ~/.local/share).",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>The user's data folder for this program; null where the system names none.</summary>
    public static string? DataFolder
    {
        get
        {
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return data.Length == 0 ? null : Path.Combine(data, "filature");
        }
    }

    public string? Named(ParseResult parsed) => parsed.GetValue(Option);

    /// <summary>Opens the archive, lets a command use it, and closes it.</summary>
    public Task<int> UseAsync(ParseResult parsed, Func<Archive, Task<int>> work) =>
        Named(parsed) is { } named ? UseAsync(named, work)
        : DataFolder is { } folder ? UseAsync(Path.Combine(folder, "archive.db"), work)
        : Task.FromResult(terminal.Fail(
            new("archive.no-folder", "This account has no data folder, so there is no default place for the archive.", "Name one: --archive PATH."), Exit.Environment));

    public Task<int> UseAsync(ParseResult parsed, Func<Archive, int> work) => UseAsync(parsed, store => Task.FromResult(work(store)));

    public async Task<int> UseAsync(string path, Func<Archive, Task<int>> work)
    {
        if (Directory.Exists(path))
        {
            return terminal.Fail(new("archive.is-folder", $"{path} is a folder, and an archive is one file.", "Name a file, such as archive.db inside it."), Exit.Environment);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var opened = Archive.Open(path);
        if (!opened.IsOk)
        {
            return terminal.Fail(opened.Problem, Exit.Environment);
        }

        using var archive = opened.Value;
        return await work(archive);
    }
}
