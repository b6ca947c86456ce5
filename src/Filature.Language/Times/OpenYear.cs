namespace Filature.Language.Times;

/// <summary>
/// A reference day of which the year is not known: a dateline «le 2 mars» of a text without any year. An expression is resolved on
/// that day of two years; what comes out the same but for its year is what can be told: «la veille» is XXXX-03-01, «lundi» nothing.
/// </summary>
public static class OpenYear
{
    // One of them has a 29 February, and no weekday falls on one date in both.
    private const int Common = 2023;
    private const int Leap = 2024;

    /// <summary>The day in the two years; in the leap year alone where the other has no such day.</summary>
    public static (DateOnly First, DateOnly Second) Of(int month, int day) =>
        (new(day <= DateTime.DaysInMonth(Common, month) ? Common : Leap, month, day), new(Leap, month, day));

    /// <summary>What the two answers agree on.</summary>
    public static ResolvedTime Agreed(ResolvedTime first, ResolvedTime second)
    {
        if (first.From is null)
        {
            return first;
        }

        var value = Opened(first.Value);
        var isTold = value is not null and not "XXXX" && value == Opened(second.Value) && !value.Contains("-W", StringComparison.Ordinal);
        return new(
            isTold ? value : null, null, null, first.From,
            [.. first.Steps.Select(static step => Opened(step)!), isTold ? "the year of the reference day is not known" : "it cannot be told without the year of the reference day"]);
    }

    // 2023-03-01: XXXX-03-01; words and other numbers stay.
    private static string? Opened(string? text) =>
        text is null ? null
        : text is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] ? "XXXX"
        : string.Create(text.Length, text, static (span, text) =>
        {
            text.CopyTo(span);
            for (var i = 0; i + 6 < text.Length; i++)
            {
                if (text[i + 4] == '-' && Number(text.AsSpan(i, 4)) && Number(text.AsSpan(i + 5, 2)) && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
                {
                    span[i..(i + 4)].Fill('X');
                }
            }
        });

    private static bool Number(ReadOnlySpan<char> digits) => digits.IndexOfAnyExceptInRange('0', '9') < 0;
}
