namespace Filature.Web.Marking;

/// <summary>A stretch of text over which the set of marks does not change.</summary>
/// <param name="Marks">The marks that cover it, the longest first: the last one says most precisely what it is.</param>
/// <param name="Opens">Keys whose first marked stretch this is.</param>
/// <param name="Closing">Marks whose number is written after this stretch.</param>
/// <param name="Points">Empty marks that stand before it.</param>
public sealed record Segment(
    TextSpan Span, IReadOnlyList<Mark> Marks, IReadOnlyList<string> Opens, IReadOnlyList<Mark> Closing, IReadOnlyList<Mark> Points);

/// <summary>
/// Cuts a text at every boundary of its marks. Marks may nest and overlap in any way; the segments follow one another
/// without gap and together are the text.
/// </summary>
public sealed class Segmenter
{
    private readonly int _length;
    private readonly List<Mark> _marks;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    /// <param name="marks">In any order; a mark that leaves the text is a bug of its maker.</param>
    /// <param name="length">The length of the text, in UTF-16 units.</param>
    public Segmenter(IEnumerable<Mark> marks, int length)
    {
        _length = length;
        _marks = [.. marks.OrderByDescending(mark => mark.Span.Length).ThenBy(mark => mark.Kind)];
        foreach (var mark in _marks)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(mark.Span.End, length, nameof(marks));
            if (!mark.Span.IsEmpty)
            {
                _first[mark.Key] = Math.Min(mark.Span.Start, _first.GetValueOrDefault(mark.Key, int.MaxValue));
            }
        }
    }

    /// <summary>The segments of one stretch of the text. Points at the very end of the text come with an empty last segment.</summary>
    public IReadOnlyList<Segment> Cut(TextSpan stretch)
    {
        List<Mark> here = [.. _marks.Where(mark => mark.Span.Overlaps(stretch))];
        var points = _marks.Where(mark => mark.Span.IsEmpty && (stretch.Contains(mark.Span.Start) || (mark.Span.Start == _length && stretch.End == _length)))
            .ToLookup(mark => mark.Span.Start);
        var cuts = new SortedSet<int> { stretch.Start, stretch.End };
        cuts.UnionWith(points.Select(point => point.Key));
        foreach (var mark in here)
        {
            cuts.Add(Math.Max(mark.Span.Start, stretch.Start));
            cuts.Add(Math.Min(mark.Span.End, stretch.End));
        }

        var segments = new List<Segment>(cuts.Count);
        var from = stretch.Start;
        foreach (var to in cuts.Skip(1))
        {
            var span = new TextSpan(from, to);
            List<Mark> covering = [.. here.Where(mark => mark.Span.Contains(span))];
            segments.Add(new(
                span,
                covering,
                [.. covering.Where(mark => _first[mark.Key] == from).Select(mark => mark.Key).Distinct(StringComparer.Ordinal)],
                [.. covering.Where(mark => mark.Closes && mark.Span.End == to).OrderBy(mark => mark.Number)],
                [.. points[from]]));
            from = to;
        }

        if (points.Contains(stretch.End))
        {
            segments.Add(new(new(stretch.End, stretch.End), [], [], [], [.. points[stretch.End]]));
        }

        return segments;
    }
}
