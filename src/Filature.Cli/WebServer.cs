using Filature.Cli.Output;
using Filature.Storage;
using Filature.Web;
using Microsoft.Extensions.Hosting;

namespace Filature.Cli;

/// <summary>Runs the web desk and says where it is.</summary>
internal static class WebServer
{
    private const int PortsTried = 50;

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> RunAsync(Terminal terminal, Archive archive, WebDeskOptions options, CancellationToken cancel) =>
        await TryAsync(terminal, archive, options, cancel) is { } problem ? terminal.Fail(problem, Exit.Environment) : Exit.Done;

    /// <summary>Serves on the loopback address: on the port named, or else on the first free one from the usual one on.</summary>
    public static async Task<int> OnLoopbackAsync(Terminal terminal, Archive archive, int? named, CancellationToken cancel)
    {
        var first = named ?? new Uri(WebDeskOptions.DefaultUrl).Port;
        var last = named ?? first + PortsTried;
        Problem? problem = null;
        for (var port = first; port <= last; port++)
        {
            problem = await TryAsync(terminal, archive, new([$"http://127.0.0.1:{port}"]), cancel);
            if (problem is null)
            {
                return Exit.Done;
            }
        }

        return terminal.Fail(problem!, Exit.Environment);
    }

    /// <returns>Why the desk could not open; null where it did, and closed again.</returns>
    private static async Task<Problem?> TryAsync(Terminal terminal, Archive archive, WebDeskOptions options, CancellationToken cancel)
    {
        try
        {
            await using var desk = WebDesk.Build(archive, options);
            await desk.StartAsync(cancel);
            terminal.Note($"The desk is open: {string.Join(", ", desk.Urls)}   (Ctrl-C closes it)");
            await desk.WaitForShutdownAsync(cancel);
            return null;
        }
        catch (Exception refused) when (WebDesk.ProblemOf(refused) is { } problem)
        {
            return problem;
        }
    }
}
