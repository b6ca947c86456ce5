namespace Filature.Arrivals.Feeds;

/// <summary>How much of a feed is read. What lies beyond a limit is left out with a warning; nothing else is lost.</summary>
internal static class FeedLimits
{
    /// <summary>Bytes of one feed. The largest honest feeds seen (full text, 500 items) stay under 6 MB.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Elements inside one another; text that stands deeper is kept, its markup is not.</summary>
    public const int Depth = 200;

    public const int Items = 5_000;

    /// <summary>Elements and texts in all: bounds the memory of sixteen megabytes of empty tags.</summary>
    public const int Nodes = 1_000_000;

    public const int AttributesPerElement = 256;

    /// <summary>UTF-16 units of one field.</summary>
    public const int FieldLength = 4 * 1024 * 1024;
}

/// <summary>The warnings of one reading; each code once, with its first occasion.</summary>
internal sealed class FeedWarnings
{
    private readonly List<Warning> _found = [];

    public void Add(string code, string message)
    {
        if (!_found.Exists(warning => warning.Code == code))
        {
            _found.Add(new(code, message));
        }
    }

    public ValueList<Warning> Freeze() => _found.ToValueList();
}
