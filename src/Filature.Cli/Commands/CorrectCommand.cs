using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage.Corrections;

namespace Filature.Cli.Commands;

/// <summary><c>correct</c>: what a reader sets right, kept as a fact and replayed.</summary>
internal static class CorrectCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT") { Description = "story: the article does not tell the story it was put into. copy: it was not made from the other one. speaker: someone else said it. undo: take a correction back." };
        what.AcceptOnlyFromAmong("story", "copy", "speaker", "undo");
        var id = new Argument<string>("ID") { Description = "The article (story, copy), the statement (speaker) or the correction (undo)." };
        var value = new Argument<string?>("VALUE")
        {
            Description = "copy: the other article; without it, the nearest origin. speaker: who said it; without a name, nobody is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = Options.Json();
        var command = new DeskCommand(
            "correct",
            "Set right what the desk got wrong. A correction is kept as a fact of its own: it is applied whenever its articles are read again, shown by why, and can be taken back.",
            "filature correct story a3f2a9c01b7d4e658",
            "filature correct copy a3f2a9c01b7d4e658 a01b7d4e6583f2a9c",
            "filature correct speaker f81c2d09e4b7a5561 'Odile Tassart'",
            "filature correct undo c44a0e9d1f7b2c386")
        {
            what, id, value, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(what) is "story" or "undo" && result.GetValue(value) is not null)
            {
                result.AddError($"{result.GetValue(what)} takes an id and nothing more.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var made = Made(store.Corrections, parsed.GetRequiredValue(what), parsed.GetRequiredValue(id), parsed.GetValue(value));
            if (!made.IsOk)
            {
                return terminal.Fail(made.Problem, made.Problem.Code.StartsWith("correction.", StringComparison.Ordinal) ? Exit.NothingFound : Exit.Environment);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(made.Value);
            }
            else
            {
                CorrectionLines.Write(terminal, store, made.Value);
            }

            return Exit.Done;
        }));
        return command;
    }

    private static Outcome<Correction> Made(ReaderCorrections corrections, string what, string id, string? value) => what switch
    {
        "story" => corrections.NotSameStory(id),
        "copy" => corrections.NotACopy(id, value),
        "speaker" => corrections.Speaker(id, value),
        _ => corrections.Undo(id),
    };
}
