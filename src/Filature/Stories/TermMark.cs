namespace Filature.Stories;

/// <summary>What a term is, the more telling ones last.</summary>
public enum TermKind
{
    Word,
    Number,
    Name,
    Place,
    Institution,
    Person,
}

/// <summary>What a term of an article is and how often it stands there, in one byte. The default is a word that stands nowhere.</summary>
public readonly record struct TermMark(TermKind Kind, int Count)
{
    private const int MostCounted = 15;

    public byte Packed => (byte)(((int)Kind << 4) | Math.Min(Count, MostCounted));

    public static TermMark Unpack(byte packed) => new((TermKind)(packed >> 4), packed & MostCounted);

    /// <summary>One term by two of its places: the more telling kind, and both counts.</summary>
    public TermMark And(TermMark other) => new(Kind > other.Kind ? Kind : other.Kind, Math.Min(Count + other.Count, MostCounted));
}

/// <summary>The kinds of the names by where they stand; asked from left to right.</summary>
internal sealed class NamedWords(ValueList<Finding<Mention>> names)
{
    private readonly (TextSpan Span, TermKind Kind)[] _names =
    [
        .. names.Where(static name => name.Ground.Evidence.Count > 0)
            .Select(static name => (name.Ground.Evidence[0].Span, name.Value.Type switch
            {
                NameType.Person => TermKind.Person,
                NameType.Organisation => TermKind.Institution,
                NameType.Place => TermKind.Place,
                _ => TermKind.Name,
            }))
            .OrderBy(static name => name.Span.Start),
    ];

    private int _at;

    public TermKind? KindOf(TextSpan word)
    {
        while (_at < _names.Length && _names[_at].Span.End <= word.Start)
        {
            _at++;
        }

        return _at < _names.Length && _names[_at].Span.Contains(word) ? _names[_at].Kind : null;
    }
}
