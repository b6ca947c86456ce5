using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Filature.Contract;
using Filature.Tests.Web;

namespace Filature.Tests.Contract;

/// <summary>Custody as W3C PROV-O in JSON-LD, read back as triples.</summary>
public sealed class ProvTests
{
    private const string Prov = "http://www.w3.org/ns/prov#";
    private const string Own = "urn:filature:ns:";

    // Terms of PROV-O (W3C Recommendation of 30 April 2013) that such a graph can use.
    private static readonly string[] Known =
    [
        "Entity", "Activity", "Organization", "Person", "SoftwareAgent", "Attribution", "Derivation", "Quotation", "PrimarySource", "Role",
        "wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo", "wasAssociatedWith", "used", "generated", "entity", "agent",
        "hadActivity", "hadRole", "atLocation", "qualifiedDerivation", "qualifiedQuotation", "qualifiedPrimarySource", "qualifiedAttribution",
    ];

    private static readonly Report[] Reports = [InventedReports.Original, InventedReports.Copy, .. Family()];

    [Fact]
    public void Read_back_it_holds_the_same_derivations_with_their_passages_and_changes()
    {
        var expected = Reports.SelectMany(report => report.Lineage.DerivedFrom).Select(edge => Text(edge.Value)).Order(StringComparer.Ordinal);

        Assert.Equal(expected, Derivations(Triples.Read(Written())).Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_term_of_the_provenance_vocabulary_exists()
    {
        var used = Triples.Read(Written()).All.SelectMany(triple => new[] { triple.Predicate, triple.Predicate == Triples.Type ? triple.Object : "" })
            .Where(iri => iri.StartsWith(Prov, StringComparison.Ordinal)).Select(iri => iri[Prov.Length..]).Distinct().ToList();

        Assert.Empty(used.Except(Known));
        Assert.True(used.Count > 15, string.Join(' ', used));
    }

    [Fact]
    public void A_copy_is_derived_an_excerpt_is_quoted_and_a_translation_has_an_activity_of_a_program()
    {
        var graph = Triples.Read(Written());

        Assert.Contains((Article(InventedReports.Copy), Prov + "wasDerivedFrom", Article(InventedReports.Original)), graph.All);
        Assert.Single(graph.All, triple => triple.Predicate == Prov + "wasQuotedFrom");
        var activity = Assert.Single(graph.A(Prov + "Activity"));
        Assert.Equal("machine-translation", graph.One(activity, Own + "kind"));
        Assert.Contains(graph.Of(activity, Prov + "wasAssociatedWith"), agent => graph.One(agent, Triples.Type) == Prov + "SoftwareAgent");
        Assert.Equal(Article(InventedReports.Original), graph.One(activity, Prov + "used"));
    }

    [Fact]
    public void Outlet_agency_and_writer_are_agents_in_roles_of_their_own()
    {
        var graph = Triples.Read(Written());
        var roles = graph.Of(Article(InventedReports.Original), Prov + "qualifiedAttribution")
            .ToDictionary(attribution => graph.One(attribution, Prov + "hadRole")!, attribution => graph.One(graph.One(attribution, Prov + "agent")!, "http://www.w3.org/2000/01/rdf-schema#label"));

        Assert.Equal("Gazette du Lac", roles[Own + "outlet"]);
        Assert.Equal("AFP", roles[Own + "agency"]);
    }

    [Fact]
    public void Two_reports_of_one_communique_have_one_primary_source_and_do_not_come_from_each_other()
    {
        var graph = Triples.Read(Written());
        var (first, second) = (Article(InventedReports.Original), Article(Reports.Single(report => report.Lineage.Outlet!.Value == "La Digue")));

        Assert.Equal(Assert.Single(graph.Of(second, Prov + "hadPrimarySource")), Assert.Single(graph.Of(first, Prov + "hadPrimarySource")));
        Assert.Empty(graph.Of(second, Prov + "wasDerivedFrom"));
    }

    [Fact]
    public void The_context_stands_inside_and_the_document_is_json()
    {
        var document = JsonNode.Parse(Written())!;

        Assert.IsType<JsonObject>(document["@context"]);
        Assert.True(document["@graph"]!.AsArray().Count > Reports.Length);
    }

    private static Report[] Family()
    {
        var origin = InventedReports.Original;
        return
        [
            Made("Le Phare", DerivationKind.Excerpt, origin.Article.Id, null, machine: false),
            Made("El Faro", DerivationKind.Translation, origin.Article.Id, null, machine: true),
            Made("Le Môle & fils «1»", DerivationKind.Rewrite, null, "Agence «du Nord» / été", machine: false),
            Made("La Digue", DerivationKind.SamePrimarySource, origin.Article.Id, null, machine: false),
        ];
    }

    private static Report Made(string outlet, DerivationKind kind, string? from, string? external, bool machine)
    {
        var report = InventedReports.Make($"https://page.example/{kind}", $"Titre de {outlet}\nUne phrase de {outlet} \"entre guillemets\".\n", outlet);
        var maker = new FindingMaker(report.Article.Text, new("test", "1"));
        var edge = new Derivation(
            from, external, report.Article.Id, kind, kind == DerivationKind.Rewrite, 0.25, [new(new(1, 4), new(2, 6)), new(new(9, 12), new(8, 11))],
            [new("a\n\"b\"", "", new(3, 8), new(4, 4), true, ChangeKind.Omission), new("", "", new(3, 3), new(4, 4), false, ChangeKind.Negation)]);
        return report with
        {
            Lineage = report.Lineage with
            {
                DerivedFrom = [maker.Find(edge, "derivation", "derivation.test", 0.75, [new(0, 3)])],
                MachineTranslated = maker.Find(machine, "machine-translated", "test", 0.9, [new(0, 3)]),
            },
        };
    }

    private static string Written()
    {
        using var stream = new MemoryStream();
        using (var writer = new ProvWriter(stream))
        {
            Array.ForEach(Reports, writer.Write);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<Derivation> Derivations(Triples graph) =>
        from pair in new[] { ("qualifiedDerivation", "Derivation"), ("qualifiedQuotation", "Quotation"), ("qualifiedPrimarySource", "PrimarySource") }
        from triple in graph.All
        where triple.Predicate == Prov + pair.Item1
        let node = triple.Object
        where graph.One(node, Triples.Type) == Prov + pair.Item2
        let origin = graph.One(node, Own + "sharedWith") ?? graph.One(node, Prov + "entity")!
        let id = graph.One(origin, Own + "articleId")
        select new Derivation(
            id, id is null ? graph.One(origin, "http://www.w3.org/2000/01/rdf-schema#label") : null, graph.One(triple.Subject, Own + "articleId")!,
            JsonSerializer.Deserialize<DerivationKind>($"\"{graph.One(node, Own + "kind")}\"", FilatureJson.Options),
            graph.One(node, Own + "declared") == "true", double.Parse(graph.One(node, Own + "similarity")!, CultureInfo.InvariantCulture),
            [.. graph.Of(node, Own + "passage").Select(passage => new Passage(Span(graph, passage, "from"), Span(graph, passage, "to"))).OrderBy(passage => passage.To.Start)],
            [.. graph.Of(node, Own + "change").Select(change => Change(graph, change)).OrderBy(change => change.What)]);

    private static Change Change(Triples graph, string node) => new(
        graph.One(node, Own + "wordsFrom")!, graph.One(node, Own + "wordsTo")!, Span(graph, node, "from"), Span(graph, node, "to"),
        graph.One(node, Own + "insideQuotation") == "true", JsonSerializer.Deserialize<ChangeKind>($"\"{graph.One(node, Own + "what")}\"", FilatureJson.Options));

    private static TextSpan Span(Triples graph, string node, string side) =>
        new(int.Parse(graph.One(node, Own + side + "Start")!, CultureInfo.InvariantCulture), int.Parse(graph.One(node, Own + side + "End")!, CultureInfo.InvariantCulture));

    private static string Text(Derivation edge) => FilatureJson.Write(edge with
    {
        Passages = [.. edge.Passages.OrderBy(passage => passage.To.Start)],
        Changes = [.. edge.Changes.OrderBy(change => change.What)],
    });

    private static string Article(Report report) => "urn:filature:article:" + report.Article.Id;
}
