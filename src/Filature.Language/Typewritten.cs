using System.Collections.Frozen;

namespace Filature.Language;

/// <summary>Words as the treebanks write them, with the typewriter's apostrophe: «qu’» is «qu'».</summary>
internal static class Typewritten
{
    private static readonly FrozenDictionary<string, string> Usual = new[]
    {
        "l’", "d’", "qu’", "n’", "s’", "c’", "j’", "m’", "t’", "L’", "D’", "Qu’", "N’", "S’", "C’", "J’", "’s", "’", "n’t", "’re", "’ve", "’ll", "’d", "’m", "aujourd’hui", "jusqu’", "lorsqu’", "puisqu’",
    }.ToFrozenDictionary(form => form, form => form.Replace('’', '\''), StringComparer.Ordinal);

    public static string Of(string form) =>
        !form.Contains('’', StringComparison.Ordinal) ? form : Usual.TryGetValue(form, out var typed) ? typed : form.Replace('’', '\'');
}
