using Filature.Cli.Evaluation.Feeds;
using Filature.Cli.Evaluation.Sets.Dates;
using Filature.Cli.Evaluation.Sets.Events;
using Filature.Cli.Evaluation.Sets.Names;
using Filature.Cli.Evaluation.Sets.Stories;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>The sets that <c>eval</c> knows, and where they are.</summary>
internal static class KnownSets
{
    public const string GoldDev = "gold/dev";
    public const string CustodySeen = "gold/custody/seen";
    public const string CustodyHeld = "gold/custody/held";
    public const string CustodyIndependent = "gold/custody/independent";
    public const string Samples = "samples";
    public const string Translations = "translations";
    public const string Aeb = "extraction/aeb";
    public const string Wcxb = "extraction/wcxb";
    public const string Gofeed = "feeds/gofeed";
    public const string Feedparser = "feeds/feedparser";
    public const string Codehollow = "feeds/codehollow";

    public const string TreesFr = "ud/fr";
    public const string TreesEn = "ud/en";
    public const string TreesEs = "ud/es";
    public const string WikiAnnFr = "names/wikiann-fr";
    public const string WikiNeural = "names/wikineural-fr";
    public const string Conll2002 = "names/conll2002-es";
    public const string Recognizers = "dates/recognizers-text";
    public const string Plover = "events/plover/gsr-dev";
    public const string Petrarch = "events/universalpetrarch-es";

    public const string EcbPlus = "stories/ecbplus";

    public static readonly IReadOnlyList<string> Names = [GoldDev, CustodySeen, CustodyHeld, CustodyIndependent, Samples, Translations, Aeb, Wcxb, Gofeed, Feedparser, Codehollow, TreesFr, TreesEn, TreesEs, WikiAnnFr, WikiNeural, Conll2002, Recognizers, Plover, Petrarch, EcbPlus];

    public static string GoldDevFolder => Own("gold", "dev");

    /// <summary>Our own sets come with the program; public ones are in <paramref name="data"/>.</summary>
    public static SetResult Run(string name, string? data, CancellationToken cancel) => name switch
    {
        GoldDev => GoldRun.Run(name, GoldDevFolder, cancel),
        CustodySeen => GoldRun.Run(name, Own("gold", "custody", "seen"), cancel),
        CustodyHeld => GoldRun.Run(name, Own("gold", "custody", "held"), cancel),
        CustodyIndependent => GoldRun.Run(name, Own("gold", "custody", "independent"), cancel),
        Samples => SamplesRun.Run(name, Own("samples"), cancel),
        Translations => TranslationsRun.Run(name, Own("gold", "translations"), cancel),
        Aeb => Public(name, data, folder => ExtractionRun.Run(name, folder, cancel)),
        Wcxb => Public(name, data, folder => WcxbRun.Run(name, folder, cancel)),
        Gofeed => Public(name, data, folder => GofeedRun.Run(name, folder, cancel)),
        Feedparser => Public(name, data, folder => FeedparserRun.Run(name, folder, cancel)),
        Codehollow => Public(name, data, folder => CodehollowRun.Run(name, folder, cancel)),
        TreesFr => Public(name, data, folder => TreebankRun.Run(name, "fr", folder, cancel)),
        TreesEn => Public(name, data, folder => TreebankRun.Run(name, "en", folder, cancel)),
        TreesEs => Public(name, data, folder => TreebankRun.Run(name, "es", folder, cancel)),
        WikiAnnFr => InFolder(name, data, "ner/wikiann-fr", folder => NamesRun.Run(name, folder, "test", "fr", cancel)),
        WikiNeural => InFolder(name, data, "ner/wikineural-val", folder => NamesRun.Run(name, folder, "fr.conllu", "fr", cancel)),
        Conll2002 => InFolder(name, data, "ner/conll2002-es", folder => NamesRun.Run(name, folder, "esp.testa", "es", cancel)),
        Recognizers => Public(name, data, folder => RecognizersRun.Run(name, folder, cancel)),
        Plover => InFolder(name, data, "events/plover", folder => CodedRun.Run(name, folder, "gsr-dev.json", CodedSentence.Plover, cancel)),
        Petrarch => Public(name, data, folder => CodedRun.Run(name, folder, "spanish_protest_plover_validation.xml", CodedSentence.Petrarch, cancel)),
        EcbPlus => Public(name, data, folder => StoriesRun.Run(name, folder, cancel)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such set."),
    };

    /// <summary>The folder of the public sets: the one named, else $FILATURE_DATA, else <c>../shared/data</c> beside the working folder or the repository; null where there is none.</summary>
    public static string? DataFolder(string? named, string? environment)
    {
        if (named is not null || !string.IsNullOrEmpty(environment))
        {
            return named ?? environment;
        }

        // Built in place, the program stands below the repository.
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Filature.slnx")) && Shared(at.FullName) is { } beside)
            {
                return beside;
            }
        }

        return Shared(Directory.GetCurrentDirectory());

        static string? Shared(string folder) =>
            Path.GetFullPath(Path.Combine(folder, "..", "shared", "data")) is var path && Directory.Exists(path) ? path : null;
    }

    // A public set lies in the folder of its name.
    private static SetResult Public(string name, string? data, Func<string, SetResult> run) => InFolder(name, data, name, run);

    private static SetResult InFolder(string name, string? data, string folder, Func<string, SetResult> run) => data is null
        ? SetResult.Skipped(name, "there is no data folder: name it with --data or FILATURE_DATA (see docs/data.md)")
        : run(Path.Combine([data, .. folder.Split('/')]));

    private static string Own(params ReadOnlySpan<string> path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
