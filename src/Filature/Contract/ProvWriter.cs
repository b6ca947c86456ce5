using System.Text.Json;

namespace Filature.Contract;

/// <summary>
/// Writes reports as provenance in JSON-LD: the terms of PROV-O (W3C Recommendation, 30 April 2013), and our own under
/// <c>urn:filature:ns:</c> for what it has no word for. The context stands inside: nothing has to be fetched to read it.
/// </summary>
/// <remarks>
/// Articles and what they name outside the archive are entities. A copy, a rewrite and a translation were derived, an excerpt was quoted;
/// each also has its qualified form, named by the finding, with kind, rule, score, passages and changes. Reports of one communiqué have one
/// primary source in common. Outlet, agency and writer are agents in roles of their own; a translation is an activity.
/// </remarks>
public sealed class ProvWriter : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Begins the document.</summary>
    public ProvWriter(Stream stream)
    {
        _json = new(stream, new() { Encoder = FilatureJson.Options.Encoder, Indented = true, IndentSize = 1 });
        _json.WriteStartObject();
        _json.WritePropertyName("@context");
        WriteContext();
        _json.WriteStartArray("@graph");
    }

    /// <summary>An article, its agents, and what it was made from.</summary>
    public void Write(Report report)
    {
        var (article, lineage) = (report.Article, report.Lineage);
        ProvAgent[] agents = [.. ProvAgent.Of(lineage)];
        foreach (var agent in agents)
        {
            Node(agent.Iri, agent.Type, () => _json.WriteString("label", agent.Name));
        }

        foreach (var (edge, ground) in lineage.DerivedFrom)
        {
            WriteBeside(edge, ground, lineage);
        }

        Node(Names.Article(article.Id), "prov:Entity", () =>
        {
            _json.WriteStartObject("title");
            _json.WriteString("@value", article.Headline);
            _json.WriteString("@language", article.Language);
            _json.WriteEndObject();
            _json.WriteString("articleId", article.Id);
            _json.WriteString("textId", article.Text.Id);
            if (article.ClaimsOf(ClaimKind.Address).FirstOrDefault()?.Value is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                _json.WriteString("atLocation", uri.AbsoluteUri);
            }

            if (lineage.Published?.Value.Date is { } day)
            {
                _json.WriteString(day.ToDay() is null ? "issuedAbout" : "issued", day.ToString());
            }

            All("wasAttributedTo", agents.Select(agent => agent.Iri).Distinct(StringComparer.Ordinal));
            WriteAttributions(article.Id, agents);
            WriteDerivations(lineage.DerivedFrom);
        });
        // Else a whole archive would be held until its end.
        _json.Flush();
    }

    /// <summary>Ends the document.</summary>
    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void WriteContext()
    {
        _json.WriteStartObject();
        foreach (var (term, iri) in Names.Context)
        {
            _json.WriteString(term, iri);
        }

        foreach (var term in Names.Links)
        {
            Term(term, "prov:" + term, "@id");
        }

        Term("sharedWith", Names.Own + "sharedWith", "@id");
        Term("hadRole", "prov:hadRole", "@id");
        Term("issued", "dct:issued", "xsd:date");
        _json.WriteEndObject();

        void Term(string term, string iri, string type)
        {
            _json.WriteStartObject(term);
            _json.WriteString("@id", iri);
            _json.WriteString("@type", type);
            _json.WriteEndObject();
        }
    }

    private void WriteAttributions(string article, ProvAgent[] agents)
    {
        if (agents.Length == 0)
        {
            return;
        }

        _json.WriteStartArray("qualifiedAttribution");
        foreach (var agent in agents)
        {
            Begin(Names.Finding(article, agent.Finding), "prov:Attribution");
            _json.WriteString("findingId", agent.Finding);
            _json.WriteString("agent", agent.Iri);
            _json.WriteString("hadRole", Names.Own + agent.Role);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDerivations(ValueList<Finding<Derivation>> edges)
    {
        All("wasDerivedFrom", Origins(edges, edge => edge.Kind is DerivationKind.Copy or DerivationKind.Rewrite or DerivationKind.Translation));
        All("wasQuotedFrom", Origins(edges, edge => edge.Kind is DerivationKind.Excerpt));
        All("hadPrimarySource", edges.Where(IsSameSource).Select(edge => Names.Source(edge.Value.To, edge.Ground.Id)));
        Qualified("qualifiedDerivation", "prov:Derivation", edges.Where(edge => edge.Value.Kind is DerivationKind.Copy or DerivationKind.Rewrite or DerivationKind.Translation));
        Qualified("qualifiedQuotation", "prov:Quotation", edges.Where(edge => edge.Value.Kind is DerivationKind.Excerpt));
        Qualified("qualifiedPrimarySource", "prov:PrimarySource", edges.Where(IsSameSource));

        static IEnumerable<string> Origins(ValueList<Finding<Derivation>> edges, Func<Derivation, bool> which) =>
            edges.Where(edge => which(edge.Value)).Select(edge => Names.Origin(edge.Value));
    }

    private void Qualified(string term, string type, IEnumerable<Finding<Derivation>> edges)
    {
        Finding<Derivation>[] all = [.. edges];
        if (all.Length == 0)
        {
            return;
        }

        _json.WriteStartArray(term);
        foreach (var (edge, ground) in all)
        {
            Begin(Names.Finding(edge.To, ground.Id), type);
            _json.WriteString("findingId", ground.Id);
            _json.WriteString("entity", edge.Kind == DerivationKind.SamePrimarySource ? Names.Source(edge.To, ground.Id) : Names.Origin(edge));
            if (edge.Kind == DerivationKind.SamePrimarySource)
            {
                _json.WriteString("sharedWith", Names.Origin(edge));
            }
            else if (edge.Kind == DerivationKind.Translation)
            {
                _json.WriteString("hadActivity", Names.Activity(edge.To, ground.Id));
            }

            _json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(edge.Kind.ToString()));
            _json.WriteBoolean("declared", edge.Declared);
            _json.WriteNumber("similarity", edge.Similarity);
            _json.WriteString("rule", ground.Rule);
            _json.WriteNumber("score", ground.Score);
            WritePassages(edge.Passages);
            WriteChanges(edge.Changes);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // In UTF-16 units of each text, half-open. The numbers keep their order in a graph, which has none.
    private void WritePassages(ValueList<Passage> passages)
    {
        _json.WriteStartArray("passage");
        foreach (var passage in passages)
        {
            _json.WriteStartObject();
            Spans(passage.From, passage.To);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteChanges(ValueList<Change> changes)
    {
        _json.WriteStartArray("change");
        foreach (var change in changes)
        {
            _json.WriteStartObject();
            _json.WriteString("wordsFrom", change.From);
            _json.WriteString("wordsTo", change.To);
            Spans(change.FromSpan, change.ToSpan);
            _json.WriteBoolean("insideQuotation", change.InsideQuotation);
            _json.WriteString("what", JsonNamingPolicy.KebabCaseLower.ConvertName(change.What.ToString()));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Spans(TextSpan from, TextSpan to)
    {
        _json.WriteNumber("fromStart", from.Start);
        _json.WriteNumber("fromEnd", from.End);
        _json.WriteNumber("toStart", to.Start);
        _json.WriteNumber("toEnd", to.End);
    }

    // What an edge speaks of beside the two articles.
    private void WriteBeside(Derivation edge, Ground ground, Lineage lineage)
    {
        if (edge.External is { } external)
        {
            Node(Names.Outside(external), "prov:Entity", () =>
            {
                _json.WriteString("label", external);
                _json.WriteBoolean("inArchive", false);
            });
        }

        if (IsSameSource(edge))
        {
            Node(Names.Source(edge.To, ground.Id), "prov:Entity", () => _json.WriteBoolean("inArchive", false));
            // The other report rests on it too, wherever in the document it stands.
            _json.WriteStartObject();
            _json.WriteString("@id", Names.Origin(edge));
            All("hadPrimarySource", [Names.Source(edge.To, ground.Id)]);
            _json.WriteEndObject();
        }
        else if (edge.Kind == DerivationKind.Translation)
        {
            var machine = lineage.MachineTranslated.Value;
            if (machine)
            {
                Node(Names.Own + "translation-program", "prov:SoftwareAgent", () => _json.WriteString("label", "a translation program"));
            }

            Node(Names.Activity(edge.To, ground.Id), "prov:Activity", () =>
            {
                _json.WriteString("kind", machine ? "machine-translation" : "translation");
                All("used", [Names.Origin(edge)]);
                All("generated", [Names.Article(edge.To)]);
                All("wasAssociatedWith", [.. lineage.Outlet is { } outlet ? [Names.Agent(outlet.Value)] : Array.Empty<string>(), .. machine ? [Names.Own + "translation-program"] : Array.Empty<string>()]);
            });
        }
    }

    // A node is written once; what was only pointed at stays a name.
    private void Node(string iri, string type, Action properties)
    {
        if (_written.Add(iri))
        {
            Begin(iri, type);
            properties();
            _json.WriteEndObject();
        }
    }

    private void Begin(string iri, string type)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", iri);
        _json.WriteString("@type", type);
    }

    private void All(string term, IEnumerable<string> iris)
    {
        string[] all = [.. iris];
        if (all.Length > 0)
        {
            _json.WritePropertyName(term);
            JsonSerializer.Serialize(_json, all, FilatureJson.Options);
        }
    }

    private static bool IsSameSource(Finding<Derivation> edge) => IsSameSource(edge.Value);

    private static bool IsSameSource(Derivation edge) => edge.Kind == DerivationKind.SamePrimarySource;

    /// <summary>How things are named in the graph.</summary>
    internal static class Names
    {
        public const string Own = "urn:filature:ns:";

        public static readonly ValueList<(string Term, string Iri)> Context =
        [
            ("@vocab", Own), ("prov", "http://www.w3.org/ns/prov#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("dct", "http://purl.org/dc/terms/"),
            ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("title", "dct:title"), ("label", "rdfs:label"),
        ];

        public static readonly ValueList<string> Links =
        [
            "wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo", "wasAssociatedWith", "used", "generated", "entity", "agent", "hadActivity",
            "atLocation", "qualifiedDerivation", "qualifiedQuotation", "qualifiedPrimarySource", "qualifiedAttribution",
        ];

        public static string Article(string id) => "urn:filature:article:" + id;

        // Equal texts give equal findings: the article tells those of two pages apart.
        public static string Finding(string article, string id) => $"urn:filature:finding:{article}:{id}";

        public static string Activity(string article, string finding) => $"urn:filature:activity:{article}:{finding}";

        public static string Source(string article, string finding) => $"urn:filature:source:{article}:{finding}";

        public static string Outside(string name) => "urn:filature:outside:" + Uri.EscapeDataString(name);

        public static string Agent(string name) => "urn:filature:agent:" + Uri.EscapeDataString(name);

        public static string Origin(Derivation edge) => edge.From is { } id ? Article(id) : Outside(edge.External ?? "");
    }
}
