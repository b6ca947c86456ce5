using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Sets.Events;

/// <summary>A sentence of a public set with the roots that its coders gave it, by the names of the 2021 manual.</summary>
internal sealed record CodedSentence(string Id, string Text, IReadOnlySet<string> Roots)
{
    /// <summary>The gold standard records of PLOVER, in their order.</summary>
    public static IReadOnlyList<CodedSentence> Plover(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json.RootElement.EnumerateArray().Select(record => new CodedSentence(
                record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!.Trim('{', '}', ' ', '\n'),
                new HashSet<string>(StringComparer.Ordinal) { Renamed(record.GetProperty("event").GetString()!) })),
        ];
    }

    /// <summary>The validation file of Universal PETRARCH: a sentence may have several events.</summary>
    public static IReadOnlyList<CodedSentence> Petrarch(string path) =>
    [
        // The file is no well-formed XML: its texts hold bare signs.
        .. Regex.Split(File.ReadAllText(path), "<Sentence ", RegexOptions.None, TimeSpan.FromSeconds(10)).Skip(1).Select(part => new CodedSentence(
            Between(part, "id=\"", "\""), WebUtility.HtmlDecode(Between(part, "<Text>", "</Text>")).Trim().TrimStart(')', ' '),
            Regex.Matches(part, "plover=\"([A-Z]+)\"", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(match => Renamed(match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal))),
    ];

    private static string Renamed(string root) => root switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        // A slip of the Spanish set.
        "SACTION" => "SANCTION",
        _ => root,
    };

    private static string Between(string text, string from, string until)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(until, start, StringComparison.Ordinal)];
    }
}
