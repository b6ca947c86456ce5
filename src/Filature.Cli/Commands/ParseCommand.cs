using System.CommandLine;
using System.Text;
using Filature.Cli.Output;
using Filature.Language.Conllu;
using Filature.Language.Detection;
using Filature.Language.Onnx;

namespace Filature.Cli.Commands;

/// <summary><c>parse</c>: the language engine alone.</summary>
internal static class ParseCommand
{
    private static readonly string[] Known = ["fr", "en", "es"];

    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string>("PATH|-") { Description = "A file of plain text in UTF-8, or - for standard input. Line breaks end paragraphs." };
        var language = new Option<string?>("--lang") { Description = "The text's language: fr, en or es. Default: told from the text.", HelpName = "L" };
        language.AcceptOnlyFromAmong(Known);
        var conllu = new Option<bool>("--conllu") { Description = "Write CoNLL-U, as is done without it: there is no other format yet." };
        var names = new Option<string?>("--names-model") { Description = "A folder with an ONNX token classifier (model.onnx, vocab.txt, config.json) that finds the names in place of our own model.", HelpName = "FOLDER" };
        var command = new DeskCommand(
            "parse",
            "The language engine alone: raw text in, sentences, words, their tags, trees and names out, as CoNLL-U.",
            "filature parse dispatch.txt --lang fr --conllu",
            "echo 'Le ministre du Commerce a démissionné.' | filature parse - --lang fr --conllu",
            "filature parse report.txt --conllu | grep NE=B-PER")
        {
            path, language, conllu, names,
        };
        command.SetAction((parsed, cancel) => RunAsync(terminal, parsed.GetRequiredValue(path), parsed.GetValue(language), parsed.GetValue(names), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, string? named, string? namesModel, CancellationToken cancel)
    {
        var read = await ReadAsync(path, cancel);
        if (!read.IsOk)
        {
            terminal.Refuse(path, read.Problem);
            return Exit.SomeRefused;
        }

        var text = read.Value;
        var language = named ?? LanguageDetector.Detect(text).Language;
        if (named is null && !Known.Contains(language) && !string.IsNullOrWhiteSpace(text))
        {
            terminal.Note($"filature: the language of {path} is not told by its text. Name it: --lang fr, en or es.");
            return Exit.WrongUsage;
        }

        var loaded = namesModel is null ? default(Outcome<OnnxNames>?) : Names(namesModel);
        if (loaded is { IsOk: false } broken)
        {
            terminal.Refuse(namesModel!, broken.Problem);
            return Exit.WrongUsage;
        }

        using var names = loaded?.Value;
        var analysis = Analyzer.Parse(text, language, names);
        var page = new StringWriter();
        ConlluWriter.Write(page, text, analysis);
        await terminal.Out.WriteAsync(page.GetStringBuilder(), cancel);
        return analysis.Words.Count > 0 ? Exit.Done : Exit.NothingFound;
    }

    private static Outcome<OnnxNames> Names(string folder)
    {
        try
        {
            return OnnxNames.Load(folder);
        }
        catch (InvalidDataException problem)
        {
            return new Problem("language.no-model", problem.Message, "Export a token classifier with a WordPiece vocabulary to ONNX, and name the folder of its three files.");
        }
    }

    private static async Task<Outcome<string>> ReadAsync(string path, CancellationToken cancel)
    {
        if (path != "-" && !File.Exists(path))
        {
            return new Problem("arrival.missing", $"There is no file «{path}».", "Check the path; - is standard input.");
        }

        try
        {
            using var reader = new StreamReader(
                path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return await reader.ReadToEndAsync(cancel);
        }
        catch (DecoderFallbackException)
        {
            return new Problem("document.unreadable-encoding", $"«{path}» is no text in UTF-8.", "Convert it (iconv -f WINDOWS-1252 -t UTF-8), or read it with filature read, which knows other encodings.");
        }
    }
}
