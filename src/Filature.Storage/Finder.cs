using System.Text;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Full-text search over folded words.</summary>
internal static class Finder
{
    // Words of a snippet before and after its first hit.
    private const int Before = 60;
    private const int Length = 220;

    private const char HitStart = '\u2068';
    private const char HitEnd = '\u2069';

    public static List<SearchHit> Find(SqliteConnection connection, string query, int limit)
    {
        var asked = Asked.Parse(query);
        if (asked.Phrases.Count == 0 && asked.Outlet is null && asked.Language is null)
        {
            return [];
        }

        var match = string.Join(" AND ", asked.Phrases.Select(phrase => $"\"{phrase}\""));
        return connection.Query(
            $"""
            SELECT a.id, a.headline, a.outlet, a.day, {(match.Length > 0 ? "-bm25(search, 4.0, 1.0)" : "0.0")}, t.text
            FROM articles a JOIN texts t ON t.id = a.text_id {(match.Length > 0 ? "JOIN search ON search.rowid = a.number" : "")}
            WHERE {(match.Length > 0 ? "search MATCH $1" : "$1 = ''")}
              AND ($2 IS NULL OR a.outlet LIKE $2) AND ($3 IS NULL OR a.language = $3)
            ORDER BY 5 DESC, a.day DESC LIMIT $4
            """,
            row => new SearchHit(
                row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3) is { } day ? PartialDate.Parse(day) : null,
                Math.Round(row.GetDouble(4), 3), Snippet(row.GetString(5), asked.Phrases)),
            match, asked.Outlet is null ? null : $"%{asked.Outlet}%", asked.Language, limit);
    }

    private static string Snippet(string text, ValueList<string> phrases)
    {
        var folded = Folding.Map(text);
        var hits = phrases
            .Select(phrase => phrase.Replace(" ", "", StringComparison.Ordinal))
            .Select(phrase => (At: folded.Text.IndexOf(phrase, StringComparison.Ordinal), phrase.Length))
            .Where(hit => hit.At >= 0)
            .Select(hit => folded.ToSource(new(hit.At, hit.At + hit.Length)))
            .Order()
            .ToArray();
        var start = hits.Length == 0 ? 0 : WordStart(text, Math.Max(0, hits[0].Start - Before));
        var end = Math.Min(text.Length, start + Length);
        var snippet = new StringBuilder();
        var at = start;
        foreach (var hit in hits)
        {
            if (hit.Start >= at && hit.End <= end)
            {
                snippet.Append(text, at, hit.Start - at).Append(HitStart).Append(text, hit.Start, hit.Length).Append(HitEnd);
                at = hit.End;
            }
        }

        return snippet.Append(text, at, end - at).Replace('\n', ' ').ToString();
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>A query taken apart: words and phrases as folded words, and the fields.</summary>
    private sealed record Asked(ValueList<string> Phrases, string? Outlet, string? Language)
    {
        public static Asked Parse(string query)
        {
            var (phrases, outlet, language) = (new List<string>(), (string?)null, (string?)null);
            for (var i = 0; i < query.Length;)
            {
                if (char.IsWhiteSpace(query[i]))
                {
                    i++;
                    continue;
                }

                var field = Field(query, ref i);
                var value = Value(query, ref i);
                switch (field)
                {
                    case "outlet":
                        outlet = value;
                        break;
                    case "lang":
                        language = value;
                        break;
                    default:
                        if (Folding.FoldWords(value) is { Length: > 0 } words)
                        {
                            phrases.Add(words);
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

        private static string Value(string query, ref int i)
        {
            if (i < query.Length && query[i] is '"' or '«' or '“')
            {
                var close = query.AsSpan(i + 1).IndexOfAny('"', '»', '”');
                var end = close < 0 ? query.Length : i + 1 + close;
                var phrase = query[(i + 1)..end];
                i = end + 1;
                return phrase;
            }

            var start = i;
            while (i < query.Length && !char.IsWhiteSpace(query[i]))
            {
                i++;
            }

            return query[start..i];
        }
    }
}
