namespace Filature.Storage;

/// <summary>Which statements are asked for; a null narrows nothing. Words are folded: case and accents do not count.</summary>
/// <param name="Actor">Words that all stand in the speaker's mention or name; «"…"» in that order, «garant*» for a beginning.</param>
/// <param name="To">The same, of the addressee.</param>
/// <param name="About">The same, of the content.</param>
/// <param name="Since">The first day. The day of a statement is that of the saying, or else its article's; of one known by its month, a day of it will do.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Outlet">Words that stand in the outlet's name, one after the other.</param>
public sealed record StatementQuery(
    string? Actor = null, string? To = null, string? About = null, Act? Act = null, DateOnly? Since = null, DateOnly? Until = null, string? Outlet = null)
{
    /// <summary>Whether there is a word to look for in a text that a user typed.</summary>
    public static bool HasWords(string typed) => SearchWords.Of(typed).Any();

    /// <summary>For the full-text index; null where no words are asked for.</summary>
    internal string? Match
    {
        get
        {
            string[] parts = [.. ((string Column, string? Typed)[])[("speaker", Actor), ("addressee", To), ("content", About)]
                is var asked ? asked.Where(part => part.Typed is not null).Select(part => Of(part.Column, part.Typed!)) : []];
            return parts.Length == 0 ? null : string.Join(" AND ", parts);
        }
    }

    // Without fields: «outlet:» means something in a search only. Of what holds no word, an empty phrase, which nothing holds.
    private static string Of(string column, string typed) =>
        SearchQuery.Parse(typed.Replace(':', ' ')).Match is { Length: > 0 } match ? $"({column} : ({match}))" : "\"\"";
}

/// <summary>A statement with the article that tells it.</summary>
/// <param name="Outlet">Null where it is not known.</param>
/// <param name="Day">The article's day.</param>
/// <param name="Address">Where the article came from, or else the address it gives as its own.</param>
public sealed record FoundStatement(string Article, string Headline, string? Outlet, PartialDate? Day, string? Address, Finding<Statement> Statement);
