namespace Filature.Provenance;

/// <summary>
/// A few hashes that stand for a text: of every window of word shingles the smallest one (winnowing: Schleimer, Wilkerson
/// and Aiken, SIGMOD 2003). Two texts that share a long enough passage share at least one.
/// </summary>
/// <param name="Hashes">Distinct, ascending.</param>
public sealed record Fingerprints(ValueList<long> Hashes)
{
    /// <summary>The fingerprints of an article's body.</summary>
    public static Fingerprints Of(Article article) => throw new NotSupportedException("Not built yet.");
}
