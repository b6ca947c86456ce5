namespace Filature.Language.Detection;

/// <summary>
/// Says which language a text is in. Running text is told by its small words, in microseconds; what they leave open, by
/// Lingua's statistics, which are loaded on first use and cost about a second and some hundred megabytes.
/// </summary>
public static class LanguageDetector
{
    // Enough for certainty; more only costs time.
    private const int Window = 1_200;

    private static readonly Lazy<Lingua.LanguageDetector> Detector = new(() => Lingua.LanguageDetectorBuilder
        .FromLanguages(Lingua.Language.French, Lingua.Language.English, Lingua.Language.Spanish,
            Lingua.Language.Portuguese, Lingua.Language.Italian, Lingua.Language.German, Lingua.Language.Catalan)
        .WithLowAccuracyMode()
        .Build());

    /// <summary>BCP 47 code of the most likely language, with its confidence in [0, 1]; <c>und</c> where there is nothing to read.</summary>
    public static (string Language, double Confidence) Detect(string text)
    {
        if (!IsLatin(text))
        {
            return ("und", 0);
        }

        var window = text[..Math.Min(text.Length, Window)];
        if (FunctionWords.Tell(window) is { } told)
        {
            return told;
        }

        var (language, confidence) = Detector.Value.ComputeLanguageConfidenceValues(window).MaxBy(pair => pair.Value);
        return (Code(language), confidence);
    }

    // A Russian page names a few things in Latin letters.
    private static bool IsLatin(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Window)))
        {
            if (c < '\u0250' && char.IsLetter(c))
            {
                latin++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        return latin > other;
    }

    private static string Code(Lingua.Language language) => language switch
    {
        Lingua.Language.French => "fr",
        Lingua.Language.English => "en",
        Lingua.Language.Spanish => "es",
        Lingua.Language.Portuguese => "pt",
        Lingua.Language.Italian => "it",
        Lingua.Language.German => "de",
        Lingua.Language.Catalan => "ca",
        _ => "und",
    };
}
