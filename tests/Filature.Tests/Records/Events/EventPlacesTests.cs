using Filature.Provenance;
using Filature.Records;

namespace Filature.Tests.Records.Events;

/// <summary>Where it happened: only what the sentence says.</summary>
public sealed class EventPlacesTests
{
    [Theory]
    [InlineData("fr", "Le ministre polonais a rencontré son homologue finlandais à Genève.", "Genève")]
    [InlineData("en", "The Polish minister met his Finnish counterpart in Geneva.", "Geneva")]
    [InlineData("es", "El ministro polaco se reunió con su homólogo finlandés en Ginebra.", "Ginebra")]
    [InlineData("fr", "Le ministre polonais a rencontré son homologue finlandais.", null)]
    public void A_place_hangs_on_the_predicate(string language, string text, string? place)
    {
        var article = Reports.Article("a1", language, (PartRole.Body, text));
        var happened = Recorder.Record(Tracer.Trace(article.Analyzed(), NoNeighbours.Instance)).Record.Events;
        Assert.NotEmpty(happened);
        Assert.All(happened, found => Assert.Equal(place, found.Value.Place));
    }
}
