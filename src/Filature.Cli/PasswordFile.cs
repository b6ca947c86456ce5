using System.CommandLine;
using Filature.Web.Access;

namespace Filature.Cli;

/// <summary>The file beside an archive that holds the hash of its editors' password.</summary>
internal static class PasswordFile
{
    public static Option<string?> Option() => new("--password-file")
    {
        Description = "The file of the editors' password. Default: beside the archive, with .password after its name.",
        HelpName = "PATH",
    };

    public static string Of(ParseResult parsed, Option<string?> option, ArchiveOption archive) =>
        parsed.GetValue(option) ?? (archive.Named(parsed) ?? Path.Combine(ArchiveOption.DataFolder ?? ".", "archive.db")) + ".password";

    /// <returns>The hash; empty where there is no file. Problem: <c>web.no-password</c>.</returns>
    public static Outcome<string> Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return "";
            }

            var line = File.ReadAllText(path).Trim();
            return EditorPassword.IsHash(line) ? line : Unusable(path, "it holds no hash of ours");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Unusable(path, refused.Message);
        }
    }

    /// <summary>Readable by its owner alone.</summary>
    /// <returns>Where it stands. Problem: <c>web.no-password</c>.</returns>
    public static Outcome<string> Write(string path, string hash)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.Delete(fresh);
            using (var writer = new StreamWriter(new FileStream(fresh, options)))
            {
                writer.WriteLine(hash);
            }

            File.Move(fresh, path, overwrite: true);
            return path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem("web.no-password", $"The password's file {path} cannot be written: {refused.Message}", "Name another place with --password-file, here and for serve.");
        }
    }

    private static Problem Unusable(string path, string why) => new("web.no-password", $"The password's file {path} is of no use: {why}.", "Make it again: filature password.");
}
