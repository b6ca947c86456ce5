using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Filature.Cli.Commands;
using Filature.Cli.Output;

namespace Filature.Cli;

/// <summary>The one place where a command line becomes a command, and where what nobody expected becomes words.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            return await AnswerAsync(args, terminal, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Note("filature: interrupted. What was taken in before is stored; run the same command again to go on.");
            return Exit.Interrupted;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            return terminal.Fail(Unexpected.Of(unexpected), Exit.Environment);
        }
    }

    public static DeskCommand Root(Terminal terminal)
    {
        var archive = new ArchiveOption(terminal);
        var root = new DeskCommand(
            "filature",
            "A wire desk that gives the news a chain of custody: who wrote it, by whom it travelled, what changed on the way.",
            "filature demo --once",
            "filature read article.html",
            "filature add articles/ && filature stories")
        {
            Notes = """
                Exit codes:
                  0    done
                  1    nothing found
                  2    wrong usage
                  3    some inputs were refused, the rest is done
                  4    the archive or the environment stood in the way
                  130  interrupted
                """,
        };
        foreach (var command in (IEnumerable<Command>)
        [
            DemoCommand.Make(terminal, archive),
            ReadCommand.Make(terminal),
            ParseCommand.Make(terminal),
            AddCommand.Make(terminal, archive),
            SubscribeCommand.Make(terminal, archive),
            UnsubscribeCommand.Make(terminal, archive),
            SubscriptionsCommand.Make(terminal, archive),
            WatchCommand.Make(terminal, archive),
            TraceCommand.Make(terminal, archive),
            VersionsCommand.Make(terminal, archive),
            StoriesCommand.Make(terminal, archive),
            StoryCommand.Make(terminal, archive),
            TimelineCommand.Make(terminal, archive),
            EncountersCommand.Make(terminal, archive),
            PositionsCommand.Make(terminal, archive),
            StatementsCommand.Make(terminal, archive),
            TranslateCommand.Make(terminal, archive),
            AuditCommand.Make(terminal, archive),
            SearchCommand.Make(terminal, archive),
            WhyCommand.Make(terminal, archive),
            CorrectCommand.Make(terminal, archive),
            CorrectionsCommand.Make(terminal, archive),
            AlertsCommand.Make(terminal, archive),
            ExportCommand.Make(terminal, archive),
            ServeCommand.Make(terminal, archive),
            PasswordCommand.Make(terminal, archive),
            PublishCommand.Make(terminal, archive),
            EvalCommand.Make(terminal),
            ReferenceCommand.Make(terminal),
        ])
        {
            root.Add(command);
        }

        root.Add(archive.Option);
        root.Add(new HelpOption { Action = new HelpWithExamples(terminal) });
        root.Add(new Option<bool>("--version") { Description = "Show the version.", Action = new VersionAction() });
        return root;
    }

    private static async Task<int> AnswerAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        var root = Root(terminal);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke(invocation);
            return Exit.WrongUsage;
        }

        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Action is ParseErrorAction ? WrongUsage(parsed, terminal) : await parsed.InvokeAsync(invocation, cancel);
    }

    private static int WrongUsage(ParseResult parsed, Terminal terminal)
    {
        if (parsed.CommandResult.Parent is null && parsed.UnmatchedTokens is [var unknown, ..])
        {
            var near = Nearest(unknown, parsed.CommandResult.Command.Subcommands);
            terminal.Note($"filature: there is no command «{unknown}».{(near is null ? "" : $" Did you mean {near}?")}");
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Note($"filature: {error.Message}");
            }
        }

        terminal.Note($"  Usage, options and examples: {parsed.Path()} --help");
        return Exit.WrongUsage;
    }

    private static string? Nearest(string typed, IEnumerable<Command> commands) => commands
        .Where(command => !command.Hidden)
        .Select(command => (command.Name, Distance: Distance(typed, command.Name)))
        .Where(near => near.Distance <= 2 && near.Distance < near.Name.Length - 1)
        .OrderBy(near => near.Distance)
        .FirstOrDefault().Name;

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that make one word of the other.</summary>
    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[from.Length, to.Length];
    }

    private static string Path(this ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, at.Command.Name);
        }

        return string.Join(' ', names);
    }
}
