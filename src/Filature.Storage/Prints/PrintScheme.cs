using Filature.Provenance;

namespace Filature.Storage.Prints;

/// <summary>Holds the index to the way fingerprints are taken today: one of another way is made anew from the stored articles.</summary>
internal static class PrintScheme
{
    public static bool IsCurrent(Session session) => session.Scalar<string>("select scheme from print_scheme") == Fingerprints.Scheme;

    public static void Renew(Session session)
    {
        if (IsCurrent(session))
        {
            return;
        }

        session.Run(
            """
            delete from prints;
            delete from print_rows;
            delete from print_blocks;
            delete from print_scheme;
            update print_levels set cursor = 0;
            insert into print_blocks values (1 << 40, x''), (2 << 40, x''), (3 << 40, x'');
            """);
        new PrintIndex(session).AddAll(
            Articles(session), (article, text) => session.Execute("update marks set print = ?2 where article = ?1", article, text));
        session.Execute("insert into print_scheme (scheme) values (?1)", Fingerprints.Scheme);
    }

    private static IEnumerable<(long Article, Fingerprints Fingerprints)> Articles(Session session)
    {
        var last = Shelf.Count(session);
        for (long number = 1; number <= last; number++)
        {
            if (session.Scalar<string>("select id from articles where number = ?1", number) is { } id && Shelf.Report(session, id) is { } report)
            {
                yield return (number, Fingerprints.Of(report.Article));
            }
        }
    }
}
