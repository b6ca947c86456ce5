namespace Filature.Records.Statements;

/// <summary>How sure each construction is.</summary>
internal static class Scores
{
    // Precision on gold/dev (36 documents, 473 statements) at an overlap of 0.3, by construction: (right + 1) / (made + 2), so that
    // few cases do not look certain. The set is dense with statements; ordinary news will be somewhat below. Measure again
    // whenever a construction changes.
    private static readonly Dictionary<string, double> ByRule = new(StringComparer.Ordinal)
    {
        ["direct.according-before"] = 0.67,
        ["direct.broken"] = 0.75,
        ["direct.broken-inside"] = 0.92,
        ["direct.colon"] = 0.92,
        ["direct.continuation"] = 0.94,
        ["direct.headline-echo"] = 0.83,
        ["direct.incise"] = 0.97,
        ["direct.incise-inside"] = 0.67,
        ["direct.nested"] = 0.93,
        ["direct.next-paragraph"] = 0.75,
        ["direct.object"] = 0.95,
        ["direct.paragraph"] = 0.80,
        ["indirect.according-after"] = 0.90,
        ["indirect.according-before"] = 0.94,
        ["indirect.around"] = 0.67,
        ["indirect.clause"] = 0.82,
        ["indirect.incise"] = 0.88,
        ["indirect.infinitive"] = 0.87,
        ["indirect.object"] = 0.89,
        ["indirect.question"] = 0.88,
        ["indirect.that"] = 0.96,
        ["mixed.according-after"] = 0.67,
        ["mixed.according-before"] = 0.92,
        ["mixed.around"] = 0.88,
        ["mixed.clause"] = 0.98,
        ["mixed.incise"] = 0.88,
        ["mixed.infinitive"] = 0.91,
        ["mixed.object"] = 0.88,
    };

    // A construction not seen in the set yet.
    private const double Unseen = 0.5;

    public static double Of(string rule) => ByRule.GetValueOrDefault(rule, Unseen);
}
