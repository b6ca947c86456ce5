using System.Globalization;

namespace Filature;

/// <summary>The room that made a finding, and the version of its method: a new version supersedes the old one's findings.</summary>
public readonly record struct Stage(string Name, string Version);

/// <summary>
/// Why a finding is believed: the rule that made it, the words that prove it, the claims and findings it rests on.
/// A ground without evidence names what it rests on in <see cref="Because"/>.
/// </summary>
/// <param name="Id">A hash of text, kind, rule, spans and what it rests on: the same document read twice gives the same ids.</param>
/// <param name="Score">In [0, 1]; 1 where the rule leaves no doubt.</param>
/// <param name="Because">Ids of claims and findings.</param>
public sealed record Ground(
    string Id, string Kind, Stage Stage, string Rule, double Score, ValueList<Evidence> Evidence, ValueList<string> Because);

/// <summary>Something derived, with its ground. What a document merely says of itself is a <see cref="Claim"/>.</summary>
public sealed record Finding<T>(T Value, Ground Ground);

/// <summary>Makes findings on one text for one room.</summary>
public sealed class FindingMaker(SourceText text, Stage stage)
{
    public SourceText Text { get; } = text;

    public Finding<T> Find<T>(
        T value, string kind, string rule, double score, ReadOnlySpan<TextSpan> evidence, ReadOnlySpan<string> because = default)
    {
        var proofs = new Evidence[evidence.Length];
        var name = new System.Text.StringBuilder(Text.Id).Append('|').Append(kind).Append('|').Append(rule);
        for (var i = 0; i < evidence.Length; i++)
        {
            proofs[i] = Text.Prove(evidence[i]);
            name.Append('|').Append(evidence[i].Start.ToString(CultureInfo.InvariantCulture)).Append('-').Append(evidence[i].End);
        }

        // The same words may carry several findings of one kind: what they rest on tells them apart.
        foreach (var id in because)
        {
            name.Append('|').Append(id);
        }

        return new(value, new("f" + Hash.Of(name.ToString()), kind, stage, rule, score, [.. proofs], [.. because]));
    }
}
