namespace Filature.Records.Statements;

/// <summary>Turns a run of units into the content of a statement: what is quoted in it decides its kind.</summary>
internal sealed class Contents(Document document)
{
    /// <summary>Kind, content and fragments of the units from <paramref name="first"/> to before <paramref name="end"/>; null where nothing is left.</summary>
    public (StatementKind Kind, TextSpan Content, IReadOnlyList<TextSpan> Fragments)? Of(Passage passage, int first, int end)
    {
        var units = passage.Units;
        while (end > first && IsEdge(units[end - 1]))
        {
            end--;
        }

        while (first < end && IsEdge(units[first]))
        {
            first++;
        }

        if (first >= end)
        {
            return null;
        }

        var quoted = new List<TextSpan>();
        var bare = true;
        for (var i = first; i < end; i++)
        {
            if (units[i].IsQuote)
            {
                if (Quoted(units[i]) is { IsEmpty: false } content)
                {
                    quoted.Add(content);
                }
            }
            else if (units[i].Kind != UnitKind.Mark)
            {
                bare = false;
            }
        }

        if (!bare)
        {
            return (quoted.Count > 0 ? StatementKind.Mixed : StatementKind.Indirect, passage.Between(first, end - 1), quoted);
        }

        return quoted.Count switch
        {
            0 => null,
            1 => (StatementKind.Direct, quoted[0], []),
            _ => (StatementKind.Direct, quoted[0].Union(quoted[^1]), quoted),
        };
    }

    /// <summary>The words of a quotation without a comma that only leads to what follows: «"They were polite," said …».</summary>
    public TextSpan Quoted(Unit quote)
    {
        var content = document.Analysis.Quotations[quote.Quotation].Content;
        var end = content.End;
        while (end > content.Start && document.Text[end - 1] is ',' or ' ' or '\u00A0' or '\u202F')
        {
            end--;
        }

        return new(content.Start, end);
    }

    private static bool IsEdge(Unit unit) => unit.Kind == UnitKind.Mark && unit.Sign is ',' or ';' or ':' or '.' or '–' or '—' or '-' or '(';
}
