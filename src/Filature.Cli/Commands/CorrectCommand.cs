using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage.Corrections;

namespace Filature.Cli.Commands;

/// <summary><c>correct</c>: what a reader sets right, kept as a fact and replayed.</summary>
internal static class CorrectCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT") { Description = "story: the article does not tell the story it was put into. split: articles of a story are one of their own. merge: two stories, or two threads, are one. name: a story or a thread has another name. copy: the article was not made from the other one. speaker: someone else said it. undo: take a correction back." };
        what.AcceptOnlyFromAmong("story", "split", "merge", "name", "copy", "speaker", "undo");
        var id = new Argument<string>("ID") { Description = "The article (story, copy), the story or thread (split, merge, name), the statement (speaker) or the correction (undo)." };
        var value = new Argument<string[]>("VALUE")
        {
            Description = "split: the articles that leave. merge: the story or thread that becomes part of the first one. name: the new name. copy: the other article; without it, the nearest origin. speaker: who said it; without a name, nobody is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = Options.Json();
        var command = new DeskCommand(
            "correct",
            "Set right what the desk got wrong. A correction is kept as a fact of its own: it is applied whenever its articles are read again, shown by why, and can be taken back.",
            "filature correct story a3f2a9c01b7d4e658",
            "filature correct split s3f2a9c01b7d4e658 a01b7d4e6583f2a9c",
            "filature correct merge s3f2a9c01b7d4e658 s9c01b7d4e6583f2a",
            "filature correct name h5c1d8e7f60a2b493 'The bridge at Valmoret'",
            "filature correct copy a3f2a9c01b7d4e658 a01b7d4e6583f2a9c",
            "filature correct speaker f81c2d09e4b7a5561 'Odile Tassart'",
            "filature correct undo c44a0e9d1f7b2c386")
        {
            what, id, value, json,
        };
        command.Validators.Add(result =>
        {
            var (kind, values) = (result.GetValue(what), result.GetValue(value)?.Length ?? 0);
            if (kind is "story" or "undo" && values > 0)
            {
                result.AddError($"{kind} takes an id and nothing more.");
            }
            else if (kind is "copy" or "speaker" && values > 1)
            {
                result.AddError($"{kind} takes an id and one value.");
            }
            else if (kind is "merge" or "name" && values != 1)
            {
                result.AddError($"{kind} takes two: {(kind == "merge" ? "what stays, and what becomes part of it" : "an id and a name")}.");
            }
            else if (kind is "split" && values == 0)
            {
                result.AddError("split takes a story and the articles that leave it.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var made = Made(store.Corrections, parsed.GetRequiredValue(what), parsed.GetRequiredValue(id), parsed.GetValue(value) ?? []);
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

    private static Outcome<Correction> Made(ReaderCorrections corrections, string what, string id, string[] values) => what switch
    {
        "story" => corrections.NotSameStory(id),
        "split" => corrections.Split(id, values),
        "merge" => corrections.Merge(id, values[0]),
        "name" => corrections.Name(id, values[0]),
        "copy" => corrections.NotACopy(id, values.FirstOrDefault()),
        "speaker" => corrections.Speaker(id, values.FirstOrDefault()),
        _ => corrections.Undo(id),
    };
}
