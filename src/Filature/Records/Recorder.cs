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
        // A saying and an event have their day from the times around them; «we» in a quotation is its speaker.
        var times = TimeReader.Read(article, analysis, lineage);
        var statements = StatementReader.Read(article, analysis, lineage, times);
        return new(article, lineage, new(statements)
        {
            Names = MentionReader.Read(article, analysis),
            Times = times,
            Events = EventReader.Read(traced, statements, times),
        })
        {
            Outline = traced.Outline,
        };
    }
}
