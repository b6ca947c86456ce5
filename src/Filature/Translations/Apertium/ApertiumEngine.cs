using System.Text;

namespace Filature.Translations.Apertium;

/// <summary>
/// Apertium (https://apertium.org) as a process of this machine: rules and dictionaries, quick, for the gist. Debian has French–Spanish and
/// English–Spanish; between French and English a text goes by way of Spanish.
/// </summary>
public sealed class ApertiumEngine : ITranslationEngine, IDisposable
{
    private const int MostOfVersion = 10_000;

    // An answer may be longer than its sentence, but not by so much.
    private const int AnswerBytesACharacter = 20;

    // Each run is a chain of ten programs and some 100 MB.
    private const int RunsAtOnce = 2;

    // Packages name their languages by ISO 639-3, older ones by 639-1.
    private static readonly ValueList<(string Language, ValueList<string> Codes)> Languages =
        [("fr", ["fra", "fr"]), ("es", ["spa", "es"]), ("en", ["eng", "en"])];

    private readonly ApertiumOptions _options;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _runs = new(RunsAtOnce);
    private readonly Dictionary<(string From, string To), string> _modes;

    private ApertiumEngine(ApertiumOptions options, TimeProvider clock, string version, Dictionary<(string From, string To), string> modes) =>
        (_options, _clock, Version, _modes) = (options, clock, version, modes);

    public string Name => "Apertium";

    /// <summary>The program's version and a stamp of the pairs' data.</summary>
    public string Version { get; }

    public bool IsGist => true;

    public int Batch => _options.CharactersARun;

    public Departure? Leaves => null;

    /// <summary>Asks the program for its version and its pairs.</summary>
    /// <returns>Problems: <c>translation.missing</c>, <c>translation.slow</c>, <c>translation.refused</c>.</returns>
    public static async Task<Outcome<ApertiumEngine>> Find(ApertiumOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var program = new LocalProgram(options.Program, options.Limit, MostOfVersion, clock);
        var version = await program.Run(["-V"], default, cancel);
        var pairs = version.IsOk ? await program.Run(["-l"], default, cancel) : version;
        if (!version.IsOk || !pairs.IsOk)
        {
            return version.Problem is { Code: "translation.missing" }
                ? TranslationProblems.Missing("Apertium", "Install it: apt-get install apertium apertium-fr-es apertium-eng-spa. Or choose another engine.")
                : (version.Problem ?? pairs.Problem)!;
        }

        var listed = Encoding.UTF8.GetString(pairs.Value).Split('\n', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        var modes = Modes(listed);
        // «apertium 3.8.3», with whatever a package adds to it.
        var number = Encoding.UTF8.GetString(version.Value).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => char.IsAsciiDigit(word[0])) ?? "0";
        return new ApertiumEngine(options, clock, $"{number}+{Stamp(options.Data)}", modes);
    }

    public ValueList<string> Route(string from, string to) =>
        from == to ? []
        : _modes.ContainsKey((from, to)) ? [from, to]
        : Languages.Select(language => language.Language).FirstOrDefault(middle => _modes.ContainsKey((from, middle)) && _modes.ContainsKey((middle, to))) is { } by ? [from, by, to]
        : [];

    public async Task<Outcome<ValueList<string>>> Translate(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel)
    {
        var route = Route(from, to);
        if (route.Count == 0)
        {
            return TranslationProblems.NoPair(Name, from, to);
        }

        var at = sentences;
        for (var hop = 1; hop < route.Count; hop++)
        {
            var next = await Hop(at, _modes[(route[hop - 1], route[hop])], cancel);
            if (!next.IsOk)
            {
                return next.Problem;
            }

            at = next.Value;
        }

        return at.ToValueList();
    }

    public void Dispose() => _runs.Dispose();

    private async Task<Outcome<ValueList<string>>> Hop(IReadOnlyList<string> sentences, string mode, CancellationToken cancel)
    {
        var answers = new List<string>(sentences.Count);
        while (answers.Count < sentences.Count)
        {
            var run = Take(sentences, answers.Count);
            var answered = await Run(run, mode, cancel);
            if (!answered.IsOk)
            {
                return answered.Problem;
            }

            answers.AddRange(answered.Value);
        }

        return answers.ToValueList();
    }

    private List<string> Take(IReadOnlyList<string> sentences, int first)
    {
        var (run, length) = (new List<string>(), 0);
        for (var i = first; i < sentences.Count && (run.Count == 0 || length + sentences[i].Length <= _options.CharactersARun); i++)
        {
            run.Add(sentences[i]);
            length += sentences[i].Length;
        }

        return run;
    }

    private async Task<Outcome<ValueList<string>>> Run(List<string> sentences, string mode, CancellationToken cancel)
    {
        var length = sentences.Sum(sentence => sentence.Length);
        await _runs.WaitAsync(cancel);
        try
        {
            var program = new LocalProgram(_options.Program, _options.Limit, 1_000 + (length * AnswerBytesACharacter), _clock);
            // -u: words it does not know stay as they are, without a star before them; -f none: the stream is ours.
            var written = await program.Run(["-z", "-u", "-f", "none", mode], SentenceStream.Write(sentences), cancel);
            return !written.IsOk ? written.Problem
                : SentenceStream.Read(written.Value, sentences) is { } answers && answers.Zip(sentences).All(pair => Plausible.Is(pair.First, pair.Second)) ? answers
                : TranslationProblems.WrongAnswer(Name, $"not one sentence for each of the {sentences.Count} that were asked.");
        }
        finally
        {
            _runs.Release();
        }
    }

    private static Dictionary<(string From, string To), string> Modes(HashSet<string> listed)
    {
        var modes = new Dictionary<(string From, string To), string>();
        foreach (var (from, sources) in Languages)
        {
            foreach (var (to, targets) in Languages.Where(other => other.Language != from))
            {
                if (sources.SelectMany(source => targets.Select(target => $"{source}-{target}")).FirstOrDefault(listed.Contains) is { } mode)
                {
                    modes.Add((from, to), mode);
                }
            }
        }

        return modes;
    }

    // Packages give their files the time of their making: the same data has the same stamp on every machine.
    private static string Stamp(string data)
    {
        var folder = new DirectoryInfo(data);
        if (!folder.Exists)
        {
            return "unknown";
        }

        var files = folder.EnumerateFiles("*.bin", SearchOption.AllDirectories).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal);
        return Hash.Of(string.Join('\n', files))[..8];
    }
}
