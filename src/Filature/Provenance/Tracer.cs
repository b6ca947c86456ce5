namespace Filature.Provenance;

/// <summary>Finds who wrote an article and what it was made from.</summary>
public static class Tracer
{
    public static TracedArticle Trace(AnalyzedArticle analyzed, INeighbours neighbours) => throw new NotSupportedException("Not built yet.");

    /// <summary>Neighbours that may have been made from this article and have to be traced again.</summary>
    public static ValueList<string> MayDeriveFrom(TracedArticle article, INeighbours neighbours) => throw new NotSupportedException("Not built yet.");
}
