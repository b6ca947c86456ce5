using System.CommandLine;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>subscribe</c>: listens to a feed, to the feed that a page offers, or to all of an OPML list.</summary>
internal static class SubscribeCommand
{
    // Of the feeds that a page offers.
    private const int MostTried = 3;

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var named = Options.Documents("URL|OPML", "Addresses of feeds, or of pages that offer one; files with lists of feeds (OPML).");
        var folder = new Option<string?>("--folder") { Description = "The folder to keep it in; «/» makes folders in folders.", HelpName = "F" };
        var right = new Option<Right?>("--right")
        {
            Description = "What may leave the desk of its articles, beside short quotations: headline (default), excerpt or full.",
            HelpName = "R",
            CustomParser = result =>
            {
                if (Enum.TryParse<Right>(result.Tokens[0].Value, ignoreCase: true, out var known) && Enum.IsDefined(known))
                {
                    return known;
                }

                result.AddError($"--right: «{result.Tokens[0].Value}» is no right. Write headline, excerpt or full.");
                return null;
            },
        };
        var allow = Feeds.Allow();
        var command = new DeskCommand(
            "subscribe",
            "Listen to feeds: RSS, Atom, JSON Feed or a news sitemap. Of a page, the first feed that it offers is taken, or else the news sitemap of its site. A feed that is there already gets the folder and the right given here. What is new comes in with: filature watch",
            "filature subscribe https://example.org/news.rss",
            "filature subscribe https://example.org/ --folder Agencies --right excerpt",
            "filature subscribe feeds.opml")
        {
            named, folder, right, allow,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            using var poller = Feeds.Poller(store, parsed.GetValue(allow));
            var (refused, exit) = (0, Exit.Done);
            var wish = (Folder: parsed.GetValue(folder)?.Trim('/', ' ') is { Length: > 0 } given ? given : null, Right: parsed.GetValue(right));
            foreach (var name in parsed.GetRequiredValue(named))
            {
                var problem = File.Exists(name) ? FromList(terminal, store, name, wish) : await FromWebAsync(terminal, store, poller, name, wish, cancel);
                if (problem is not null)
                {
                    refused++;
                    terminal.Refuse(name, problem);
                    exit = problem.Code.StartsWith("archive.", StringComparison.Ordinal) ? Exit.Environment : exit;
                }
            }

            return exit != Exit.Done ? exit : refused > 0 ? Exit.SomeRefused : Exit.Done;
        }));
        return command;
    }

    private static async Task<Problem?> FromWebAsync(
        Terminal terminal, Archive store, Poller poller, string address, (string? Folder, Right? Right) wish, CancellationToken cancel)
    {
        ValueList<FeedCandidate> offered = [];
        var found = await poller.Probe(address, candidates => offered = candidates, cancel);
        if (found.Problem?.Code == "feed.html")
        {
            found = await OfPageAsync(terminal, poller, address, offered, found, cancel);
        }

        return found.IsOk ? Add(terminal, store, found.Value.Address, found.Value.Feed.Title, wish.Folder, wish.Right) : found.Problem;
    }

    // The first feed that the page offers and that can be read; where there is none, the news sitemaps of its site.
    private static async Task<Outcome<(Feed Feed, string Address)>> OfPageAsync(
        Terminal terminal, Poller poller, string address, ValueList<FeedCandidate> offered, Outcome<(Feed Feed, string Address)> page, CancellationToken cancel)
    {
        for (var i = 0; i < Math.Min(offered.Count, MostTried); i++)
        {
            var found = await poller.Probe(offered[i].Address, _ => { }, cancel);
            if (!found.IsOk)
            {
                terminal.Note($"{Words.Plain(offered[i].Address)} is offered, but: {found.Problem.Message}");
                continue;
            }

            foreach (var other in offered.Skip(i + 1))
            {
                terminal.Note($"It offers also: {other.Address}{(other.Title is { } title ? $"  {Words.Plain(title)}" : "")}");
            }

            return found;
        }

        var sitemaps = await poller.Sitemaps(address, cancel);
        foreach (var (_, other) in sitemaps.Skip(1))
        {
            terminal.Note($"It has also: {other}");
        }

        return sitemaps is [var first, ..] ? first : page;
    }

    private static Problem? FromList(Terminal terminal, Archive store, string path, (string? Folder, Right? Right) wish)
    {
        if (Opml.Read(File.ReadAllBytes(path)) is not { } list)
        {
            return new("feed.no-opml", $"{path} is no list of feeds.", "Give an OPML file, as other readers export it, or the address of a feed.");
        }

        foreach (var feed in list)
        {
            if (!Uri.TryCreate(feed.Address, UriKind.Absolute, out var at) || at.Scheme is not ("http" or "https"))
            {
                terminal.Note($"left out {Words.Plain(feed.Address)}: not an http or https address");
            }
            else if (Add(terminal, store, at.AbsoluteUri, feed.Title, wish.Folder is null ? feed.Folder : feed.Folder is null ? wish.Folder : $"{wish.Folder}/{feed.Folder}", wish.Right ?? feed.Right) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Problem? Add(Terminal terminal, Archive store, string address, string? title, string? folder, Right? right)
    {
        var added = store.Subscriptions.Add(address, title, folder, right);
        if (added.IsOk)
        {
            terminal.Out.WriteLine($"{Subscription.IdOf(address)}  {(added.Value ? "new    " : "already")}  {Words.Plain(title ?? "")}{(title is null ? "" : "  ")}{address}");
        }

        return added.Problem;
    }
}
