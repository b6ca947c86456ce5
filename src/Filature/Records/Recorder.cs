using Filature.Records.Events;
using Filature.Records.Mentions;
using Filature.Records.Statements;
using Filature.Records.Times;

namespace Filature.Records;

/// <summary>Reads who is named, who said what, when, and what happened out of a traced article.</summary>
public static class Recorder
{
    public static Report Record(TracedArticle traced)
    {
        var (article, analysis, lineage) = traced;
        var statements = StatementReader.Read(article, analysis);
        var times = TimeReader.Read(article, analysis, lineage);
        return new(article, lineage, new(statements)
        {
            Names = MentionReader.Read(article, analysis),
            Times = times,
            // An event's day is that of a time, and «we» in a quotation is its speaker.
            Events = EventReader.Read(article, analysis, statements, times),
        });
    }
}
