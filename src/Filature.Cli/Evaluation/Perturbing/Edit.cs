namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>What is put in the place of what, and what kind of thing it is.</summary>
internal readonly record struct Edit(TextSpan Span, string Text, Replaced Kind);

/// <summary>The kinds of things that are replaced.</summary>
internal enum Replaced
{
    Person,
    Place,
    Organisation,
    Agency,
    Day,
    Cue,

    /// <summary>A word beside a replaced one, set right: «d'Autriche», «de Norvège».</summary>
    Joint,
}

/// <summary>A text with edits, and where its places went. Edits are ordered and disjoint, and none reaches over a place that must be kept.</summary>
internal sealed class EditedText
{
    private readonly string _before;
    private readonly Edit[] _edits;

    /// <param name="edits">In order of importance: of two that overlap, the first one stays.</param>
    /// <param name="kept">Places that something refers to: an edit that one of them parts is left out.</param>
    public EditedText(string before, IEnumerable<Edit> edits, IEnumerable<int> kept)
    {
        _before = before;
        var places = kept.Distinct().Order().ToArray();
        var chosen = new List<Edit>();
        foreach (var edit in edits)
        {
            if (edit.Span.Length > 0 && !chosen.Exists(other => other.Span.Overlaps(edit.Span)) && !IsParted(places, edit.Span))
            {
                chosen.Add(edit);
            }
        }

        _edits = [.. chosen.OrderBy(edit => edit.Span.Start)];
        Text = Apply();
    }

    public string Text { get; }

    public IReadOnlyList<Edit> Edits => _edits;

    /// <summary>Where a kept place is now.</summary>
    public int At(int place) =>
        place + _edits.TakeWhile(edit => edit.Span.End <= place).Sum(edit => edit.Text.Length - edit.Span.Length);

    public TextSpan At(TextSpan span) => new(At(span.Start), At(span.End));

    private static bool IsParted(int[] places, TextSpan span)
    {
        var at = Array.BinarySearch(places, span.Start + 1);
        at = at < 0 ? ~at : at;
        return at < places.Length && places[at] < span.End;
    }

    private string Apply()
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in _edits)
        {
            text.Append(_before, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }

        return text.Append(_before, at, _before.Length - at).ToString();
    }
}
