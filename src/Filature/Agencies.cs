namespace Filature;

/// <summary>A news agency, wire service or much copied outlet, by its canonical short form.</summary>
public sealed record Agency(string Name, bool IsOutlet, string Country);

/// <summary>The table of agencies (<c>languages/agencies.tsv</c>): the names and signs by which each is written.</summary>
public static class Agencies
{
    private static readonly Dictionary<string, Agency> BySign = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Agency> ByName = new(StringComparer.Ordinal);

    // Names are looked up by runs of words; none is longer than this.
    private static readonly int LongestName;

    static Agencies()
    {
        var all = new List<Agency>();
        foreach (var row in Knowledge.Table("agencies.tsv"))
        {
            var agency = new Agency(row[0], row[1] == "outlet", row[2]);
            all.Add(agency);
            foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[0]))
            {
                var folded = Folding.FoldWords(name);
                // A name that is only a sign is read as a sign: «AP» is not «ap.».
                if (!row[4].Split('|').Contains(name))
                {
                    ByName.TryAdd(folded, agency);
                    LongestName = Math.Max(LongestName, folded.Count(c => c == ' ') + 1);
                }
            }

            foreach (var sign in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                BySign.TryAdd(sign, agency);
            }
        }

        All = all.ToValueList();
    }

    public static ValueList<Agency> All { get; }

    /// <summary>The agency that a whole mark names («AFP», «Agence Belga», «REUTERS»), or null.</summary>
    public static Agency? Named(ReadOnlySpan<char> mark)
    {
        var trimmed = mark.Trim([' ', '\u00A0', '\u202F', '.', ',', ';', ':', '(', ')', '-', '–', '—', '/', '©', '*', '_']);
        return BySign.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var bySign) ? bySign
            : ByName.GetValueOrDefault(Folding.FoldWords(trimmed));
    }

    /// <summary>Every agency named inside a mark (a credit line, a dateline's brackets, ©), with its place in it. Signs count: do not use it on running text.</summary>
    public static IEnumerable<(Agency Agency, TextSpan Span)> In(string mark)
    {
        var words = Words(mark);
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(LongestName, words.Count - i); length > 0; length--)
            {
                var span = words[i].Union(words[i + length - 1]);
                if (Named(span.Of(mark.AsSpan())) is { } agency)
                {
                    yield return (agency, span);
                    i += length - 1;
                    break;
                }
            }
        }
    }

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new(start, i));
                start = -1;
            }
        }

        return words;
    }
}
