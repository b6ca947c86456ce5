using Filature.Extraction;
using Filature.Provenance;
using Filature.Records;

namespace Filature;

/// <summary>The corridor: the rooms in the order in which an article passes them. The type changes at every door.</summary>
public static class Desk
{
    /// <summary>From a document to its report. A pure function of the arrival and of the neighbours the archive shows.</summary>
    public static Outcome<Report> Read(Arrival arrival, INeighbours neighbours) =>
        Extractor.Extract(arrival).Then<Report>(article => Continue(article, neighbours));

    /// <summary>An article read again from Provenance on: an origin of it may have arrived since.</summary>
    public static Report Continue(Article article, INeighbours neighbours)
    {
        // Language sees text and language only.
        var analyzed = new AnalyzedArticle(article, Analyzer.Parse(article.Text.Text, article.Language));
        // Provenance settles the reference day before anything is dated by it.
        var traced = Tracer.Trace(analyzed, neighbours);
        // Records reads what the settled article says.
        return Recorder.Record(traced);
    }
}
