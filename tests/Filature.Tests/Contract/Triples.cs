using System.Globalization;
using System.Text.Json;

namespace Filature.Tests.Contract;

/// <summary>
/// What a JSON-LD document says, as triples: so much of JSON-LD 1.1 as a context inside, prefixes, @vocab, typed terms, nested nodes, language
/// strings and repeated values. What it does not know it refuses, so that nothing is read as something else.
/// </summary>
internal sealed class Triples
{
    public const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private readonly Dictionary<string, (string Iri, string? Type)> _terms = new(StringComparer.Ordinal);
    private string _vocabulary = "";
    private int _blanks;

    private Triples()
    {
    }

    /// <summary>Objects are IRIs, blank nodes («_:1») or the text of a literal.</summary>
    public HashSet<(string Subject, string Predicate, string Object)> All { get; } = [];

    public static Triples Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var triples = new Triples();
        triples.ReadContext(document.RootElement.GetProperty("@context"));
        foreach (var node in document.RootElement.GetProperty("@graph").EnumerateArray())
        {
            triples.ReadNode(node);
        }

        return triples;
    }

    public IEnumerable<string> Of(string subject, string predicate) =>
        All.Where(triple => triple.Subject == subject && triple.Predicate == predicate).Select(triple => triple.Object);

    public string? One(string subject, string predicate) => Of(subject, predicate).SingleOrDefault();

    public IEnumerable<string> A(string type) => All.Where(triple => triple.Predicate == Type && triple.Object == type).Select(triple => triple.Subject);

    private void ReadContext(JsonElement context)
    {
        // Prefixes first: terms may be written with them.
        foreach (var term in context.EnumerateObject().Where(term => term.Value.ValueKind == JsonValueKind.String).OrderBy(term => !term.Value.GetString()!.Contains("//", StringComparison.Ordinal)))
        {
            if (term.Name == "@vocab")
            {
                _vocabulary = term.Value.GetString()!;
            }
            else
            {
                _terms[term.Name] = (Expand(term.Value.GetString()!), null);
            }
        }

        foreach (var term in context.EnumerateObject().Where(term => term.Value.ValueKind == JsonValueKind.Object))
        {
            Assert.Equal(["@id", "@type"], term.Value.EnumerateObject().Select(part => part.Name));
            _terms[term.Name] = (Expand(term.Value.GetProperty("@id").GetString()!), term.Value.GetProperty("@type").GetString());
        }
    }

    private string ReadNode(JsonElement node)
    {
        var id = node.TryGetProperty("@id", out var named) ? Expand(named.GetString()!) : $"_:{++_blanks}";
        foreach (var property in node.EnumerateObject())
        {
            switch (property.Name)
            {
                case "@id":
                    break;
                case "@type":
                    All.Add((id, Type, Expand(property.Value.GetString()!)));
                    break;
                default:
                    Assert.DoesNotContain('@', property.Name);
                    var (predicate, type) = _terms.GetValueOrDefault(property.Name, (Expand(property.Name), null));
                    foreach (var value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value])
                    {
                        All.Add((id, predicate, Object(value, type)));
                    }

                    break;
            }
        }

        return id;
    }

    private string Object(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.String => type == "@id" ? Expand(value.GetString()!) : value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object when value.TryGetProperty("@value", out var literal) => literal.GetString()!,
        JsonValueKind.Object => ReadNode(value),
        _ => throw new NotSupportedException($"No value is {value.ValueKind}."),
    };

    private string Expand(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? _terms.TryGetValue(name, out var term) ? term.Iri : _vocabulary + name
            : _terms.TryGetValue(name[..colon], out var prefix) ? prefix.Iri + name[(colon + 1)..]
            : name;
    }
}
