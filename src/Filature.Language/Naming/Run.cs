namespace Filature.Language.Naming;

/// <summary>
/// Words with capitals in a row, joined by small ones such as «de»: where a name is, it lies mostly inside one. A token outside knows the
/// first word of the run on its left, as long as that is near.
/// </summary>
internal struct Run
{
    private const int Near = 5;

    public int Start;
    public int End;

    /// <summary>The run that the token stands in; 0 outside.</summary>
    public readonly int Length => End - Start;

    public ulong Left;
    public int Distance;

    public static void Fill(ReadOnlySpan<Sight> sights, Span<Run> runs)
    {
        var (left, leftEnd) = (0UL, -100);
        for (var i = 0; i < sights.Length;)
        {
            if (!sights[i].IsCapital)
            {
                runs[i] = i - leftEnd < Near ? new() { Left = left, Distance = i - leftEnd } : default;
                i++;
                continue;
            }

            var end = i + 1;
            while (true)
            {
                var probe = end;
                while (probe < sights.Length && probe < end + 3 && sights[probe].IsLink && !sights[probe].IsCapital)
                {
                    probe++;
                }

                if (probe >= sights.Length || !sights[probe].IsCapital)
                {
                    break;
                }

                end = probe + 1;
            }

            (left, leftEnd) = (sights[i].Lower, end);
            for (var at = i; at < end; at++)
            {
                runs[at] = new() { Start = i, End = end, Left = left };
            }

            i = end;
        }
    }
}
