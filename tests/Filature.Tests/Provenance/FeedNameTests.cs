using System.Text;
using Filature.Extraction;
using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class FeedNameTests
{
    private const string Relayed =
        """
        Skip to content
        La Sudrie ferme ses ports, avertit le ministère — RT Monde du Nord
         |  Titres du moment

        Le ministère sudrien des Ports a annoncé la fermeture de ses trois bassins, après une semaine de vents contraires et deux accidents.

        « Nous rouvrirons quand la mer le voudra », a déclaré la ministre Vanda Solberg devant les pêcheurs réunis sur le quai de Norbourg.

        Les derniers navires ont quitté la rade dans la matinée, selon la capitainerie, qui ne donne pas de date.

        RT All Fr2Fr
        """;

    [Fact]
    public void A_title_and_a_feed_that_name_an_agency_prove_it()
    {
        var arrival = new Arrival("page.txt", Encoding.UTF8.GetBytes(Relayed), "text/plain", "utf-8", null, null);
        var article = Extractor.Extract(arrival).Value!;
        var lineage = Tracer.Trace(article.Analyzed(), NoNeighbours.Instance).Lineage;

        Assert.Equal("La Sudrie ferme ses ports, avertit le ministère", article.Headline);
        Assert.Equal("RT", lineage.Agency!.Value);
        Assert.Equal(["RT Monde du Nord", "RT All Fr2Fr"], lineage.Agency.Ground.Evidence.Select(evidence => evidence.Text));
        Assert.NotEqual("RT Monde du Nord", lineage.Outlet?.Value);
    }
}
