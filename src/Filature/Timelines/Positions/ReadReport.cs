using Filature.Records.Actors;

namespace Filature.Timelines.Positions;

/// <summary>A report with its sentences and the countries and bodies that its text names.</summary>
internal sealed class ReadReport
{
    public ReadReport(Report report)
    {
        Report = report;
        Analysis = Analyzer.Segment(report.Article.Text.Text, report.Article.Language);
        Actors = ActorReader.Read(report.Article.Text.Text, Analysis);
    }

    public Report Report { get; }

    public Analysis Analysis { get; }

    public ActorMentions Actors { get; }

    public string Text => Report.Article.Text.Text;

    public string Language => Report.Article.Language;

    /// <summary>The actors that a stretch names, in its order.</summary>
    public IEnumerable<ActorMention> ActorsIn(TextSpan span)
    {
        for (var i = Actors.FirstFrom(span.Start); i < Actors.All.Count && Actors.All[i].Span.Start < span.End; i++)
        {
            yield return Actors.All[i];
        }
    }

    /// <summary>The sentence around a place.</summary>
    public TextSpan Sentence(int at)
    {
        foreach (var sentence in Analysis.Sentences)
        {
            if (sentence.Contains(at))
            {
                return sentence;
            }
        }

        return new(at, at);
    }
}
