namespace Filature.Records.Events;

/// <summary>A time that an article gives, with the clause that it stands in.</summary>
/// <param name="Clause">The verb of the clause; -1 where there is none.</param>
/// <param name="At">The word of the time that the others hang on.</param>
/// <param name="Value">The day, week, month or year.</param>
/// <param name="First">The first day of it, where that can be told.</param>
/// <param name="IsEnd">Whether something lasts until it or is due by it: «avant le 15».</param>
internal sealed record ToldTime(int Clause, int At, string Value, DateOnly? First, bool IsEnd)
{
    public bool IsDay => Value.Length == "yyyy-MM-dd".Length && Value[5] != 'W';
}
