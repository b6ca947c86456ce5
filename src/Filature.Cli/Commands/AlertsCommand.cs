using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>alerts</c>: what the desk watches for, and what it has found.</summary>
internal static class AlertsCommand
{
    private const int UsualLimit = 50;

    // In place of a kind: a rule of each.
    private const string All = "all";

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var kinds = Enum.GetValues<AlertKind>().Select(Words.Value).ToArray();
        var add = new Option<string?>("--add") { Description = $"Begin to watch: {string.Join(", ", kinds)}, or all of them.", HelpName = "KIND" };
        add.AcceptOnlyFromAmong([.. kinds, All]);
        var outlet = new Option<string?>("--outlet") { Description = "With --add: only on pages of an outlet with these words in its name.", HelpName = "O" };
        var origin = new Option<string?>("--origin") { Description = "With --add: only where it was made from a page of an outlet or agency with these words in its name.", HelpName = "O" };
        var remove = new Option<string?>("--remove") { Description = "End a rule; what it raised stays.", HelpName = "RULE" };
        var rules = new Option<bool>("--rules") { Description = "List the rules that watch." };
        var kind = new Option<string?>("--kind") { Description = "List only alerts of this kind.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(kinds);
        var since = Options.Day("--since", "List only alerts raised on this day (UTC) or later.");
        var limit = Options.Number("--limit", $"How many at most; {UsualLimit} if not given.", 1, 100_000);
        var json = Options.Json();
        var command = new DeskCommand(
            "alerts",
            "What the desk was asked to watch for, and what it has found: changed quotations, dropped credits, undeclared translations, silent edits, contradicted days. The newest first; as a feed under /alerts.atom of the desk.",
            "filature alerts --add quotation-changed --origin AFP",
            "filature alerts --add all",
            "filature alerts --since 2031-01-20 --json | jq -r '.alerts[] | [.kind, .outlet, .before, .after] | @tsv'",
            "filature alerts --rules")
        {
            add, outlet, origin, remove, rules, kind, since, limit, json,
        };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(add) is not null, result.GetValue(remove) is not null, result.GetValue(rules) }.Count(chosen => chosen) > 1)
            {
                result.AddError("--add, --remove and --rules: choose one.");
            }

            if (result.GetValue(add) is null && (result.GetValue(outlet) ?? result.GetValue(origin)) is not null)
            {
                result.AddError("--outlet and --origin belong to --add.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
            parsed.GetValue(add) is { } begun ? Add(terminal, store, begun, parsed.GetValue(outlet), parsed.GetValue(origin))
            : parsed.GetValue(remove) is { } ended ? Remove(terminal, store, ended)
            : parsed.GetValue(rules) ? Rules(terminal, store, parsed.GetValue(json))
            : List(terminal, store, parsed.GetValue(kind), parsed.GetValue(since), parsed.GetValue(limit) ?? UsualLimit, parsed.GetValue(json))));
        return command;
    }

    private static int Add(Terminal terminal, Archive store, string named, string? outlet, string? origin)
    {
        foreach (var kind in Enum.GetValues<AlertKind>().Where(kind => named == All || Words.Value(kind) == named))
        {
            var begun = store.Alerts.Add(new(kind, outlet, origin));
            if (!begun.IsOk)
            {
                return terminal.Fail(begun.Problem, Exit.Environment);
            }

            terminal.Out.WriteLine($"{begun.Value.Rule}  {(begun.Value.IsNew ? $"watches for {Words.Value(kind)}; of what was there it raised {Words.Count(begun.Value.Raised, "alert", "alerts")}" : $"watched for {Words.Value(kind)} already")}");
        }

        return Exit.Done;
    }

    private static int Remove(Terminal terminal, Archive store, string id)
    {
        var removed = store.Alerts.Remove(id);
        if (!removed.IsOk)
        {
            return terminal.Fail(removed.Problem, Exit.Environment);
        }

        if (!removed.Value)
        {
            terminal.Note($"No rule {id} watches in this archive. List them with: filature alerts --rules");
            return Exit.NothingFound;
        }

        return Exit.Done;
    }

    private static int Rules(Terminal terminal, Archive store, bool json)
    {
        var rules = store.Alerts.Rules();
        if (json)
        {
            terminal.Json(new AlertRulesDocument([.. rules.Select(pair => new ListedAlertRule(pair.Rule.Id, pair.Rule.Kind, pair.Rule.Outlet, pair.Rule.Origin, pair.Added))]));
        }
        else
        {
            foreach (var (rule, _) in rules)
            {
                terminal.Out.WriteLine($"{rule.Id}  {Words.Value(rule.Kind)}{(rule.Outlet is null ? "" : $", on pages of {Words.Plain(rule.Outlet)}")}{(rule.Origin is null ? "" : $", made from {Words.Plain(rule.Origin)}")}");
            }
        }

        return rules.Count > 0 ? Exit.Done : None(terminal, "Nothing is watched for.");
    }

    private static int List(Terminal terminal, Archive store, string? named, DateOnly? since, int limit, bool json)
    {
        AlertKind? kind = named is null ? null : Enum.GetValues<AlertKind>().First(value => Words.Value(value) == named);
        var alerts = store.Alerts.Latest(kind, since, limit);
        if (json)
        {
            terminal.Json(new AlertsDocument([.. alerts.Select(alert => new ListedAlert(
                alert.Id, alert.Rule, alert.Kind, alert.Article, alert.Outlet, alert.Headline, alert.Version, alert.Finding, alert.Origin, alert.OriginOutlet,
                alert.Before, alert.After, alert.More, alert.At, alert.SupersededBy))]));
        }
        else
        {
            AlertLines.Write(terminal.Page, alerts);
        }

        return alerts.Count > 0 ? Exit.Done : store.Alerts.Rules().Count > 0 ? Quiet(terminal) : None(terminal, "Nothing is watched for, so there are no alerts.");
    }

    private static int Quiet(Terminal terminal)
    {
        terminal.Note("No alert of this kind has been raised.");
        return Exit.NothingFound;
    }

    private static int None(Terminal terminal, string what)
    {
        terminal.Note($"{what} Begin with: filature alerts --add all");
        return Exit.NothingFound;
    }
}
