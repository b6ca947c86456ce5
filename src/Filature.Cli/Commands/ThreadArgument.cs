using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>What <c>timeline</c> and <c>encounters</c> ask for: a thread, by its own id or by that of a story or article in it.</summary>
internal static class ThreadArgument
{
    /// <summary>The thread and its reports, in the order of its stories; null where the archive holds none.</summary>
    public static (Thread Thread, IReadOnlyList<Report> Reports)? Find(Archive store, string asked) =>
        store.Thread(asked) is { } thread ? (thread, store.ReportsOfThread(thread.Id)) : null;
}
