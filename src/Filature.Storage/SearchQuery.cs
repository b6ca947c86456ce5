namespace Filature.Storage;

/// <summary>Folded words that stand one after the other; the last one may be only the beginning of a word.</summary>
internal sealed record Phrase(ValueList<string> Words, bool IsBeginning);

/// <summary>
/// What a user asks for: words, "phrases", beginnings («garant*»), <c>outlet:</c>, <c>lang:</c>, <c>actor:</c> and <c>said:</c> (who says
/// something in the article, and in what words), <c>since:</c>, <c>until:</c> and <c>on:</c> (a day, month or year). Whatever is typed means
/// something; nothing is an error.
/// </summary>
internal sealed record SearchQuery(ValueList<Phrase> Phrases, string? Outlet, string? Language)
{
    // «l'», «d'», «qu'» stand at a word by grammar, not by what it is about.
    private const int LongestElision = 2;

    private static readonly string[] Fields = ["outlet", "lang", "actor", "said", "since", "until", "on"];

    /// <summary>For the full-text index of statements: one of them holds all of it; null where none is asked for.</summary>
    public string? Said { get; init; }

    /// <summary>The first day, as <see cref="Columns.Key"/>; of an article known by its month or year, that has to begin then.</summary>
    public int? Since { get; init; }

    /// <summary>The last day.</summary>
    public int? Until { get; init; }

    public bool IsEmpty => Phrases.Count == 0 && Outlet is null && Language is null && Said is null && Since is null && Until is null;

    /// <summary>As FTS5 reads it: every word between quotation marks, so that none is an operator.</summary>
    public string Match => MatchOf(Phrases);

    public static SearchQuery Parse(string query)
    {
        var phrases = new List<Phrase>();
        var said = new List<string>();
        string? outlet = null, language = null;
        int? since = null, until = null;
        for (var i = 0; i < query.Length;)
        {
            if (char.IsWhiteSpace(query[i]))
            {
                i++;
                continue;
            }

            var field = Field(query, ref i);
            var (value, isQuoted) = Value(query, ref i);
            var isBeginning = value.EndsWith('*');
            string[] words = [.. SearchWords.Of(isQuoted ? value : WithoutElision(value)).Select(word => word.Folded)];
            switch (field)
            {
                case "outlet":
                    outlet = words.Length > 0 ? value : null;
                    break;
                case "lang":
                    language = words.Length > 0 ? words[0] : null;
                    break;
                case "actor" or "said":
                    if (words.Length > 0)
                    {
                        said.Add($"{(field == "actor" ? "speaker" : "content")} : {MatchOf([new([.. words], isBeginning)])}");
                    }

                    break;
                case "since" or "until" or "on":
                    if (PartialDate.Parse(value) is { Year: not null } day)
                    {
                        since = field == "until" ? since : Columns.Key(day);
                        until = field == "since" ? until : LastOf(day);
                    }

                    break;
                default:
                    if (words.Length > 0)
                    {
                        phrases.Add(new([.. words], isBeginning));
                    }

                    break;
            }
        }

        return new(phrases.ToValueList(), outlet, language) { Said = said.Count == 0 ? null : string.Join(" AND ", said), Since = since, Until = until };
    }

    private static string MatchOf(ValueList<Phrase> phrases) => string.Join(
        " AND ", phrases.Select(phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.IsBeginning ? "*" : "")}"));

    // A month or a year reaches to its last day, whatever that is called.
    private static int? LastOf(PartialDate date) => Columns.Key(date) + (date.Month is null ? 1231 : date.Day is null ? 31 : 0);

    private static string? Field(string query, ref int i)
    {
        foreach (var name in Fields)
        {
            if (query.AsSpan(i).StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            {
                i += name.Length + 1;
                return name;
            }
        }

        return null;
    }

    private static (string Value, bool IsQuoted) Value(string query, ref int i)
    {
        if (i < query.Length && query[i] is '"' or '«' or '“' or '„')
        {
            var close = query.AsSpan(i + 1).IndexOfAny('"', '»', '”');
            var end = close < 0 ? query.Length : i + 1 + close;
            var phrase = query[(i + 1)..end];
            i = Math.Min(query.Length, end + 1);
            return (phrase, true);
        }

        var start = i;
        while (i < query.Length && !char.IsWhiteSpace(query[i]))
        {
            i++;
        }

        return (query[start..i], false);
    }

    private static string WithoutElision(string word)
    {
        var mark = word.AsSpan().IndexOfAny('\'', '’');
        return mark is > 0 and <= LongestElision && mark < word.Length - 1 ? word[(mark + 1)..] : word;
    }
}
