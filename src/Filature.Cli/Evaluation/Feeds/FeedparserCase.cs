using System.Text;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>A file of feedparser's tests: its expectation, and the headers that it is served with.</summary>
/// <param name="Terms">The equalities of the expectation, as a path without quotes and a literal; null where some part is another kind of expression.</param>
internal sealed partial record FeedparserCase(
    string Name, byte[] Bytes, string Expectation, IReadOnlyList<(string Path, object? Value)>? Terms, string? ContentType, string? ContentLocation, bool HasLanguageHeader)
{
    public static FeedparserCase? Read(string root, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = Text(bytes);
        if (text is null || Expect().Match(text) is not { Success: true } expect)
        {
            return null;
        }

        var expectation = expect.Groups["what"].Value.Trim();
        var headers = Header().Matches(text).ToLookup(header => header.Groups["name"].Value, header => header.Groups["value"].Value.Trim(), StringComparer.OrdinalIgnoreCase);
        return new(
            Path.GetRelativePath(root, path).Replace('\\', '/'), bytes, expectation, TermsOf(expectation), headers["Content-type"].FirstOrDefault(),
            headers["Content-Location"].FirstOrDefault(), headers["Content-Language"].Any());
    }

    // The comment is ASCII in whatever encoding the file has.
    private static string? Text(byte[] bytes) =>
        new Encoding[] { new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, false), Encoding.Latin1 }
            .Select(encoding => encoding.GetString(bytes)).FirstOrDefault(text => text.Contains("Expect:", StringComparison.Ordinal));

    private static List<(string, object?)>? TermsOf(string expectation)
    {
        var terms = new List<(string, object?)>();
        foreach (var part in And().Split(expectation))
        {
            var term = part.Trim().TrimStart('(').Trim();
            if (term is "bozo" or "not bozo" or "1")
            {
                continue;
            }

            var sides = EqualSign().Split(part.Trim() is ['(', .., ')'] whole ? whole[1..^1] : part);
            if (sides.Length < 2 || !PythonLiteral.TryRead(sides[^1], out var value))
            {
                return null;
            }

            foreach (var side in sides[..^1])
            {
                var path = Key().Replace(side.Trim(), match => "." + match.Groups["key"].Value);
                if (!PathShape().IsMatch(path))
                {
                    return null;
                }

                terms.Add((path, value));
            }
        }

        return terms;
    }

    [GeneratedRegex(@"Expect:\s*(?<what>[^\r\n]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expect();

    [GeneratedRegex(@"Header:\s*(?<name>[A-Za-z-]+):[ \t]*(?<value>[^\r\n]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"\s+and\s+(?=not |bozo|feed|entries|len\(|version|encoding|\(feed|\(entries)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s*==\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EqualSign();

    [GeneratedRegex(@"\[['""](?<key>[^'""]+)['""]\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^(?:len\([\w.\[\]-]+\)|[\w.\[\]-]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathShape();
}
