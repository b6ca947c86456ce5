namespace Filature.Extraction;

/// <summary>Who chose an article's running text: our own reading, or the second reader where ours was in doubt.</summary>
public static class BodyChoice
{
    /// <summary>The code of the warning that an article carries where SmartReader chose its running text.</summary>
    public const string FallbackWarning = "text.body-by-fallback";

    /// <summary>Whether SmartReader chose the running text.</summary>
    public static bool IsFallback(Article article) => article.Warnings.Any(warning => warning.Code == FallbackWarning);
}
