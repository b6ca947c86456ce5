using System.IO.Compression;

namespace Filature.Arrivals.Doors;

/// <summary>
/// A file of gzip members, one after another, as web archives are packed. A damaged member ends the current reading; the next one
/// can be found by its signature.
/// </summary>
internal sealed class GzipMembers(Stream packed, Allowance allowance) : IDisposable
{
    // Decompression reads ahead of what it gives. Small steps lose few records behind a damaged one.
    private const int Step = 1024;

    private readonly Steps _raw = new(packed);
    private Stream? _current;

    /// <summary>What is unpacked from here on.</summary>
    public Stream Unpacked()
    {
        _current?.Dispose();
        return _current = new MeteredStream(new GZipStream(_raw, CompressionMode.Decompress, leaveOpen: true), allowance);
    }

    /// <summary>Goes to the next start of a member.</summary>
    /// <returns>False where there is none.</returns>
    public bool Resume() => _raw.SkipToMember();

    public void Dispose()
    {
        _current?.Dispose();
        _raw.Dispose();
    }

    /// <summary>Whether the first member unpacks to a record of a web archive.</summary>
    public static bool BeginsWithWarc(ReadOnlySpan<byte> head)
    {
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(head.ToArray(), writable: false), CompressionMode.Decompress);
            var start = new byte[5];
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private sealed class Steps(Stream packed) : ForwardStream
    {
        private readonly byte[] _buffer = new byte[Step];
        private int _at;
        private int _end;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, packed.Read(_buffer));
            }

            var taken = Math.Min(buffer.Length, _end - _at);
            _buffer.AsSpan(_at, taken).CopyTo(buffer);
            _at += taken;
            return taken;
        }

        public bool SkipToMember()
        {
            while (true)
            {
                var found = _buffer.AsSpan(_at, _end - _at).IndexOf(Start);
                if (found >= 0)
                {
                    _at += found;
                    return true;
                }

                // A signature may lie across two steps.
                var kept = Math.Min(Start.Length - 1, _end - _at);
                _buffer.AsSpan(_end - kept, kept).CopyTo(_buffer);
                var read = packed.Read(_buffer.AsSpan(kept));
                (_at, _end) = (0, kept + read);
                if (read == 0)
                {
                    _at = _end;
                    return false;
                }
            }
        }

        private static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 0x08];
    }
}
