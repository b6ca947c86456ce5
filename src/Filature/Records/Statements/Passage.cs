namespace Filature.Records.Statements;

/// <summary>
/// A sentence as its speaker built it: one that goes on through the full stops inside a quotation is one passage, and each
/// quotation is folded into one unit. The inside of a quotation is cut into passages of its own, one level deeper.
/// </summary>
/// <param name="Level">0 for the article's own words, 1 for the inside of a quotation, and so on.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
internal sealed record Passage(TextSpan Span, IReadOnlyList<Unit> Units, int Level, int Paragraph, bool InHeadline)
{
    /// <summary>The first and the last unit of each cue, by the order of the text.</summary>
    public IReadOnlyList<(int Cue, int First, int Last)> Cues { get; } = FindCues(Units);

    /// <summary>The index after the last unit that is not closing punctuation.</summary>
    public int End { get; } = FindEnd(Units);

    /// <summary>Whether the passage is nothing but quotations and marks.</summary>
    public bool IsOnlyQuote { get; } = Units.Any(unit => unit.IsQuote) && Units.All(unit => unit.Kind is UnitKind.Quote or UnitKind.Mark);

    public TextSpan Between(int first, int last) => Units[first].Span.Union(Units[last].Span);

    private static int FindEnd(IReadOnlyList<Unit> units)
    {
        var end = units.Count;
        while (end > 0 && units[end - 1].Kind == UnitKind.Mark && units[end - 1].Sign is '.' or '!' or '?' or '…' or ';' or ':' or ',')
        {
            end--;
        }

        return end;
    }

    private static List<(int Cue, int First, int Last)> FindCues(IReadOnlyList<Unit> units)
    {
        var cues = new List<(int Cue, int First, int Last)>();
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Cue < 0)
            {
                continue;
            }

            if (cues.Count > 0 && cues[^1].Cue == units[i].Cue)
            {
                cues[^1] = cues[^1] with { Last = i };
            }
            else
            {
                cues.Add((units[i].Cue, i, i));
            }
        }

        return cues;
    }
}
