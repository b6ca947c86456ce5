namespace Filature.Provenance;

/// <summary>The words of a text as numbers that are equal when the folded words are, with each one's place.</summary>
internal sealed class FoldedWords
{
    private FoldedWords(long[] ids, TextSpan[] spans)
    {
        Ids = ids;
        Spans = spans;
    }

    public long[] Ids { get; }

    public TextSpan[] Spans { get; }

    public int Count => Ids.Length;

    /// <summary>The words inside some stretches of a text, in their order. Elisions are cut: «l'accord» is two words.</summary>
    public static FoldedWords Of(string text, IEnumerable<TextSpan> stretches)
    {
        var ids = new List<long>();
        var spans = new List<TextSpan>();
        foreach (var stretch in stretches)
        {
            var start = -1;
            for (var i = stretch.Start; i <= stretch.End; i++)
            {
                var inside = i < stretch.End && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
                if (inside && start < 0)
                {
                    start = i;
                }
                else if (!inside && start >= 0)
                {
                    ids.Add(Id(text.AsSpan(start, i - start)));
                    spans.Add(new(start, i));
                    start = -1;
                }
            }
        }

        return new([.. ids], [.. spans]);
    }

    /// <summary>FNV-1a over the folded letters.</summary>
    public static long Id(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Folding.Fold(word))
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return unchecked((long)hash);
    }
}
