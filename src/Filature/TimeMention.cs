namespace Filature;

/// <summary>A time that the text names, and what it means; its words are the ground's evidence.</summary>
/// <param name="Value">As TIMEX3 writes it (<c>2022-W48</c>, <c>2023-06-06TEV</c>, <c>PT48H</c>); null where it cannot be told.</param>
/// <param name="Edtf">The day or stretch of days in EDTF (ISO 8601-2); null for lengths and sets, and where it is not known.</param>
/// <param name="Reference">The day it was counted from; null where it says itself what it means.</param>
/// <param name="Steps">How it was reached, for a reader.</param>
public sealed record TimeMention(TimeType Type, string? Value, string? Edtf, PartialDate? Reference, ValueList<string> Steps)
{
    /// <summary>The day, month or year that is meant, where it is one; of a time of day its day.</summary>
    public PartialDate? Date => Type is TimeType.Date or TimeType.Time && Value is { } value
        ? PartialDate.Parse(value.IndexOf('T', StringComparison.Ordinal) is var time and > 0 ? value[..time] : value)
        : null;
}
