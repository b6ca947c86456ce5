namespace Filature.Translations;

/// <summary>Whether words can be the translation of a sentence at all. How good it is the audit says.</summary>
internal static class Plausible
{
    // French, English and Spanish sentences are of 0.8 to 1.3 times each other's length; short ones may differ by a word or two.
    private const int Times = 4;
    private const int Room = 60;

    public static bool Is(string? answer, string sentence) =>
        answer is not null
        && string.IsNullOrWhiteSpace(answer) == string.IsNullOrWhiteSpace(sentence)
        && answer.Length <= (sentence.Length * Times) + Room
        && !answer.Contains('\uFFFD', StringComparison.Ordinal)
        && !HoldsHalfAPair(answer)
        && !answer.Any(sign => char.IsControl(sign) && sign is not '\n' and not '\r' and not '\t');

    private static bool HoldsHalfAPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i]))))
            {
                return true;
            }
        }

        return false;
    }
}
