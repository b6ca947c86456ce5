using Filature.Provenance;
using Filature.Records;
using Filature.Timelines;
using Filature.Timelines.Encounters;

namespace Filature.Tests.Timelines;

public sealed class EncounterTests
{
    private static readonly Report December = Read(
        "a1", "Riga, 16 décembre 2031 (ALT) – Le 14 décembre 2031, lors d'un entretien téléphonique avec son homologue portugais Rui Salgueiro, le président letton Janis Ozols a demandé « un calendrier ferme » pour les ports.",
        "Les ports de la Baltique perdent des navires depuis deux ans.");

    private static readonly Report February = Read(
        "a2", "Riga, 3 février (ALT) – Le président letton Janis Ozols a regretté les lenteurs du dossier des ports.",
        "Lors d'un entretien téléphonique avec le Premier ministre irlandais, Conor Flaherty, M. Ozols a indiqué à ce dernier : « Nous n'attendrons pas l'été. » De son côté, un porte-parole du Premier ministre irlandais a rapporté que les deux dirigeants avaient parlé des ports.");

    [Fact]
    public void A_call_is_told_by_both_sides_and_its_missing_year_is_that_of_the_thread()
    {
        var call = Assert.Single(EncounterRoom.Of([December, February]), encounter => encounter.Codes.Contains("IE"));
        Assert.Equal("phone call", call.What);
        Assert.Equal(["IE", "LV"], call.Codes.Order());
        Assert.Null(call.When.Day);
        Assert.Equal(new DateOnly(2032, 2, 3), call.When.NotAfter);
        Assert.False(call.IsOneSided);
    }

    [Fact]
    public void An_encounter_of_which_one_side_tells_is_marked_so()
    {
        var call = Assert.Single(EncounterRoom.Of([December, February]), encounter => encounter.Codes.Contains("PT"));
        Assert.True(call.IsOneSided);
        Assert.Equal(new DateOnly(2031, 12, 14), call.When.Day);
        Assert.All(call.Readouts, readout => Assert.Equal("Lettonie", readout.Party));
    }

    [Fact]
    public void Every_line_stands_in_its_article()
    {
        Report[] reports = [December, February];
        foreach (var saying in EncounterRoom.Of(reports).SelectMany(encounter => encounter.SaidByOne))
        {
            var text = reports.Single(report => report.Article.Id == saying.Words.Article).Article.Text.Text;
            Assert.Equal(saying.Words.Text, saying.Words.Span.Of(text));
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Assert.Equal(EncounterRoom.Of([December, February]), EncounterRoom.Of([December, February]));

    [Fact]
    public void A_calendar_folds_its_lines_and_keeps_its_names()
    {
        var entries = Timeline.Of([December, February]);
        var first = TimelineCalendar.Write("h1", "Ports; et, cætera", entries, DateTimeOffset.UnixEpoch);
        Assert.Equal(first, TimelineCalendar.Write("h1", "Ports; et, cætera", entries, DateTimeOffset.UnixEpoch));
        Assert.Contains("X-WR-CALNAME:Ports\\; et\\, cætera\r\n", first, StringComparison.Ordinal);
        Assert.All(first.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(first.Split("BEGIN:VEVENT").Length, first.Split("UID:").Length);
    }

    private static Report Read(string id, string lede, string body)
    {
        var at = lede.IndexOf('–', StringComparison.Ordinal);
        var article = Reports.Article(id, "fr", (PartRole.Headline, "Les ports de la Baltique en discussion"), (PartRole.Dateline, lede[..(at + 1)]), (PartRole.Body, lede[(at + 2)..]), (PartRole.Body, body));
        return Recorder.Record(Tracer.Trace(article.Analyzed(), NoNeighbours.Instance));
    }
}
