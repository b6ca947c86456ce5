namespace Filature.Cli.Evaluation.Gold;

/// <summary>A document of a gold set with its bytes and its visible text.</summary>
internal sealed record GoldItem(GoldDocument Gold, string Path, byte[] Bytes, MarkedText Marked)
{
    public string Visible => Marked.Text;

    public static GoldItem Of(GoldDocument gold, string path, byte[] bytes, string text) =>
        new(gold, path, bytes, path.EndsWith(".html", StringComparison.Ordinal) ? VisibleText.Marked(text) : MarkedText.Plain(text));

    public string MediaType => Path.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "text/plain";

    /// <summary>The document by itself: the day it was received is known, its address is not.</summary>
    public Arrival Alone => new(Path, Bytes, MediaType, Charset: null, Address: null, Gold.Retrieved);

    /// <summary>The document as a wire delivers it.</summary>
    public Arrival Addressed => Alone with { Address = Gold.Url };
}

/// <summary>A folder in the format of gold/SCHEMA.md.</summary>
internal sealed record GoldSet(IReadOnlyList<GoldItem> Items, IReadOnlyList<GoldDerivation> Derivations, GoldStories Stories, string Hash)
{
    /// <summary>Null where the set has no encounters annotated.</summary>
    public IReadOnlyList<GoldEncounter>? Encounters { get; init; }

    /// <summary>Null where the set has no positions annotated.</summary>
    public IReadOnlyList<GoldQuestion>? Positions { get; init; }

    public static GoldSet Load(string folder)
    {
        var docs = Path.Combine(folder, "docs");
        var items = Directory.EnumerateFiles(docs, "*.json").Order(StringComparer.Ordinal).Select(Item).ToArray();
        return new(
            items,
            GoldJson.Read<GoldDerivation[]>(Path.Combine(folder, "derivations.json")),
            GoldJson.Read<GoldStories>(Path.Combine(folder, "stories.json")),
            CorpusHash.Of(folder, Directory.EnumerateFiles(docs).Append(Path.Combine(folder, "derivations.json")).Append(Path.Combine(folder, "stories.json"))))
        {
            Encounters = File.Exists(Path.Combine(folder, "encounters.json")) ? GoldJson.Read<GoldEncounter[]>(Path.Combine(folder, "encounters.json")) : null,
            Positions = File.Exists(Path.Combine(folder, "positions.json")) ? GoldJson.Read<GoldQuestion[]>(Path.Combine(folder, "positions.json")) : null,
        };
    }

    private static GoldItem Item(string path)
    {
        var stem = path[..^".json".Length];
        var delivered = File.Exists(stem + ".html") ? stem + ".html" : stem + ".txt";
        var bytes = File.ReadAllBytes(delivered);
        var text = File.ReadAllText(delivered);
        return GoldItem.Of(GoldJson.Read<GoldDocument>(path), delivered, bytes, text);
    }
}
