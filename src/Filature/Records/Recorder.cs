using Filature.Records.Mentions;
using Filature.Records.Statements;
using Filature.Records.Times;

namespace Filature.Records;

/// <summary>Reads who is named, who said what and when out of a traced article.</summary>
public static class Recorder
{
    public static Report Record(TracedArticle traced) =>
        new(traced.Article, traced.Lineage, new(StatementReader.Read(traced.Article, traced.Analysis))
        {
            Names = MentionReader.Read(traced.Article, traced.Analysis),
            Times = TimeReader.Read(traced.Article, traced.Analysis, traced.Lineage),
        });
}
