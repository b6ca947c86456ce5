using Filature.Provenance;

namespace Filature.Storage;

/// <summary>The edges between articles. Articles that merely share a source were not made from each other: they are no part of a chain.</summary>
internal sealed class Edges(Database database) : ICustody
{
    public IReadOnlyList<Finding<Derivation>> Origins(string article) =>
        database.Read(session => Of(Shelf.Report(session, article)).ToList());

    public IReadOnlyList<Finding<Derivation>> Descendants(string article) => database.Read(session =>
        MadeFrom(session, article)
            .SelectMany(derived => Of(Shelf.Report(session, derived)))
            .Where(edge => edge.Value.From == article)
            .ToList());

    /// <summary>Edges to articles that rest on the same source, from whichever side they were found.</summary>
    public IReadOnlyList<Finding<Derivation>> SameSource(string article) => database.Read(session => Siblings(session, article)
        .Prepend(article)
        .SelectMany(other => Shelf.Report(session, other)?.Lineage.DerivedFrom ?? [])
        .Where(edge => edge.Value.Kind == DerivationKind.SamePrimarySource && (edge.Value.To == article || edge.Value.From == article))
        .ToList());

    /// <summary>The articles made from this one, by the day they carry.</summary>
    public static List<string> MadeFrom(Session session, string article) => session.All(
        """
        select distinct a.id from derivations d join articles a on a.number = d."to"
        where d."from" = (select number from articles where id = ?1) and d.kind <> ?2 order by a.day_key is null, a.day_key, a.number
        """,
        row => row.GetString(0), article, nameof(DerivationKind.SamePrimarySource));

    /// <summary>The articles that were found to share their source with this one.</summary>
    public static List<string> Siblings(Session session, string article) => session.All(
        """
        select distinct a.id from derivations d join articles a on a.number = d."to"
        where d."from" = (select number from articles where id = ?1) and d.kind = ?2 order by a.day_key is null, a.day_key, a.number
        """,
        row => row.GetString(0), article, nameof(DerivationKind.SamePrimarySource));

    public static void Write(Session session, long article, Report report)
    {
        session.Execute("delete from derivations where \"to\" = ?1", article);
        for (var i = 0; i < report.Lineage.DerivedFrom.Count; i++)
        {
            var (edge, ground) = report.Lineage.DerivedFrom[i];
            session.Execute(
                "insert into derivations (\"to\", position, finding, \"from\", external, kind, declared) values (?1, ?2, ?3, (select number from articles where id = ?4), ?5, ?6, ?7)",
                article, i, ground.Id, edge.From, edge.External, edge.Kind.ToString(), edge.Declared);
        }
    }

    private static IEnumerable<Finding<Derivation>> Of(Report? report) =>
        report?.Lineage.DerivedFrom.Where(edge => edge.Value.Kind != DerivationKind.SamePrimarySource) ?? [];
}
