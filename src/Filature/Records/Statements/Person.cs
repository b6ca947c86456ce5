namespace Filature.Records.Statements;

/// <summary>A proper name where it stands. <paramref name="Bound"/>: a preposition or a possessive before it, or a genitive after it, makes it a part of another phrase.</summary>
internal sealed record NameMention(TextSpan Span, Person Person, bool Bound);

/// <summary>One named person or body of a document, with what is said of it.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    public Gender Gender { get; set; }

    /// <summary>What the name model took it for most often.</summary>
    public NameType? Type { get; private set; }

    private readonly Dictionary<NameType, int> _types = [];

    public void Count(NameType type)
    {
        _types[type] = _types.GetValueOrDefault(type) + 1;
        Type = _types.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>Folded words of its titles and appositions.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>The offices of <c>offices.tsv</c> that they call.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>The codes of the countries and bodies that its titles and appositions name.</summary>
    public HashSet<string> Allegiances { get; } = new(StringComparer.Ordinal);
}
