using System.CommandLine;
using Filature.Cli.Exports;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Timelines.Positions;

namespace Filature.Cli.Commands;

/// <summary><c>positions</c>: who demands, refuses, accepts … what in an affair.</summary>
internal static class PositionsCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = ThreadArgument.Make();
        var json = Options.Json();
        var csv = new Option<bool>("--csv") { Description = "A line a position, as a table for a spreadsheet." };
        var language = new Option<string?>("--lang") { Description = "Names and titles in fr, en or es. Default: the language that most reports of the thread are in." };
        language.AcceptOnlyFromAmong([.. Knowledge.Languages]);
        var command = new DeskCommand(
            "positions",
            "The questions at issue in an affair, and who demands, refuses, accepts, offers, promises, denies or asks what, since when, with the words that show it.",
            "filature positions h5c1d8e7f60a2b493",
            "filature positions h5c1d8e7f60a2b493 --lang en --csv",
            "filature positions s3f2a9c01b7d4e658 --json | jq '.[].question'")
        {
            id, json, csv, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv: choose one.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            if (ThreadArgument.Find(terminal, store, parsed.GetRequiredValue(id)) is not var (thread, reports))
            {
                return Exit.NothingFound;
            }

            var questions = PositionMatrix.Of(reports, parsed.GetValue(language));
            if (parsed.GetValue(json))
            {
                terminal.Json(questions.Select(question => QuestionDocument.Of(thread.Id, question)).ToArray());
            }
            else if (parsed.GetValue(csv))
            {
                Table(terminal, thread.Id, questions);
            }
            else
            {
                PositionsPage.Write(terminal.Page, questions);
            }

            if (questions.Count > 0)
            {
                return Exit.Done;
            }

            terminal.Note("No country or body takes a stand in the reports of this thread.");
            return Exit.NothingFound;
        }));
        return command;
    }

    private static void Table(Terminal terminal, string thread, IReadOnlyList<Question> questions)
    {
        terminal.Out.Write(Csv.Line(PositionColumns.Names) + Csv.EndOfLine);
        foreach (var question in questions)
        {
            foreach (var position in question.Positions)
            {
                terminal.Out.Write(Csv.Line(PositionColumns.Row(thread, question, position)) + Csv.EndOfLine);
            }
        }
    }
}
