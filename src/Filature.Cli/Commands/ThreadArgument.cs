using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>What <c>timeline</c>, <c>encounters</c> and <c>positions</c> ask for: a thread, by its own id or by that of a story or article in it.</summary>
internal static class ThreadArgument
{
    public static Argument<string> Make() => new("THREAD") { Description = "A thread's id, or the id of a story or article in it." };

    /// <summary>The thread and its reports, in the order of its stories; null where the archive holds none, which is then said.</summary>
    public static (Thread Thread, IReadOnlyList<Report> Reports)? Find(Terminal terminal, Archive store, string asked)
    {
        if (store.Thread(asked) is { } thread)
        {
            return (thread, store.ReportsOfThread(thread.Id));
        }

        terminal.Note($"There is no thread {asked} in this archive. Stories and their threads: filature stories");
        return null;
    }
}
