using System.Globalization;
using System.Text;
using Filature.Tools.Parsing;
using Filature.Tools.Tagging;

namespace Filature.Tests.Training;

/// <summary>The same data give the same models, byte for byte.</summary>
public sealed class TrainingTests : IDisposable
{
    private static readonly (string Form, string Upos)[] _subjects = [("Dogs", "NOUN"), ("She", "PRON"), ("Mayor", "NOUN"), ("Anna", "PROPN"), ("It", "PRON"), ("Trains", "NOUN"), ("Nobody", "PRON")];
    private static readonly string[] _verbs = ["saw", "liked", "left", "heard", "called"];
    private static readonly (string Form, string Upos)[] _objects = [("houses", "NOUN"), ("him", "PRON"), ("Lima", "PROPN")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filature-training");

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        var trees = Directory.CreateDirectory(Path.Combine(_folder.FullName, "ud", "en")).FullName;
        File.WriteAllText(Path.Combine(trees, "en_ewt-ud-train.conllu"), Corpus(1, 60));
        File.WriteAllText(Path.Combine(trees, "en_pud-ud-test.conllu"), Corpus(2, 20));
        File.WriteAllText(Path.Combine(trees, "en_ewt-ud-dev.conllu"), Corpus(3, 10));

        Train("once");
        Train("again");

        var models = Directory.GetFiles(Path.Combine(_folder.FullName, "once", "en"));
        Assert.Equal(["dep.model", "tag.model"], models.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(models, path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(path.Replace("once", "again", StringComparison.Ordinal))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Train(string output)
    {
        var training = new Tools.Training("en", _folder.FullName, Path.Combine(_folder.FullName, output), TextWriter.Null);
        TaggerTraining.Train(training);
        ParserTraining.Train(training, sentences => TaggerTraining.Retag(sentences, training));
    }

    private static string Corpus(int seed, int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            var (subject, verb, thing) = (_subjects[(i + seed) % _subjects.Length], _verbs[(i * seed) % _verbs.Length], _objects[(i + (2 * seed)) % _objects.Length]);
            text.Append(CultureInfo.InvariantCulture, $"# text = {subject.Form} {verb} {thing.Form}.\n")
                .Append(Row(1, subject.Form, subject.Upos, 2, "nsubj", "_"))
                .Append(Row(2, verb, "VERB", 0, "root", "_"))
                .Append(Row(3, thing.Form, thing.Upos, 2, "obj", "SpaceAfter=No"))
                .Append(Row(4, ".", "PUNCT", 2, "punct", "_"))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Row(int number, string form, string upos, int head, string relation, string space)
    {
        var features = upos switch { "NOUN" when form[^1] is 's' => "Number=Plur", "NOUN" => "Number=Sing", "VERB" when form[^1] is 'd' => "Tense=Past|VerbForm=Fin", "VERB" => "VerbForm=Fin", _ => "_" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}\t{form}\t{form.ToLowerInvariant()}\t{upos}\t_\t{features}\t{head}\t{relation}\t_\t{space}\n");
    }
}
