namespace Filature.Contract;

/// <summary>Who has a part in an article, and which: outlet, agency, writer.</summary>
/// <param name="Finding">The id of the finding that says so.</param>
internal sealed record ProvAgent(string Name, string Type, string Role, string Finding)
{
    public string Iri => ProvWriter.Names.Agent(Name);

    public static IEnumerable<ProvAgent> Of(Lineage lineage)
    {
        if (lineage.Writer is { } writer)
        {
            yield return new(writer.Value, "prov:Person", "writer", writer.Ground.Id);
        }

        if (lineage.Agency is { } agency)
        {
            yield return new(agency.Value, "prov:Organization", "agency", agency.Ground.Id);
        }

        if (lineage.Outlet is { } outlet)
        {
            yield return new(outlet.Value, "prov:Organization", "outlet", outlet.Ground.Id);
        }
    }
}
