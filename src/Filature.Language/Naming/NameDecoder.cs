namespace Filature.Language.Naming;

/// <summary>The best row of labels (Viterbi).</summary>
internal static class NameDecoder
{
    private const int Count = NameLabels.Count;
    private const int Never = int.MinValue / 4;

    // By label, the labels that may stand before it.
    private static readonly byte[][] Before =
        [.. Enumerable.Range(0, Count).Select(label => Enumerable.Range(0, Count).Where(before => NameLabels.CanFollow(before, label)).Select(before => (byte)before).ToArray())];

    /// <param name="scores">Of the tokens, <see cref="NameLabels.Count"/> each.</param>
    /// <param name="back">Room for as many.</param>
    /// <param name="labels">One a token.</param>
    public static void Decode(ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions, Span<byte> back, Span<byte> labels)
    {
        if (labels.Length == 0)
        {
            return;
        }

        Span<int> last = stackalloc int[Count];
        Span<int> next = stackalloc int[Count];
        for (var label = 0; label < Count; label++)
        {
            last[label] = NameLabels.CanStart(label) ? scores[label] + transitions[(Count * Count) + label] : Never;
        }

        for (var i = 1; i < labels.Length; i++)
        {
            for (var label = 0; label < Count; label++)
            {
                var (best, from) = (Never, 0);
                foreach (var before in Before[label])
                {
                    if (last[before] + transitions[(before * Count) + label] is var score && score > best)
                    {
                        (best, from) = (score, before);
                    }
                }

                next[label] = best + scores[(i * Count) + label];
                back[(i * Count) + label] = (byte)from;
            }

            next.CopyTo(last);
        }

        var end = 0;
        for (var label = 1; label < Count; label++)
        {
            end = NameLabels.CanEnd(label) && last[label] > last[end] ? label : end;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)end;
            end = i > 0 ? back[(i * Count) + end] : 0;
        }
    }
}
