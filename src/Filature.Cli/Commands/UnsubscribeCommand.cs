using System.CommandLine;
using Filature.Cli.Output;

namespace Filature.Cli.Commands;

/// <summary><c>unsubscribe</c>: stops listening to a feed.</summary>
internal static class UnsubscribeCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var named = Options.Documents("URL|ID", "Feeds, by their address or by their id (the beginning is enough).");
        var command = new DeskCommand(
            "unsubscribe",
            "Stop listening to feeds. Their articles stay in the archive.",
            "filature unsubscribe https://example.org/news.rss",
            "filature unsubscribe u4c1d")
        {
            named,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var exit = Exit.Done;
            foreach (var name in parsed.GetRequiredValue(named))
            {
                if (store.Subscriptions.Find(name) is not { } feed)
                {
                    terminal.Note($"There is no subscription «{name}». List them with: filature subscriptions");
                    exit = Exit.NothingFound;
                    continue;
                }

                var removed = store.Subscriptions.Remove(feed.Id);
                if (!removed.IsOk)
                {
                    return terminal.Fail(removed.Problem, Exit.Environment);
                }

                terminal.Out.WriteLine($"{feed.Id}  ended    {feed.At}");
            }

            return exit;
        }));
        return command;
    }
}
