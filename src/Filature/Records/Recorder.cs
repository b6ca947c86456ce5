namespace Filature.Records;

/// <summary>Reads who said what out of a traced article.</summary>
public static class Recorder
{
    public static Report Record(TracedArticle traced) => throw new NotSupportedException("Not built yet.");
}
