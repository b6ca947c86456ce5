using Filature.Contract;

namespace Filature.Storage;

/// <summary>A row a statement, and its words in the full-text index: to be asked by speaker, addressee, words, act and day.</summary>
internal static class StatementRows
{
    /// <summary>Places of the index that an article has; far more than any text within the limits has statements.</summary>
    private const int Most = 65_536;

    public static void Write(Session session, long article, Report report)
    {
        session.Execute("delete from statements where article = ?1", article);
        session.Execute("delete from statements_fts where rowid between ?1 and ?2", article * Most, (article * Most) + Most - 1);
        for (var i = 0; i < Math.Min(Most, report.Record.Statements.Count); i++)
        {
            var (statement, ground) = report.Record.Statements[i];
            var (speaker, addressee) = (statement.SpeakerEntity ?? statement.Speaker?.Text, statement.AddresseeEntity ?? statement.Addressee?.Text);
            var said = Columns.Key(statement.SaidOn?.Date);
            session.Execute(
                """
                insert into statements (article, position, finding, speaker, speaker_words, addressee, addressee_words, kind, act, channel, said_on, said_key, day_key)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                """,
                article, i, ground.Id, speaker, Columns.Words(speaker), addressee, Columns.Words(addressee), Name(statement.Kind), Name(statement.Act),
                statement.Channel is { } channel ? Name(channel) : null, statement.SaidOn?.Date.ToString(), said, said ?? Columns.Key(report.Day));
            session.Execute(
                "insert into statements_fts (rowid, speaker, addressee, content) values (?1, ?2, ?3, ?4)",
                (article * Most) + i, Either(statement.SpeakerEntity, statement.Speaker), Either(statement.AddresseeEntity, statement.Addressee),
                SearchWords.Join(statement.Content.Text));
        }
    }

    /// <summary>A value of an enum as columns hold it.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => FilatureJson.Write(value).Trim('"');

    // Whoever is asked for may stand in the text under another word («le ministre») than the one meant.
    private static string Either(string? entity, Evidence? mention)
    {
        var (name, words) = (SearchWords.Join(entity ?? ""), SearchWords.Join(mention?.Text ?? ""));
        return name.Contains(words, StringComparison.Ordinal) ? name : words.Contains(name, StringComparison.Ordinal) ? words : $"{name} {words}";
    }
}
