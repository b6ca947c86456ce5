namespace Filature.Web.Marking;

/// <summary>A stretch of a text around words that prove something, with these words in it.</summary>
/// <param name="Words">Inside <paramref name="Around"/>, in order.</param>
public sealed record Context(TextSpan Around, IReadOnlyList<TextSpan> Words)
{
    // Enough to see the sentence; the link leads to the rest.
    private const int Reach = 160;

    /// <summary>The surroundings of proving words; where they touch, they are one.</summary>
    public static IReadOnlyList<Context> Of(string text, IEnumerable<TextSpan> words)
    {
        var contexts = new List<Context>();
        foreach (var span in words.Where(span => span.End <= text.Length).Distinct().Order())
        {
            var around = Surroundings(text, span);
            if (contexts is [.., var last] && around.Start <= last.Around.End)
            {
                contexts[^1] = new(last.Around.Union(around), [.. last.Words, span]);
            }
            else
            {
                contexts.Add(new(around, [span]));
            }
        }

        return contexts;
    }

    /// <summary>The segments of the surroundings, the proving words marked.</summary>
    public IReadOnlyList<Segment> Segments(int length) =>
        new Segmenter(Words.Select((span, index) => new Mark($"words-{span.Start}-{index}", MarkKind.Place, span, 0, false)), length).Cut(Around);

    // Cut at white space, and so never inside a surrogate pair.
    private static TextSpan Surroundings(string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - Reach), to = Math.Min(text.Length, span.End + Reach);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        return new(from, to);
    }
}
