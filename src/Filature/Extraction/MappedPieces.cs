namespace Filature.Extraction;

/// <summary>Takes pieces of a mapped text into another one, keeping the way back to the source.</summary>
internal static class MappedPieces
{
    /// <summary>Appends a stretch of <paramref name="from"/>, mapped to the source of <paramref name="from"/>.</summary>
    public static void Append(this MappedText.Builder builder, MappedText from, TextSpan span)
    {
        var runs = from.Runs.AsSpan();
        for (var i = FirstAt(runs, span.Start); i < runs.Length && runs[i].Here.Start < span.End; i++)
        {
            var run = runs[i];
            var here = new TextSpan(Math.Max(run.Here.Start, span.Start), Math.Min(run.Here.End, span.End));
            if (here.IsEmpty)
            {
                continue;
            }

            var source = run.Here.Length == run.Source.Length
                ? new TextSpan(run.Source.Start + here.Start - run.Here.Start, run.Source.Start + here.End - run.Here.Start)
                : run.Source;
            builder.Replace(here.Of(from.Text.AsSpan()), source);
        }
    }

    /// <summary>The text without the given stretches, which are ordered and disjoint.</summary>
    public static MappedText Without(this MappedText text, IReadOnlyList<TextSpan> cuts)
    {
        var builder = new MappedText.Builder();
        var at = 0;
        foreach (var cut in cuts)
        {
            builder.Append(text, new(at, cut.Start));
            at = cut.End;
        }

        builder.Append(text, new(at, text.Text.Length));
        return builder.Build();
    }

    /// <summary>Where a text begins and ends in its source.</summary>
    public static TextSpan Extent(this MappedText text) => text.ToSource(new(0, text.Text.Length));

    private static int FirstAt(ReadOnlySpan<MappedText.Run> runs, int position)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Here.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
