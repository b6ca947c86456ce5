using System.Security.Cryptography;
using System.Text;
using Filature.Storage;

namespace Filature.SystemTests.Storage;

/// <summary>Migrations are append-only: archives in the field have run them as they are.</summary>
public sealed class MigrationLawTests
{
    // A line for each migration, in order. Add lines; never change one.
    private static readonly string[] Sealed =
    [
        "0001_articles.sql 0ae22b942b533d10",
        "0002_findings.sql e9fb0332aa1ba079",
        "0003_neighbours.sql 377bd0f271647020",
        "0004_stories.sql ce6cec94db1b561f",
        "0005_search.sql 259cc58ed2f94b12",
        "0006_content.sql 501df36f63175e8d",
        "0007_versions_by_arrival.sql 9ffa94ca2161505f",
        "0008_subscriptions.sql 62b2e39b0c929122",
        "0009_transports.sql 048550b0fd70fa01",
        "0010_followed_pages.sql ff316db3c3795157",
        "0011_prints.sql 4cea562bb4ffdef5",
        "0012_said.sql ea4233c1c868f384",
        "0013_corrections.sql 94b9e76a1c99842d",
        "0014_desk.sql 24c99a9a583764a5",
        "0015_alerts.sql 5e6419a19d1ccf01",
        "0016_stories_explained.sql cbea549e6921167f",
        "0017_translations.sql b6dacdce0f5ae762",
    ];

    [Fact]
    public void A_migration_never_changes_once_it_is_there()
    {
        string[] found = [.. Migrations.All.Select(migration => $"{migration.Name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(migration.Sql)))[..16]}")];
        Assert.Equal(Sealed, found);
    }

    [Fact]
    public void Migrations_are_numbered_without_gaps() =>
        Assert.All(Migrations.All.Select((migration, i) => (migration.Name, Number: $"{i + 1:0000}_")), pair => Assert.StartsWith(pair.Number, pair.Name, StringComparison.Ordinal));
}
