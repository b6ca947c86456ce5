using System.CommandLine;
using Filature.Cli.Output;
using Filature.Web.Access;

namespace Filature.Cli.Commands;

/// <summary><c>password</c>: chooses the password of those who may change a public desk.</summary>
internal static class PasswordCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var file = PasswordFile.Option();
        var command = new DeskCommand(
            "password",
            "Choose the password of a public desk's editors: asked for, or read from standard input. Only its hash is kept (PBKDF2), beside the archive.",
            "filature password",
            "pwgen 20 1 | tee /dev/stderr | filature password --archive desk.db")
        {
            file,
        };
        command.SetAction((parsed, _) =>
        {
            if (Console.IsInputRedirected is false)
            {
                terminal.Error.Write("Password: ");
            }

            var typed = Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : Typed();
            if (typed.Length < EditorPassword.ShortestPassword)
            {
                terminal.Note($"filature: a password has {EditorPassword.ShortestPassword} characters at least; some words in a row are easy to keep.");
                return Task.FromResult(Exit.WrongUsage);
            }

            var written = PasswordFile.Write(PasswordFile.Of(parsed, file, archive), EditorPassword.Hash(typed));
            if (!written.IsOk)
            {
                return Task.FromResult(terminal.Fail(written.Problem, Exit.Environment));
            }

            terminal.Note($"The editors' password is set ({written.Value}). A desk that is served has it after its next start.");
            return Task.FromResult(Exit.Done);
        });
        return command;
    }

    // Nothing of it is shown.
    private static string Typed()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
