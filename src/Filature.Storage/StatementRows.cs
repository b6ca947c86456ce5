using Filature.Contract;

namespace Filature.Storage;

/// <summary>A row a statement, to be asked by speaker, act and day.</summary>
internal static class StatementRows
{
    public static void Write(Session session, long article, Report report)
    {
        session.Execute("delete from statements where article = ?1", article);
        for (var i = 0; i < report.Record.Statements.Count; i++)
        {
            var (statement, ground) = report.Record.Statements[i];
            var (speaker, addressee) = (statement.SpeakerEntity ?? statement.Speaker?.Text, statement.AddresseeEntity ?? statement.Addressee?.Text);
            session.Execute(
                """
                insert into statements (article, position, finding, speaker, speaker_words, addressee, addressee_words, kind, act, channel, said_on, said_key)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                article, i, ground.Id, speaker, Columns.Words(speaker), addressee, Columns.Words(addressee), Name(statement.Kind), Name(statement.Act),
                statement.Channel is { } channel ? Name(channel) : null, statement.SaidOn?.Date.ToString(), Columns.Key(statement.SaidOn?.Date));
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => FilatureJson.Write(value).Trim('"');
}
