using Filature.Provenance;
using Filature.Records;

namespace Filature.Tests.Records;

/// <summary>A dateline without a year: what can be told of the days around it, and no more.</summary>
public sealed class OpenYearTests
{
    [Fact]
    public void The_day_before_a_dateline_without_year_is_a_day_without_year()
    {
        var time = Times("La veille, le pont de Brévanne avait été fermé.").Single();
        Assert.Equal("XXXX-03-01", time.Value.Value);
        Assert.Equal(new PartialDate(null, 3, 2), time.Value.Reference);
        Assert.True(time.Ground.Score < 0.5, $"{time.Ground.Score}");
    }

    [Fact]
    public void A_weekday_cannot_be_told_without_the_year_and_is_worth_less()
    {
        var time = Times("Lundi, le pont de Brévanne a été fermé.").Single();
        Assert.Null(time.Value.Value);
        Assert.True(time.Ground.Score <= 0.3, $"{time.Ground.Score}");
    }

    [Fact]
    public void A_full_date_stays_what_it_is() => Assert.Equal("2031-05-04", Times("Le 4 mai 2031, le pont de Brévanne a été fermé.").Single().Value.Value);

    private static IEnumerable<Finding<TimeMention>> Times(string body)
    {
        var article = Reports.Article("a1", "fr", (PartRole.Headline, "Le pont de Brévanne est fermé"), (PartRole.Dateline, "BRÉVANNE, 2 mars -"), (PartRole.Body, body));
        var report = Recorder.Record(Tracer.Trace(article.Analyzed(), NoNeighbours.Instance));
        return report.Record.Times.Where(time => time.Ground.Evidence.All(words => words.Span.Start >= article.Text.Text.LastIndexOf(body, StringComparison.Ordinal)));
    }
}
