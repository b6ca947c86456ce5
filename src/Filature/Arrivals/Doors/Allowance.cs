namespace Filature.Arrivals.Doors;

/// <summary>More came out of a container than an honest one holds.</summary>
internal sealed class OverAllowanceException(string message) : Exception(message);

/// <summary>
/// How much may come out of one container, all that is nested in it included. What counts is what was really unpacked, never what a
/// header promises: of overlapping entries every one is counted.
/// </summary>
/// <param name="packed">The size of the container in bytes, as far as it is known.</param>
internal sealed class Allowance(long packed)
{
    // Text packs to a fifth or a tenth; a hundred times is no archive of articles. Small containers may hold one large page.
    private const int Ratio = 100;
    private const long Least = 256L * 1024 * 1024;

    private readonly long _limit = Math.Max(Least, packed > long.MaxValue / Ratio ? long.MaxValue : packed * Ratio);
    private long _spent;

    public bool IsSpent => _spent > _limit;

    public void Spend(int bytes)
    {
        _spent += bytes;
        if (IsSpent)
        {
            throw new OverAllowanceException($"more than {_limit / 1024 / 1024} MB came out of it");
        }
    }
}

/// <summary>A stream that is unpacked, counted while it is read.</summary>
internal sealed class MeteredStream(Stream inner, Allowance allowance) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Spend(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
