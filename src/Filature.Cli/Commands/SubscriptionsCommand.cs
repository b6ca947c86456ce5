using System.CommandLine;
using System.Globalization;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;
using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Commands;

/// <summary><c>subscriptions</c>: the feeds and how it stands with each.</summary>
internal static class SubscriptionsCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var json = Options.Json();
        var opml = new Option<bool>("--opml") { Description = "As an OPML 2.0 list, for other readers." };
        var command = new DeskCommand(
            "subscriptions",
            "List the feeds that the desk listens to, each with its health: a feed that fails says since when and why.",
            "filature subscriptions",
            "filature subscriptions --opml > feeds.opml",
            "filature subscriptions --json | jq 'select(.health == \"failing\")'")
        {
            json, opml,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var feeds = store.Subscriptions.All();
            if (parsed.GetValue(opml))
            {
                terminal.Out.WriteLine(Opml.Write(feeds.Select(feed => new OpmlFeed(feed.At, feed.Title, feed.Folder, feed.Right))));
            }
            else
            {
                foreach (var feed in feeds)
                {
                    Write(terminal, feed, parsed.GetValue(json));
                }
            }

            if (feeds.Count > 0)
            {
                return Exit.Done;
            }

            terminal.Note("There is no subscription. Listen to a feed with: filature subscribe URL");
            return Exit.NothingFound;
        }));
        return command;
    }

    private static void Write(Terminal terminal, Subscription feed, bool json)
    {
        var state = feed.State;
        var health = state.RetiredAt is not null ? "retired" : state.FailingSince is not null ? "failing" : state.LastSuccess is null ? "new" : "well";
        if (json)
        {
            terminal.Json(new SubscriptionDocument(
                feed.Id, feed.At, feed.Address, feed.Title, feed.Folder, Word(feed.Right), health, state.Why, state.FailingSince, state.LastSuccess,
                state.RetiredAt is null ? state.Due : null, (int?)state.Interval?.TotalMinutes, feed.Added));
            return;
        }

        terminal.Out.WriteLine($"{feed.Id}  {health,-7}  {Word(feed.Right),-8}  {(feed.Folder is null ? "" : $"{Words.Plain(feed.Folder)}/ ")}{Words.Plain(feed.Title ?? "")}  {feed.At}");
        var since = state.RetiredAt ?? state.FailingSince;
        if (since is { } start)
        {
            terminal.Out.WriteLine($"{"",-19}since {Minute(start)}: {Words.Plain(state.Why ?? "")}{(state.RetiredAt is null ? $" Asked again {Minute(state.Due)}." : "")}");
        }
    }

    private static string Word(Right right) => FilatureJson.Write(right).Trim('"');

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
