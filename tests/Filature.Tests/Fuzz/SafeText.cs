namespace Filature.Tests.Fuzz;

/// <summary>What may be handed on: whole characters, and none that steers a terminal or a page.</summary>
internal static class SafeText
{
    /// <param name="isLine">Whether it is words on one line; else line breaks and tabs may stand in it.</param>
    public static void Check(string? text, string what, bool isLine)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!IsSafe(text[i], isLine))
            {
                Assert.Fail($"{what} has U+{(int)text[i]:X4} at {i}");
            }
        }
    }

    private static bool IsSafe(char c, bool isLine) =>
        !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF') && (!char.IsControl(c) || (!isLine && c is '\n' or '\t' or '\r'));
}
