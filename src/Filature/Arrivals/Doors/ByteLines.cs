namespace Filature.Arrivals.Doors;

/// <summary>A line without its end. A line longer than allowed is cut, and read past to its end.</summary>
internal readonly record struct ByteLine(ReadOnlyMemory<byte> Bytes, bool IsCut);

/// <summary>Reads a stream by lines and by counted blocks, with a small buffer.</summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[32_768];
    private int _at;
    private int _end;

    /// <summary>The next line, ended by LF or CR LF; null at the end. What is returned is the caller's.</summary>
    public ByteLine? ReadLine(int limit)
    {
        using var line = new MemoryStream();
        var isCut = false;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            var room = (int)Math.Min(part.Length, limit - line.Length);
            isCut |= room < part.Length;
            line.Write(part[..room]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return Made();
            }
        }

        return line.Length == 0 && !isCut ? null : Made();

        ByteLine Made()
        {
            var length = (int)line.Length;
            return new(line.GetBuffer().AsMemory(0, length > 0 && line.GetBuffer()[length - 1] == '\r' ? length - 1 : length), isCut);
        }
    }

    /// <summary>As many bytes as there are, up to a count. What is returned is the caller's.</summary>
    public byte[] ReadBlock(int count)
    {
        using var block = new MemoryStream();
        while (block.Length < count && Fill())
        {
            var taken = (int)Math.Min(_end - _at, count - block.Length);
            block.Write(_buffer, _at, taken);
            _at += taken;
        }

        return block.ToArray();
    }

    /// <summary>Reads past bytes.</summary>
    /// <returns>Whether all of them were there.</returns>
    public bool Skip(long count)
    {
        while (count > 0 && Fill())
        {
            var taken = (int)Math.Min(_end - _at, count);
            _at += taken;
            count -= taken;
        }

        return count <= 0;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _at < _end;
    }
}
