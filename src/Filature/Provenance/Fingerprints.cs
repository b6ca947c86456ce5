namespace Filature.Provenance;

/// <summary>
/// A few hashes that stand for a text: of every window of word shingles the smallest one (winnowing: Schleimer, Wilkerson
/// and Aiken, SIGMOD 2003). Two texts that share a passage of <see cref="ShingleWords"/> + <see cref="Window"/> − 1 words share at least one.
/// </summary>
/// <param name="Hashes">Distinct, ascending.</param>
public sealed record Fingerprints(ValueList<long> Hashes)
{
    // Nine words in common are a quotation or a copied clause; fewer are a turn of phrase.
    private const int ShingleWords = 5;
    private const int Window = 5;

    /// <summary>The fingerprints of an article's body: agency boilerplate in credit lines links nothing.</summary>
    public static Fingerprints Of(Article article) =>
        Of(FoldedWords.Of(article.Text.Text, article.PartsOf(PartRole.Body)).Ids);

    internal static Fingerprints Of(ReadOnlySpan<long> words)
    {
        var chosen = new SortedSet<long>();
        var shingles = Math.Max(0, words.Length - ShingleWords + 1);
        var hashes = new long[shingles];
        for (var i = 0; i < shingles; i++)
        {
            hashes[i] = Shingle(words.Slice(i, ShingleWords));
        }

        for (var i = 0; i < Math.Max(0, shingles - Window + 1); i++)
        {
            chosen.Add(Smallest(hashes.AsSpan(i, Window)));
        }

        if (shingles is > 0 and < Window)
        {
            chosen.Add(Smallest(hashes));
        }

        return new(chosen.ToValueList());
    }

    private static long Smallest(ReadOnlySpan<long> hashes)
    {
        var smallest = hashes[0];
        foreach (var hash in hashes)
        {
            smallest = Math.Min(smallest, hash);
        }

        return smallest;
    }

    private static long Shingle(ReadOnlySpan<long> words)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var word in words)
            {
                hash = ((hash << 5) ^ (hash >> 59) ^ (ulong)word) * 0x9E3779B97F4A7C15UL;
            }

            return (long)hash;
        }
    }
}
