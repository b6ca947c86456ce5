namespace Filature.Extraction;

/// <summary>The attributes of one start tag, in order, as written: names and values are stretches of the tag, entities undecoded.</summary>
internal ref struct HtmlAttributes
{
    // A tag with more is an attack.
    private const int MostAttributes = 200;

    private ReadOnlySpan<char> _rest;
    private int _left = MostAttributes;

    public HtmlAttributes(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n\f/");
        _rest = end < 0 ? [] : tag[end..].TrimEnd('>');
    }

    public Attribute Current { get; private set; }

    public readonly HtmlAttributes GetEnumerator() => this;

    public bool MoveNext()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/\"'");
        if (_rest.IsEmpty || _left-- == 0)
        {
            return false;
        }

        var end = _rest.IndexOfAny(" \t\r\n\f=/");
        var name = end < 0 ? _rest : _rest[..Math.Max(1, end)];
        _rest = _rest[name.Length..];
        var value = _rest.TrimStart(" \t\r\n\f");
        if (value.IsEmpty || value[0] != '=')
        {
            Current = new(name, []);
            return true;
        }

        value = value[1..].TrimStart(" \t\r\n\f");
        var isQuoted = value is ['"' or '\'', ..];
        var close = isQuoted ? value[1..].IndexOf(value[0]) : value.IndexOfAny(" \t\r\n\f");
        Current = new(name, (isQuoted, close) switch
        {
            (true, < 0) => value[1..],
            (true, _) => value.Slice(1, close),
            (false, < 0) => value,
            _ => value[..close],
        });
        _rest = close < 0 ? [] : value[(close + (isQuoted ? 2 : 0))..];
        return true;
    }

    public readonly ref struct Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        public ReadOnlySpan<char> Name { get; } = name;

        public ReadOnlySpan<char> Value { get; } = value;

        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = Name;
            value = Value;
        }
    }
}
