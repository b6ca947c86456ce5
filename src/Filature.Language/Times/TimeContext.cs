namespace Filature.Language.Times;

/// <summary>What the verb around an expression says of its direction from the day of writing.</summary>
public enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>What an expression is resolved against.</summary>
/// <param name="Reference">The day of writing; null where it is not known.</param>
public sealed record TimeContext(DateOnly? Reference)
{
    /// <summary>The day that the narrative is at; null where it has named none yet.</summary>
    public DateOnly? Focus { get; init; }

    public Tense Tense { get; init; }

    /// <summary>Days that the same text gives in full.</summary>
    public ValueList<DateOnly> Known { get; init; } = [];
}

/// <summary>What an expression was found to mean.</summary>
/// <param name="Value">As TIMEX3 writes it: <c>2022-W48</c>, <c>2023-06-06TEV</c>, <c>PT48H</c>; null where it cannot be told.</param>
/// <param name="Edtf">The same in EDTF (ISO 8601-2), where the calendar day or the stretch of days is known.</param>
/// <param name="Day">The day, where it is a single one.</param>
/// <param name="From">The day it was counted from; null where it says itself what it means.</param>
/// <param name="Steps">How it was reached, in the order of thinking, for a reader.</param>
public sealed record ResolvedTime(string? Value, string? Edtf, DateOnly? Day, DateOnly? From, ValueList<string> Steps);
