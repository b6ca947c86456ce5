namespace Filature.Language.Tagging;

/// <summary>Sentences in capitals («LE PRÉSIDENT EST ARRIVÉ»), in which a capital says nothing.</summary>
internal static class Loudness
{
    public static bool IsLoud(ReadOnlySpan<string> forms)
    {
        var (upper, lower) = (0, 0);
        foreach (var form in forms)
        {
            foreach (var c in form.AsSpan(0, Math.Min(form.Length, WordTraits.Longest)))
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }

        return upper > 8 && lower * 5 < upper;
    }
}
