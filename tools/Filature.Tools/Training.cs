using Filature.Language.Conllu;

namespace Filature.Tools;

/// <summary>One run of training: what for, from where, to where.</summary>
internal sealed record Training(string Language, string Data, string Output, TextWriter Log)
{
    /// <summary>The folder of the tables that come with the program.</summary>
    public static string Tables => Path.Combine(AppContext.BaseDirectory, "languages");

    /// <summary>The treebanks to train on; a held-out set is never among them (see the data's README).</summary>
    public List<ConlluSentence> Trees() => [.. TreesBySource().Select(pair => pair.Sentence)];

    /// <summary>The same, each with the number of its treebank; 0 is the one whose conventions the models shall follow.</summary>
    public IEnumerable<(int Source, ConlluSentence Sentence)> TreesBySource()
    {
        var banks = TrainingFiles().Select(Treebank).Distinct(StringComparer.Ordinal).ToList();
        return TrainingFiles()
            .SelectMany(file => ConlluReader.Read(Path.Combine(Data, "ud", Language, file)).Select(sentence => (banks.IndexOf(Treebank(file)), sentence)))
            .Where((_, i) => !IsHeldOut(i));
    }

    /// <summary>The treebank to report on.</summary>
    public IReadOnlyList<ConlluSentence> Held() => Language switch
    {
        "fr" => ConlluReader.Read(Path.Combine(Data, "ud/fr/fr_sequoia-ud-dev.conllu")),
        "en" => ConlluReader.Read(Path.Combine(Data, "ud/en/en_ewt-ud-dev.conllu")),
        _ => [.. TrainingFiles().SelectMany(file => ConlluReader.Read(Path.Combine(Data, "ud", Language, file))).Where((_, i) => i % 10 == 9)],
    };

    public string ModelPath(string layer) => Path.Combine(Directory.CreateDirectory(Path.Combine(Output, Language)).FullName, layer + ".model");

    private static string Treebank(string file) => file[..file.IndexOf("-ud-", StringComparison.Ordinal)];

    // Spanish has no set of its own to report on: every tenth sentence is kept apart.
    private bool IsHeldOut(int i) => Language == "es" && i % 10 == 9;

    private string[] TrainingFiles() => Language switch
    {
        "fr" =>
        [
            "fr_sequoia-ud-train.conllu", "fr_gsd-ud-dev.conllu", "fr_fqb-ud-test.conllu", "fr_parisstories-ud-train.conllu", "fr_parisstories-ud-dev.conllu",
            "fr_rhapsodie-ud-train.conllu", "fr_rhapsodie-ud-dev.conllu",
        ],
        "en" => ["en_ewt-ud-train.conllu", "en_pud-ud-test.conllu"],
        "es" => ["es_gsd-ud-dev.conllu", "es_pud-ud-test.conllu"],
        _ => throw new ArgumentException($"There are no treebanks of {Language}."),
    };
}
