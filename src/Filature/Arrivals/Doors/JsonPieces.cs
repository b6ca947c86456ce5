namespace Filature.Arrivals.Doors;

/// <summary>
/// Cuts a stream of JSON into its objects without holding more than one: those of the outermost array, or those that stand one after
/// another. A piece that is too long comes as null, and the cutting goes on behind it.
/// </summary>
internal sealed class JsonPieces(Stream stream)
{
    private readonly byte[] _buffer = new byte[81_920];
    private int _at;
    private int _end;

    public IEnumerable<ReadOnlyMemory<byte>?> Read()
    {
        using var piece = new MemoryStream();
        var depth = 0;
        var inText = false;
        var escaped = false;
        while (Next() is >= 0 and var next)
        {
            if (depth == 0)
            {
                // Between objects stand commas, brackets and spaces; anything else is left to the objects around it.
                if (next != '{')
                {
                    continue;
                }

                piece.SetLength(0);
            }

            if (piece.Length <= Delivery.RecordLimit)
            {
                piece.WriteByte((byte)next);
            }

            if (inText)
            {
                (inText, escaped) = escaped ? (true, false) : (next != '"', next == '\\');
                continue;
            }

            switch (next)
            {
                case '"':
                    inText = true;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth == 0:
                    // Typed: a bare null would become an empty piece.
                    yield return piece.Length > Delivery.RecordLimit ? (ReadOnlyMemory<byte>?)null : piece.GetBuffer().AsMemory(0, (int)piece.Length);
                    break;
            }
        }

        if (depth > 0)
        {
            throw new InvalidDataException("it ends in the middle of an object.");
        }
    }

    private int Next()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _at < _end ? _buffer[_at++] : -1;
    }
}
