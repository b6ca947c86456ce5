namespace Filature.Storage;

/// <summary>Folded words that stand one after the other; the last one may be only the beginning of a word.</summary>
internal sealed record Phrase(ValueList<string> Words, bool IsBeginning);

/// <summary>
/// What a user asks for: words, "phrases", beginnings («garant*»), <c>outlet:</c> and <c>lang:</c>. Whatever is typed means something;
/// nothing is an error.
/// </summary>
internal sealed record SearchQuery(ValueList<Phrase> Phrases, string? Outlet, string? Language)
{
    // «l'», «d'», «qu'» stand at a word by grammar, not by what it is about.
    private const int LongestElision = 2;

    public bool IsEmpty => Phrases.Count == 0 && Outlet is null && Language is null;

    /// <summary>As FTS5 reads it: every word between quotation marks, so that none is an operator.</summary>
    public string Match => string.Join(
        " AND ", Phrases.Select(phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.IsBeginning ? "*" : "")}"));

    public static SearchQuery Parse(string query)
    {
        var phrases = new List<Phrase>();
        string? outlet = null, language = null;
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
                default:
                    if (words.Length > 0)
                    {
                        phrases.Add(new([.. words], isBeginning));
                    }

                    break;
            }
        }

        return new(phrases.ToValueList(), outlet, language);
    }

    private static string? Field(string query, ref int i)
    {
        foreach (var name in (ReadOnlySpan<string>)["outlet", "lang"])
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
