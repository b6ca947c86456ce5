using System.Collections.Frozen;

namespace Filature.Timelines.Positions;

/// <summary>What some words are about, in a form that outlives translation: numbers, «article 4», and the beginnings of long words.</summary>
internal static class Topic
{
    // «inspection, inspectors, inspección»: cognates of the three languages part after about so many letters.
    private const int Beginning = 5;
    private const int Shortest = 4;

    // On gold/dev a little better than none: 8 of 18 questions against 7.
    private const double Fading = 0.1;

    private static readonly FrozenSet<string> Small = new[] { "stopwords.tsv", "small-words.tsv", "function-words.tsv" }
        .SelectMany(Knowledge.Table)
        .SelectMany(row => row[^1].Split('|'))
        .Select(word => Folding.Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys of some words of a report; names of countries, bodies and persons are none.</summary>
    /// <returns>Each with its weight: what is demanded or refused stands first, what comes later tells less and less.</returns>
    public static Dictionary<string, double> Keys(ReadReport report, TextSpan words)
    {
        var keys = new Dictionary<string, double>(StringComparer.Ordinal);
        string? before = null;
        foreach (var token in report.Analysis.Tokens)
        {
            if (token.Span.End <= words.Start)
            {
                continue;
            }

            if (token.Span.Start >= words.End)
            {
                break;
            }

            before = Add(report, token, before, keys);
        }

        return keys;
    }

    private static string? Add(ReadReport report, Token token, string? before, Dictionary<string, double> keys)
    {
        var word = token.Span.Of(report.Text.AsSpan());
        if (token.Kind is not (TokenKind.Word or TokenKind.Number) || report.Actors.At(token.Span) is not null || IsPerson(report, token.Span))
        {
            return null;
        }

        var folded = Folding.Fold(word);
        if (Numerals.Read(report.Language, word) is { } number && number > 1)
        {
            var figure = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Weigh(keys, "#" + figure);
            if (before is not null)
            {
                Weigh(keys, before + "#" + figure);
            }

            return null;
        }

        // «annexe C»
        if (word.Length == 1 && char.IsUpper(word[0]) && before is not null)
        {
            Weigh(keys, before + "#" + folded);
            return null;
        }

        if (folded.Length < Shortest || Small.Contains(folded))
        {
            return null;
        }

        var key = folded[..Math.Min(folded.Length, Beginning)];
        Weigh(keys, key);
        return key;
    }

    private static void Weigh(Dictionary<string, double> keys, string key) => keys.TryAdd(key, 1 / (1 + (Fading * keys.Count)));

    private static bool IsPerson(ReadReport report, TextSpan token) =>
        char.IsUpper(report.Text[token.Start])
        && report.Report.Record.Names.Any(name => name.Value.Type == NameType.Person && name.Ground.Evidence.Any(words => words.Span.Overlaps(token)));
}
