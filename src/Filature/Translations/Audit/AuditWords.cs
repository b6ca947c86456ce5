namespace Filature.Translations.Audit;

/// <summary>The words of a text as the audit sees them: runs of letters and digits; elisions and hyphens part them.</summary>
internal static class AuditWords
{
    public static AuditWord[] Of(string text)
    {
        var words = new List<AuditWord>(text.Length / 6);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsOfWord(text[i]);
            // Digits and letters part: «18h30», «£2m».
            if (inside && start >= 0 && char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]))
            {
                Add(i);
                start = i;
            }
            else if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                Add(i);
                start = -1;
            }
        }

        return [.. words];

        void Add(int end)
        {
            var span = new TextSpan(start, end);
            words.Add(new(span, Folding.Fold(span.Of(text.AsSpan())), char.IsUpper(text[start])));
        }
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
