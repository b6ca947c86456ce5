using System.Runtime.InteropServices;
using Filature.Provenance;
using Filature.Stories;

namespace Filature.Storage;

/// <summary>The archive's answers to Provenance: articles that share fingerprints.</summary>
internal sealed class NearTexts(Shelf shelf) : INeighbours
{
    // A phrase in more articles than this is boilerplate or a slogan: it links nothing and would cost ever more.
    private const int Boilerplate = 50;

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit)
    {
        var shared = new Dictionary<long, int>();
        using var command = shelf.Connection.Prepare($"SELECT article FROM fingerprints WHERE hash = $1 LIMIT {Boilerplate + 1}", 1);
        var articles = new List<long>();
        foreach (var hash in fingerprints.Hashes)
        {
            command.Parameters[0].Value = hash;
            articles.Clear();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    articles.Add(reader.GetInt64(0));
                }
            }

            if (articles.Count <= Boilerplate)
            {
                foreach (var article in articles)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, article, out _)++;
                }
            }
        }

        var neighbours = new List<Neighbour>();
        foreach (var (number, count) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (neighbours.Count == limit)
            {
                break;
            }

            if (shelf.Connection.Scalar<string>("SELECT id FROM articles WHERE number = $1", number) is { } id
                && id != exceptArticle && shelf.Report(id) is { } report)
            {
                var (article, lineage) = (report.Article, report.Lineage);
                neighbours.Add(new(new(article, Analyzer.Analyze(article.Text.Text, article.Language), lineage), count));
            }
        }

        return neighbours;
    }
}

/// <summary>The archive's answers to Stories: articles that share terms.</summary>
internal sealed class NearStories(Shelf shelf) : IStoryNeighbours
{
    // The rarest terms find the candidates; the likeness itself looks at all of them.
    private const int RarestTerms = 60;

    // A term in more articles than this tells nothing about one story.
    private const int CommonTerm = 400;

    public int Articles => (int)shelf.Connection.Scalar<long>("SELECT count(*) FROM articles");

    public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms)
    {
        var frequencies = new Dictionary<long, int>();
        using var command = shelf.Connection.Prepare("SELECT count FROM frequencies WHERE term = $1", 1);
        foreach (var term in terms)
        {
            command.Parameters[0].Value = term;
            if (command.ExecuteScalar() is long count)
            {
                frequencies[term] = (int)count;
            }
        }

        return frequencies;
    }

    public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit)
    {
        var shared = new Dictionary<long, int>();
        using var command = shelf.Connection.Prepare("SELECT article FROM terms WHERE term = $1", 1);
        foreach (var (term, _) in Frequencies(terms).Where(pair => pair.Value <= CommonTerm).OrderBy(pair => pair.Value).Take(RarestTerms))
        {
            command.Parameters[0].Value = term;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, reader.GetInt64(0), out _)++;
            }
        }

        var neighbours = new List<StoryNeighbour>();
        foreach (var (number, _) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (neighbours.Count == limit)
            {
                break;
            }

            neighbours.AddRange(shelf.Connection.Query(
                "SELECT id, story, thread, day, language, terms FROM articles WHERE number = $1 AND id <> $2", row => new StoryNeighbour(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3) is { } day ? PartialDate.Parse(day) : null,
                    row.GetString(4), [.. MemoryMarshal.Cast<byte, long>((byte[])row[5])]),
                number, exceptArticle).Where(neighbour => InWindow(neighbour.Day, from, until)));
        }

        return neighbours;
    }

    private static bool InWindow(PartialDate? day, DateOnly? from, DateOnly? until) =>
        day?.ToDay() is not { } known || ((from is null || known >= from) && (until is null || known <= until));
}

/// <summary>The edges of custody.</summary>
internal sealed class Edges(Database database) : ICustody
{
    public IReadOnlyList<Finding<Derivation>> Origins(string article)
    {
        using var connection = database.Read();
        return Of(new Shelf(connection), article);
    }

    public IReadOnlyList<Finding<Derivation>> Descendants(string article)
    {
        using var connection = database.Read();
        var shelf = new Shelf(connection);
        return
        [
            .. connection.Query("SELECT DISTINCT derived FROM derivations WHERE origin = $1 ORDER BY derived", row => row.GetString(0), article)
                .SelectMany(derived => Of(shelf, derived))
                .Where(edge => edge.Value.From == article),
        ];
    }

    private static List<Finding<Derivation>> Of(Shelf shelf, string article) =>
        [.. shelf.Report(article)?.Lineage.DerivedFrom.Where(edge => edge.Value.Kind != DerivationKind.SamePrimarySource) ?? []];
}
