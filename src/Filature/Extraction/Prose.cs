using System.Buffers;

namespace Filature.Extraction;

/// <summary>How much running text the lines of a page hold, summed so that any range is told at once.</summary>
internal sealed class Prose
{
    private const int FewestLetters = 60;
    private const double MostLinks = 0.5;

    private readonly double[] _prose;
    private readonly double[] _letters;
    private readonly double[] _links;
    private readonly List<Line> _lines;

    private Prose(List<Line> lines, Func<int, double> weight)
    {
        _lines = lines;
        _prose = new double[lines.Count + 1];
        _letters = new double[lines.Count + 1];
        _links = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            _prose[i + 1] = _prose[i] + weight(i);
            _letters[i + 1] = _letters[i] + line.Text.Length;
            _links[i + 1] = _links[i] + line.Text.Length * line.Links;
        }
    }

    public static Prose Of(List<Line> lines) => new(lines, i => Weight(lines[i]));

    /// <summary>The same lines, with only some of them counted.</summary>
    public Prose Only(Func<int, bool> counts) => new(_lines, i => counts(i) ? In(i, i + 1) : 0);

    /// <summary>The letters of running text in the lines [first, end).</summary>
    public double In(int first, int end) => _prose[end] - _prose[first];

    /// <summary>The share of letters that are links, in [0, 1].</summary>
    public double Links(int first, int end) => (_links[end] - _links[first]) / Math.Max(1, _letters[end] - _letters[first]);

    private static double Weight(Line line) =>
        line.Text.Length >= FewestLetters && line.Links < MostLinks && IsSentence(line.Text) ? line.Text.Length * (1 - line.Links) : 0;

    private static bool IsSentence(string text) =>
        text.Length >= SurelyProse || text.AsSpan().ContainsAny(Stops) || text.AsSpan().TrimEnd(" \"”»’')]\u00A0\u202F") is [.., '.' or '!' or '?' or '…' or ':']
        || text.Contains(". ", StringComparison.Ordinal);

    // Of scripts that write no blank after them.
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？।؟");
    private const int SurelyProse = 200;
}
