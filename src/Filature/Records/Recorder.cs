using Filature.Records.Mentions;
using Filature.Records.Statements;
using Filature.Records.Times;

namespace Filature.Records;

/// <summary>Reads who is named, who said what and when out of a traced article.</summary>
public static class Recorder
{
    public static Report Record(TracedArticle traced)
    {
        var (article, analysis, lineage) = traced;
        // A saying has its day from the times around it.
        var times = TimeReader.Read(article, analysis, lineage);
        return new(article, lineage, new(StatementReader.Read(article, analysis, lineage, times))
        {
            Names = MentionReader.Read(article, analysis),
            Times = times,
        });
    }
}
