namespace Filature.Bench.Custody;

/// <summary>Numbers from a seed, the same on every machine and runtime (SplitMix64: Steele, Lea and Flood 2014).</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    public static Dice For(ulong seed, long what) => new(unchecked((seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)what * 0xD1B54A32D192ED03UL)));

    /// <summary>In [0, 1).</summary>
    public double Share() => (Throw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [0, <paramref name="end"/>).</summary>
    public long Below(long end) => (long)(Share() * end);

    public int Between(int from, int until) => from + (int)Below(until - from);

    private ulong Throw()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
