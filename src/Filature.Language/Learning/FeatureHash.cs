namespace Filature.Language.Learning;

/// <summary>Turns features into numbers of 40 bits: enough that two seldom meet, few enough to be stored small.</summary>
public static class FeatureHash
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;
    private const int Bits = 40;

    /// <summary>A feature of a template: the template's number and what it saw.</summary>
    public static ulong Of(int template, ulong a) => Cut(Mix(Mix((ulong)template + 1, a), 0x51ED));

    public static ulong Of(int template, ulong a, ulong b) => Cut(Mix(Mix(Mix((ulong)template + 1, a), b), 0x51ED));

    public static ulong Of(int template, ulong a, ulong b, ulong c) => Cut(Mix(Mix(Mix(Mix((ulong)template + 1, a), b), c), 0x51ED));

    public static ulong Of(int template, ulong a, ulong b, ulong c, ulong d) => Cut(Mix(Mix(Mix(Mix(Mix((ulong)template + 1, a), b), c), d), 0x51ED));

    /// <summary>A number for a word; the same in every process.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Prime;
        foreach (var c in word)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    internal static ulong Spread(ulong feature) => unchecked(feature * Prime);

    private static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * Prime;
            return hash ^ (hash >> 29);
        }
    }

    private static ulong Cut(ulong hash) => hash >> (64 - Bits);
}
