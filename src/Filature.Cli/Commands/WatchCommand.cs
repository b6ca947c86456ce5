using System.CommandLine;
using System.Globalization;
using Filature.Arrivals.Polling;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>watch</c>: takes in what the feeds bring.</summary>
internal static class WatchCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var once = new Option<bool>("--once") { Description = "Ask the feeds that are due, and end." };
        var allow = Feeds.Allow();
        var command = new DeskCommand(
            "watch",
            "Take in what the subscribed feeds bring, until Ctrl-C. Each feed is asked in its own rhythm, between every 10 minutes and once a day; of an item that is only a teaser, the page is fetched. It can be ended at any point: the next watch goes on from there.",
            "filature watch",
            "filature watch --once --archive desk.db")
        {
            once, allow,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            if (store.Subscriptions.All().Count == 0)
            {
                terminal.Note("There is no subscription. Listen to a feed with: filature subscribe URL");
                return Exit.NothingFound;
            }

            using var poller = Feeds.Poller(store, parsed.GetValue(allow));
            var exit = Exit.Done;
            await poller.Run(parsed.GetValue(once), polled =>
            {
                terminal.Note(Line(polled));
                exit = polled.Problem is null || exit == Exit.Environment ? exit
                    : polled.Problem.Code.StartsWith("archive.", StringComparison.Ordinal) ? Exit.Environment : Exit.SomeRefused;
            }, page =>
            {
                if (Line(page, store) is { } line)
                {
                    terminal.Note(line);
                }
            }, cancel);
            return exit;
        }));
        return command;
    }

    // What is the same is not told, and what failed is tried again; the end of trying is told.
    private static string? Line(PageAsked page, Archive store)
    {
        var headline = page.Page.Article is { } article && store.Report(article) is { } report ? $"{article} «{report.Article.Headline}»" : page.Page.Link;
        var line = page.News switch
        {
            PageNews.Changed => $"changed in silence: {headline}, now version {page.Version}: filature versions {page.Page.Article}",
            PageNews.Came => $"the page came: {headline}",
            PageNews.GivenUp => $"not asked any more: {headline}: {page.Problem?.Message}",
            _ => page.Problem?.Code.StartsWith("archive.", StringComparison.Ordinal) == true ? $"{page.Problem.Message} [{page.Problem.Code}]" : null,
        };
        return line is null ? null : Words.Plain(line);
    }

    private static string Line(Polled polled)
    {
        var (feed, taken, refused, problem, state) = polled;
        var next = state.RetiredAt is not null ? "retired" : $"next at {state.Due.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";
        var what = problem is not null ? $"{problem.Message} [{problem.Code}]" : taken == 0 ? "nothing new" : $"{taken} new";
        return $"{Words.Plain(feed.Title ?? feed.At)}: {Words.Plain(what)}{(refused > 0 ? $", {refused} without text" : "")}; {next}";
    }
}
