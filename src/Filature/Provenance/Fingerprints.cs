namespace Filature.Provenance;

/// <summary>
/// A few hashes that stand for a text: of every window of word shingles the smallest one (winnowing: Schleimer, Wilkerson
/// and Aiken, SIGMOD 2003). Two texts that share a passage of <see cref="ShingleWords"/> + <see cref="Window"/> − 1 words share at least one.
/// </summary>
/// <param name="Hashes">Distinct, ascending, of <see cref="HashBits"/> bits.</param>
public sealed record Fingerprints(ValueList<long> Hashes)
{
    /// <summary>
    /// Names the way they are taken: fingerprints of different schemes have nothing in common. Of the word's folding, the hash, and the
    /// two numbers below; an archive whose scheme is another one is indexed anew.
    /// </summary>
    public const string Scheme = "winnow-4-4-1";

    /// <summary>Hashes are non-negative numbers below two to this power.</summary>
    public const int HashBits = 40;

    /// <summary>What two articles have to share to be laid side by side: one hash in common may be a title or a formula.</summary>
    public const int FewestShared = 2;

    // Measured on a generated archive (docs/decisions/0014): with three words in ten changed a quarter of the shingles of four
    // words is left, and half of those is chosen on both sides.
    internal const int ShingleWords = 4;
    internal const int Window = 4;

    /// <summary>The fingerprints of an article's body: agency boilerplate in credit lines links nothing.</summary>
    public static Fingerprints Of(Article article) =>
        Of(FoldedWords.Of(article.Text.Text, article.PartsOf(PartRole.Body)).Ids);

    internal static Fingerprints Of(ReadOnlySpan<long> words, int shingleWords = ShingleWords, int window = Window)
    {
        var hashes = new long[Math.Max(0, words.Length - shingleWords + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Shingle(words.Slice(i, shingleWords));
        }

        var chosen = new List<long>();
        for (var i = 0; i == 0 || i <= hashes.Length - window; i++)
        {
            var smallest = long.MaxValue;
            foreach (var hash in hashes.AsSpan(i, Math.Min(window, hashes.Length)))
            {
                smallest = Math.Min(smallest, hash);
            }

            if (hashes.Length > 0 && (chosen.Count == 0 || chosen[^1] != smallest))
            {
                chosen.Add(smallest);
            }
        }

        chosen.Sort();
        return new(chosen.Distinct().ToValueList());
    }

    internal static long Shingle(ReadOnlySpan<long> words)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var word in words)
            {
                hash = ((hash << 5) ^ (hash >> 59) ^ (ulong)word) * 0x9E3779B97F4A7C15UL;
            }

            return (long)(hash >> (64 - HashBits));
        }
    }
}
