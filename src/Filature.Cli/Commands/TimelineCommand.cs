using System.CommandLine;
using Filature.Cli.Exports;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Timelines;
using Filature.Web.Charts;

namespace Filature.Cli.Commands;

/// <summary><c>timeline</c>: a thread by its real days.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = ThreadArgument.Make();
        var json = Options.Json();
        var csv = new Option<bool>("--csv") { Description = "One line an entry, as a spreadsheet reads it." };
        var ics = new Option<bool>("--ics") { Description = "A calendar of whole-day events (iCalendar); what is vague is tentative." };
        var svg = new Option<bool>("--svg") { Description = "A picture: days across, an entry a line." };
        var command = new DeskCommand(
            "timeline",
            "An affair by its real days: what happened and what was said, how many independent reports tell it, and where they disagree. Vague days stay vague.",
            "filature timeline h5c1d8e7f60a2b493",
            "filature timeline s3f2a9c01b7d4e658 --json",
            "filature timeline h5c1d8e7f60a2b493 --ics > affair.ics")
        {
            id, json, csv, ics, svg,
        };
        command.Validators.Add(result =>
        {
            if (new[] { json, csv, ics, svg }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("--json, --csv, --ics and --svg are ways to write the same: choose one.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            if (ThreadArgument.Find(terminal, store, parsed.GetRequiredValue(id)) is not var (thread, reports))
            {
                return Exit.NothingFound;
            }

            var entries = Timeline.Of(reports);
            if (parsed.GetValue(json))
            {
                terminal.Json(new TimelineDocument(thread.Id, entries));
            }
            else if (parsed.GetValue(csv))
            {
                TimelineCsv.Write(terminal.Out, thread.Id, entries);
            }
            else if (parsed.GetValue(ics))
            {
                terminal.Out.Write(TimelineCalendar.Write(thread.Id, thread.Title, entries, TimeProvider.System.GetUtcNow()));
            }
            else if (parsed.GetValue(svg))
            {
                terminal.Out.WriteLine(TimelineChart.Draw(entries));
            }
            else
            {
                StoryPages.WriteTimeline(terminal.Page, entries);
            }

            return entries.Count > 0 ? Exit.Done : Exit.NothingFound;
        }));
        return command;
    }
}
