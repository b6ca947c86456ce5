using System.Globalization;
using System.Text.Json;

namespace Filature.Language.Onnx;

/// <summary>The labels of a token classifier, and names out of its scores.</summary>
internal sealed class Labels
{
    private readonly (NameType? Type, bool Begins)[] _labels;

    private Labels((NameType? Type, bool Begins)[] labels, bool isLowerCase)
    {
        _labels = labels;
        IsLowerCase = isLowerCase;
    }

    public bool IsLowerCase { get; }

    /// <exception cref="InvalidDataException">It has no <c>id2label</c>.</exception>
    public static Labels Read(string path)
    {
        try
        {
            using var config = JsonDocument.Parse(File.ReadAllBytes(path));
            var named = config.RootElement.GetProperty("id2label").EnumerateObject().ToDictionary(
                pair => int.Parse(pair.Name, CultureInfo.InvariantCulture), pair => pair.Value.GetString() ?? "");
            return new(
                [.. Enumerable.Range(0, named.Count).Select(i => Of(named[i]))],
                config.RootElement.TryGetProperty("do_lower_case", out var lower) && lower.ValueKind == JsonValueKind.True);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} has no id2label with the names of the labels.", problem);
        }
    }

    /// <param name="heads">For every word from <paramref name="first"/> on the place of its first piece, or -1.</param>
    public void Decode(ReadOnlySpan<float> scores, List<int> heads, List<TextSpan> words, int first, List<Name> names)
    {
        Name? open = null;
        for (var i = 0; i < heads.Count; i++)
        {
            var (type, begins) = heads[i] < 0 ? (null, false) : _labels[Best(scores.Slice(heads[i] * _labels.Length, _labels.Length))];
            if (open is { } name && (type != name.Type || begins))
            {
                names.Add(name);
                open = null;
            }

            open = type is { } kind ? new(open is { } going ? going.Span.Union(words[first + i]) : words[first + i], kind) : null;
        }

        if (open is { } last)
        {
            names.Add(last);
        }
    }

    private static (NameType? Type, bool Begins) Of(string label)
    {
        var kind = label[(label.IndexOf('-', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
        NameType? type = kind switch
        {
            "PER" or "PERSON" => NameType.Person,
            "ORG" or "ORGANISATION" or "ORGANIZATION" => NameType.Organisation,
            "LOC" or "GPE" or "LOCATION" or "FAC" => NameType.Place,
            "MISC" or "NORP" or "EVENT" or "WORK_OF_ART" or "PRODUCT" => NameType.Other,
            _ => null,
        };
        return (type, label.StartsWith("B-", StringComparison.Ordinal) || label.StartsWith("U-", StringComparison.Ordinal));
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
