namespace Filature.Extraction;

/// <summary>The article out of the document: clean text, parts, claims, and the way back.</summary>
public static class Extractor
{
    public static Outcome<Article> Extract(Arrival arrival) => throw new NotSupportedException("Not built yet.");
}
