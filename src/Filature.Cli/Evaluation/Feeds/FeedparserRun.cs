using System.Globalization;
using Filature.Arrivals.Feeds;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>The tests of feedparser: what their files say is expected, where it is about something we keep.</summary>
internal static class FeedparserRun
{
    private const string Protocol =
        "Cases are the equalities in the `Expect:` comments of the files about fields that we keep (docs/feeds.md has the scope). `well-formed`: the folders wellformed, "
        + "entities and encoding without its bozo files; `ill-formed`: the others. `read`: no crash, and an outcome within a second. `items`: no fewer items than opening tags. "
        + "`shown items, ill-formed`: of the items that a browser would show of the ill-formed files, those that came out; `shown items, broken by hand`: the same of "
        + "the well-formed files, each broken in ten ways (cut, left open, naked ampersands, control characters, undeclared prefixes, junk around it …).";

    // What feedparser guessed before RFC 7303: text/* without a charset is ASCII.
    private const string OldDefault = "us-ascii";

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var tests = Path.Combine(folder, "tests");
        if (!Directory.Exists(tests))
        {
            return SetResult.Skipped(name, $"there is no {tests} (see docs/data.md)");
        }

        var files = Directory.EnumerateFiles(tests, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var board = new Scoreboard([.. files.Select(file => Path.GetRelativePath(tests, file).Replace('\\', '/'))]);
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (FeedparserCase.Read(tests, file) is { } test)
            {
                Score(board, test);
            }
        }

        return new(name, SetStatus.Scored, null, files.Count, CorpusHash.Of(folder, files), [new("feeds", Protocol, board.Scores())], board.Misses);
    }

    private static void Score(Scoreboard board, FeedparserCase test)
    {
        var isBroken = test.Name.StartsWith("illformed/", StringComparison.Ordinal) || test.Name.StartsWith("encoding/bozo", StringComparison.Ordinal);
        var measure = isBroken ? "ill-formed" : "well-formed";
        var start = TimeProvider.System.GetTimestamp();
        var read = FeedReader.Read(test.Bytes, test.ContentType, Address(test));
        var took = TimeProvider.System.GetElapsedTime(start);
        board.Right("read", test.Name, took < TimeSpan.FromSeconds(1), "an outcome within a second", took.ToString());
        if (ItemTags.Count(test.Bytes) is > 0 and var tags)
        {
            board.Right("items", test.Name, read.Value?.Items.Count >= tags, $"{tags} items", read.Problem?.Code ?? $"{read.Value?.Items.Count} items");
        }

        if (isBroken)
        {
            Shown(board, "shown items, ill-formed", test, test.Bytes, test.Name);
        }
        else
        {
            foreach (var (what, bytes) in Breakages.Of(test.Bytes))
            {
                Shown(board, "shown items, broken by hand", test, bytes, what);
            }
        }

        var inScope = InScope(test);
        board.Rate("in scope", test.Name, inScope.Count > 0 ? 1 : 0, 1);
        var ours = read.IsOk ? FeedparserNames.Of(read.Value) : [];
        foreach (var (path, value) in inScope)
        {
            var answer = ours.GetValueOrDefault(path);
            board.Right(measure, test.Name, Agrees(answer, path, value), $"{path} == {Shown(value)}", answer?.Value ?? read.Problem?.Code);
        }
    }

    private static void Shown(Scoreboard board, string measure, FeedparserCase test, byte[] bytes, string what)
    {
        var shown = ShownItems.Count(bytes);
        var read = FeedReader.Read(bytes, test.ContentType, Address(test));
        var ours = Math.Min(shown, read.Value?.Items.Count ?? 0);
        board.Rate(measure, test.Name, ours, shown);
        if (ours < shown)
        {
            board.Missed(measure, test.Name, $"{shown} items, {what}", read.Problem?.Code ?? $"{ours} items");
        }
    }

    private static List<(string Path, object? Value)> InScope(FeedparserCase test)
    {
        // Content is sanitised by a later room; CDF died before 2000; statistics on letters guess no encoding here; a header for the language is the transport's.
        var (sanitised, other) = (test.Name.Contains("/sanitize/", StringComparison.Ordinal), test.Name.Contains("/cdf/", StringComparison.Ordinal) || test.Name.Contains("/chardet/", StringComparison.Ordinal) || test.HasLanguageHeader);
        return other ? [] : [.. (test.Terms ?? []).Where(term =>
            FeedparserNames.Kept.Contains(FeedNames.Pattern(term.Path))
            && (!sanitised || term.Path.EndsWith(".title", StringComparison.Ordinal) || term.Path.EndsWith(".title_detail.value", StringComparison.Ordinal))
            && !(term is { Path: "encoding", Value: OldDefault } && test.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.Ordinal)))];
    }

    // The tests are served from this address, where they do not say another.
    private static Uri Address(FeedparserCase test)
    {
        var served = new Uri("http://127.0.0.1:8097/tests/" + test.Name);
        return test.ContentLocation is { } location && Uri.TryCreate(served, location, out var said) && said.Scheme == Uri.UriSchemeHttp ? said : served;
    }

    private static bool Agrees(FeedAnswer? answer, string path, object? value) => (path, value) switch
    {
        (_, null) => answer?.Value is null,
        (_, int[] { Length: >= 6 } time) => answer?.Time is { } ours
            && (ours.UtcDateTime - new DateTime(time[0], time[1], time[2], time[3], time[4], time[5], DateTimeKind.Utc)).Duration() < TimeSpan.FromSeconds(1),
        (_, int number) => answer?.Value == number.ToString(CultureInfo.InvariantCulture),
        ("version", string version) => answer?.Value == version.TrimEnd('n', 'u'),
        ("encoding", string encoding) => Encoding(answer?.Value) == Encoding(encoding),
        (_, string text) => (answer ?? FeedAnswer.Exact(null)).Agrees(text),
        _ => false,
    };

    // utf-16le, utf-16 and UTF-16LE are spellings; .NET calls the little-endian one utf-16.
    private static string? Encoding(string? name) =>
        name?.ToUpperInvariant().Replace("_", "-", StringComparison.Ordinal) switch { "UTF-16LE" => "UTF-16", "UTF-32LE" => "UTF-32", "WINDOWS-1252" => "ISO-8859-1", var other => other };

    private static string Shown(object? value) => value switch { null => "None", int[] time => string.Join('-', time), _ => value.ToString() ?? "" };
}
