using Filature.Language.Times;

namespace Filature.Language;

/// <summary>Numbers in digits or words.</summary>
public static class Numerals
{
    /// <summary>The number that is written: «48», «3,5», «quarante-huit», «treinta y uno»; null where it is none, or the language is not known.</summary>
    /// <param name="language">fr, en or es.</param>
    public static decimal? Read(string language, ReadOnlySpan<char> text) => TimeRules.Of(language)?.Words.Count(text);
}
