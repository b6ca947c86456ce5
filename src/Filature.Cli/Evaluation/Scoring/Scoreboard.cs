namespace Filature.Cli.Evaluation.Scoring;

/// <summary>A mistake, so that it can be looked at: what was expected and what came instead.</summary>
internal sealed record Miss(string Measure, string Document, string Expected, string Got);

/// <summary>Collects what each document adds to each measure; <see cref="Scores"/> sums up.</summary>
internal sealed class Scoreboard(IReadOnlyList<string> documents)
{
    private readonly List<(string Name, MeasureKind Kind)> _measures = [];
    private readonly Dictionary<string, Dictionary<string, Tally>> _tallies = new(StringComparer.Ordinal);
    private readonly List<Miss> _misses = [];

    public IReadOnlyList<Miss> Misses => _misses;

    public void F1(string measure, string document, Tally tally) => Add(measure, MeasureKind.F1, document, tally);

    public void Rate(string measure, string document, double right, double of) => Add(measure, MeasureKind.Rate, document, Tally.Of(right, of, of));

    /// <summary>One case of a rate; a wrong one is remembered.</summary>
    public void Right(string measure, string document, bool right, string? expected, string? got)
    {
        Rate(measure, document, right ? 1 : 0, 1);
        if (!right)
        {
            Missed(measure, document, expected, got);
        }
    }

    public void Leak(string measure, string document, double wrong, double of) => Add(measure, MeasureKind.Leak, document, Tally.Of(wrong, of, of));

    public void Missed(string measure, string document, string? expected, string? got) =>
        _misses.Add(new(measure, document, expected ?? "(none)", got ?? "(none)"));

    /// <summary>Two sets of texts as precision and recall; what only one of them has is remembered.</summary>
    public void Sets(string measure, string document, IReadOnlySet<string> predicted, IReadOnlySet<string> gold)
    {
        F1(measure, document, Tally.OfSets(predicted, gold));
        var (missing, extra) = (string.Join(" | ", gold.Except(predicted)), string.Join(" | ", predicted.Except(gold)));
        if (missing.Length + extra.Length > 0)
        {
            Missed(measure, document, missing, extra);
        }
    }

    /// <summary>In the order of <paramref name="order"/>, what it does not name last: the first document's cases do not decide.</summary>
    public IReadOnlyList<Score> Scores(params IReadOnlyList<string> order) =>
    [
        .. _measures
            .OrderBy(measure => order.TakeWhile(name => name != measure.Name).Count())
            .Select(measure => Score.Of(measure.Name, measure.Kind, documents, _tallies[measure.Name])),
    ];

    private void Add(string measure, MeasureKind kind, string document, Tally tally)
    {
        if (!_tallies.TryGetValue(measure, out var byDocument))
        {
            _measures.Add((measure, kind));
            _tallies[measure] = byDocument = new(StringComparer.Ordinal);
        }

        byDocument[document] = byDocument.GetValueOrDefault(document) + tally;
    }
}
