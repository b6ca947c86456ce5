using Filature.Cli.Commands;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>A progress bar on standard error while documents come in; none where standard error is no window.</summary>
internal static class IntakeProgress
{
    /// <param name="each">Called for every document, with the way to write a line of results without tearing the bar.</param>
    public static async Task ShowAsync(
        Terminal terminal, IReadOnlyList<string> named, IAsyncEnumerable<Taken> documents, bool quiet, Action<Taken, Action<string>> each)
    {
        if (quiet || !terminal.ErrorIsWindow || !terminal.Notes.Profile.Capabilities.Ansi)
        {
            await foreach (var taken in documents)
            {
                each(taken, terminal.Out.WriteLine);
            }

            return;
        }

        // Where results go to the same window, the bar's own console writes them above the bar.
        Action<string> say = terminal.OutputIsWindow ? line => terminal.Notes.WriteLine(line) : terminal.Out.WriteLine;
        await terminal.Notes.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var total = Math.Max(1, Inputs.Estimate(named));
                var task = progress.AddTask("Taking in", maxValue: total);
                var done = 0;
                await foreach (var taken in documents)
                {
                    each(taken, say);
                    task.MaxValue = Math.Max(total, ++done);
                    task.Value = done;
                    task.Description = $"Taking in {done} of {task.MaxValue}";
                }
            });
    }
}
