namespace Filature.Extraction;

/// <summary>Puts characters of a source into a line: controls left out, blanks folded, lone surrogates replaced.</summary>
internal struct Characters(MappedText.Builder builder)
{
    private TextSpan? _blank;

    public readonly int Length => builder.Length;

    /// <summary>Takes one source character (which may stand for a longer stretch, as an entity does).</summary>
    public void Add(char c, TextSpan source, char next)
    {
        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
        {
            Blank(source);
        }
        else if (!IsDropped(c))
        {
            Flush();
            builder.Replace([IsLone(c, next, builder.Last) ? '\uFFFD' : c], source);
        }
    }

    /// <summary>A blank, if anything follows.</summary>
    public void Blank(TextSpan source)
    {
        if (builder.Length > 0)
        {
            _blank ??= source;
        }
    }

    private void Flush()
    {
        if (_blank is { } blank)
        {
            // Beside a no-break space a plain one says nothing.
            if (!char.IsWhiteSpace(builder.Last))
            {
                builder.Replace(" ", blank);
            }

            _blank = null;
        }
    }

    // Soft hyphens, zero-width characters, direction marks and controls carry no letter.
    private static bool IsDropped(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or '\u2028' or '\u2029';

    private static bool IsLone(char c, char next, char previous) =>
        (char.IsHighSurrogate(c) && !char.IsLowSurrogate(next)) || (char.IsLowSurrogate(c) && !char.IsHighSurrogate(previous));
}
