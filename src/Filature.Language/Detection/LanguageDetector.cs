namespace Filature.Language.Detection;

/// <summary>Says which language a text is in. Loaded on first use: the statistics cost about a second.</summary>
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
        if (!text.AsSpan().ContainsAnyInRange('A', 'z'))
        {
            return ("und", 0);
        }

        var (language, confidence) = Detector.Value.ComputeLanguageConfidenceValues(text[..Math.Min(text.Length, Window)]).MaxBy(pair => pair.Value);
        return (Code(language), confidence);
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
