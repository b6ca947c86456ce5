using Filature.Contract;

namespace Filature.Storage;

/// <summary>How a document came, beside its bytes: what its messengers said of it, and the heads of the answer it came with.</summary>
internal static class Transport
{
    public static void Write(Session session, long arrival, Arrival document)
    {
        if (document.Said.Count + document.Headers.Count > 0)
        {
            session.Execute(
                "insert into transports (arrival, said, headers) values (?1, ?2, ?3)",
                arrival, Columns.Storable(FilatureJson.Write(document.Said)), Columns.Storable(FilatureJson.Write(document.Headers)));
        }
    }

    public static ValueList<Saying> Said(string? json) => json is null ? [] : FilatureJson.Read<ValueList<Saying>>(json);

    public static ValueList<Header> Headers(string? json) => json is null ? [] : FilatureJson.Read<ValueList<Header>>(json);
}
