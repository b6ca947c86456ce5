using System.CommandLine;
using Filature.Cli.Output;

namespace Filature.Cli.Commands;

/// <summary><c>reference</c>, hidden: writes <c>docs/commands.md</c> from the help of the commands themselves.</summary>
internal static class ReferenceCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new DeskCommand("reference", "The help of all commands as Markdown: filature reference > docs/commands.md") { Hidden = true };
        command.SetAction(_ => terminal.Out.Write(Markdown()));
        return command;
    }

    public static string Markdown()
    {
        var page = new StringWriter { NewLine = "\n" };
        page.WriteLine("# Commands");
        page.WriteLine();
        page.WriteLine("Made from the help of the commands: `./filature reference > docs/commands.md`. A test says when it is out of date.");
        Section(page, "filature");
        foreach (var command in CommandLine.Root(Terminal.To(TextWriter.Null, TextWriter.Null)).Subcommands.Where(command => !command.Hidden))
        {
            Section(page, $"filature {command.Name}", command.Name);
        }

        return page.ToString();
    }

    private static void Section(StringWriter page, string title, params string[] command)
    {
        var help = new StringWriter { NewLine = "\n" };
        var root = CommandLine.Root(Terminal.To(help, help));
        root.Parse([.. command, "--help"]).Invoke(new InvocationConfiguration { Output = help, Error = help });
        page.WriteLine();
        page.WriteLine($"## {title}");
        page.WriteLine();
        page.WriteLine("```text");
        page.WriteLine(string.Join('\n', help.ToString().Split('\n').Select(line => line.TrimEnd())).Trim('\n'));
        page.WriteLine("```");
    }
}
