using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>The spec files of Recognizers-Text: sentences said to a machine, and the times in them.</summary>
internal static class RecognizersRun
{
    private const string Protocol =
        "A case is right when each of its expressions was found with its words and its meaning (docs/recognizers-text.md). "
        + "«scope» sums up the files that a news desk has a use for; «even» and «odd» are its cases by their place in their file: rules were written with a look at even ones only. "
        + "Below are the files one by one, and outside the scope those that hold values too; `wrong` tells why cases of the scope are.";

    private const string Scope = "scope";

    /// <summary>Of these each has one kind of expression, which its name tells.</summary>
    private static readonly (string File, string Kind, bool IsInScope)[] Files =
    [
        ("DateParser", "date", true), ("DatePeriodParser", "daterange", true), ("DateTimeParser", "datetime", true), ("DurationParser", "duration", true),
        ("HolidayParser", "date", true), ("SetParser", "set", true), ("TimeParser", "time", true),
        ("DateTimePeriodParser", "datetimerange", false), ("TimePeriodParser", "timerange", false), ("MergedParser", "", false), ("DateTimeModel", "", false),
    ];

    private static readonly string[] Order = [Scope, "run", "never run", "even", "odd", .. Files.Select(file => Measure(file.File, file.IsInScope))];

    private enum Wrong
    {
        NotFound,
        OtherWords,
        OtherMeaning,
    }

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        (string Folder, string Language)[] languages = [("French", "fr"), ("English", "en"), ("Spanish", "es")];
        var paths = languages.SelectMany(language => Files, (language, file) => Path.Combine(folder, language.Folder, file.File + ".json")).Where(File.Exists).ToList();
        if (paths.Count == 0)
        {
            return SetResult.Skipped(name, $"there is no {Path.Combine(folder, "French", "DateParser.json")} (see docs/data.md)");
        }

        var (groups, misses, cases) = (new List<ScoreGroup>(), new List<Miss>(), 0);
        foreach (var (within, language) in languages)
        {
            // How many of each kind: no measure of its own to defend, since a mistake may change its kind for the better.
            var wrongs = new Dictionary<Wrong, int>();
            var board = new Scoreboard([.. Files.Select(file => $"{language}/{file.File}")]);
            foreach (var (file, kind, isInScope) in Files)
            {
                if (Path.Combine(folder, within, file + ".json") is var path && File.Exists(path))
                {
                    cases += Score(board, wrongs, folder, path, language, kind, isInScope, cancel);
                }
            }

            groups.Add(new(language, Protocol, [.. board.Scores(Order), .. Enum.GetValues<Wrong>().Select(why => Scoring.Score.Amount(Measure(why.ToString()), wrongs.GetValueOrDefault(why)))]));
            misses.AddRange(board.Misses);
        }

        return new(name, SetStatus.Scored, null, cases, CorpusHash.Of(folder, paths), groups, misses);
    }

    private static int Score(Scoreboard board, Dictionary<Wrong, int> wrongs, string folder, string path, string language, string kind, bool isInScope, CancellationToken cancel)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var (document, count, place) = ($"{language}/{file}", 0, -1);
        foreach (var read in SpecCase.Read(path, Path.Combine(folder, "English", file + ".json")))
        {
            place++;
            cancel.ThrowIfCancellationRequested();
            var item = kind.Length == 0 ? read : read with { Times = [.. read.Times.Select(time => time with { Kind = kind })] };
            // Without an expression of its one kind, a file says nothing of the others.
            if (kind.Length > 0 && item.Times.Count == 0)
            {
                continue;
            }

            count++;
            var found = FoundTime.In(item, language);
            var wrong = item.Times.Select(time => (time, why: Why(time, item, found, language))).FirstOrDefault(pair => pair.why is not null);
            var isRight = wrong.why is null && (item.Times.Count > 0 || found.Count == 0);
            board.Rate(Measure(file, isInScope), document, isRight ? 1 : 0, 1);
            if (!isInScope)
            {
                continue;
            }

            board.Rate(Scope, document, isRight ? 1 : 0, 1);
            board.Rate(item.WasRun ? "run" : "never run", document, isRight ? 1 : 0, 1);
            board.Rate(place % 2 == 0 ? "even" : "odd", document, isRight ? 1 : 0, 1);
            if (wrong.why is { } kindOfMistake)
            {
                wrongs[kindOfMistake] = wrongs.GetValueOrDefault(kindOfMistake) + 1;
            }

            if (!isRight)
            {
                var spec = wrong.time;
                board.Missed(
                    $"{(place % 2 == 0 ? "even" : "odd")} {(item.WasRun ? "" : "never run ")}{Measure(wrong.why.ToString()!)}", $"{document} {place}",
                    $"{item.Text} | {item.ReadOn:yyyy-MM-dd} | {spec.Span.Of(item.Text)} = {spec.Timex} {string.Join(' ', spec.Meanings.Distinct())}",
                    string.Join("; ", found.Select(time => $"{time.Span.Of(item.Text)} = {time.Value}{(time.Until is null ? "" : " … " + time.Until)}")));
            }
        }

        return count;
    }

    private static Wrong? Why(SpecTime spec, SpecCase item, IReadOnlyList<FoundTime> found, string language)
    {
        var words = SpecWords.Core(item.Text, spec.Span, language);
        var there = found.Where(time => SpecWords.Core(item.Text, time.Span, language) == words).ToList();
        return there.Any(time => SpecMeaning.Agrees(spec, item.ReadOn, time)) ? null
            : there.Count > 0 ? Wrong.OtherMeaning
            : found.Any(time => time.Span.Overlaps(spec.Span)) ? Wrong.OtherWords
            : Wrong.NotFound;
    }

    private static string Measure(string file, bool isInScope) => isInScope ? file : $"outside: {file}";

    private static string Measure(string why) => why switch
    {
        nameof(Wrong.NotFound) => "wrong: not found",
        nameof(Wrong.OtherWords) => "wrong: other words",
        _ => "wrong: other meaning",
    };
}
