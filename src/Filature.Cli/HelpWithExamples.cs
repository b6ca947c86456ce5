using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Filature.Cli.Output;

namespace Filature.Cli;

/// <summary>The usual help, then the examples of the command.</summary>
internal sealed class HelpWithExamples(Terminal terminal) : SynchronousCommandLineAction
{
    // Wide lines are hard to read, and the reference in docs/ must not depend on somebody's window.
    private const int WidestHelp = 110;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = Math.Min(WidestHelp, terminal.Width) }.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is DeskCommand command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
            if (command.Notes is { } notes)
            {
                output.WriteLine(notes);
                output.WriteLine();
            }
        }

        return Exit.Done;
    }
}

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"filature {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)}");
        return Exit.Done;
    }
}
