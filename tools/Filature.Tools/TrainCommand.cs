using System.CommandLine;

namespace Filature.Tools;

/// <summary><c>train LANG</c>: builds the models of a language, layer by layer, from the training sets.</summary>
internal static class TrainCommand
{
    // By name, in the order in which a text passes them: a later layer is trained on what an earlier one says.
    private static readonly (string Name, Action<Training> Train)[] Layers =
    [
        ("tok", SegmentationTraining.Train),
        ("tagger", Tagging.TaggerTraining.Train),
        ("parser", training => Parsing.ParserTraining.Train(training, sentences => Tagging.TaggerTraining.Retag(sentences, training))),
        ("ner", Names.NameTraining.Train),
    ];

    public static Command Make()
    {
        var language = new Argument<string>("language") { Description = "fr, en or es" };
        language.AcceptOnlyFromAmong("fr", "en", "es");
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the training sets", DefaultValueFactory = _ => new("../shared/data") };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where the models go", DefaultValueFactory = _ => new("languages") };
        var only = new Option<string?>("--only") { Description = "One layer alone" };
        only.AcceptOnlyFromAmong([.. Layers.Select(layer => layer.Name)]);
        var command = new Command("train", "Builds the models of a language. The same data give the same bytes.") { language, data, output, only };
        command.SetAction(parsed =>
        {
            if (!Directory.Exists(Path.Combine(parsed.GetValue(data)!.FullName, "ud")))
            {
                Console.Error.WriteLine($"There are no training sets in {parsed.GetValue(data)}: name their folder with --data (see docs/data.md).");
                return 2;
            }

            var training = new Training(parsed.GetValue(language)!, parsed.GetValue(data)!.FullName, parsed.GetValue(output)!.FullName, Console.Error);
            foreach (var (name, train) in Layers.Where(layer => parsed.GetValue(only) is not { } one || one == layer.Name))
            {
                training.Log.WriteLine($"{training.Language}: {name}");
                train(training);
            }

            return 0;
        });
        return command;
    }
}
