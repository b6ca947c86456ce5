namespace Filature.Web.Marking;

/// <summary>What a marked stretch of an article shows.</summary>
public enum MarkKind
{
    /// <summary>Words copied from an origin.</summary>
    Derived,
    Statement,
    Cue,
    Speaker,
    Relay,
    Outlet,
    Agency,
    Writer,
    Dateline,
    Credit,
    Day,

    /// <summary>Words of the text that name a day or a time.</summary>
    Time,
    MachineTranslation,

    /// <summary>Words that differ from the origin's.</summary>
    Change,

    /// <summary>Words of the origin that stand here no more; an empty span.</summary>
    Omission,

    /// <summary>The place a link asked for.</summary>
    Place,
}

/// <summary>A stretch of an article to be marked.</summary>
/// <param name="Key">What it belongs to: a finding's id, or the key of a change.</param>
/// <param name="Number">The number under which the margin explains it; 0 for none.</param>
/// <param name="Closes">Whether the number is written after this stretch: once for each key.</param>
public sealed record Mark(string Key, MarkKind Kind, TextSpan Span, int Number, bool Closes);
