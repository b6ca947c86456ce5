using System.Globalization;
using System.Runtime.InteropServices;
using Filature.Provenance;
using Filature.Stories;

namespace Filature.Storage;

/// <summary>Takes one document in, whole or not at all, and lets the articles it sheds light on be read again.</summary>
internal sealed class Intake(Database database, TimeProvider clock)
{
    // A chain of copies of copies is short; this only guards against an endless round.
    private const int MostRetraced = 200;

    public Outcome<Added> Add(Arrival arrival)
    {
        lock (database.Gate)
        {
            var connection = database.Writer;
            var shelf = new Shelf(connection);
            if (connection.Scalar<string>("SELECT content_id FROM articles WHERE id = $1", arrival.ArticleId) == arrival.ContentId)
            {
                return new Added(arrival.ArticleId, false, []);
            }

            using var transaction = connection.BeginTransaction();
            var neighbours = new NearTexts(shelf);
            var outcome = Desk.Read(arrival, neighbours);
            if (!outcome.IsOk)
            {
                return outcome.Problem;
            }

            var report = outcome.Value;
            var fingerprints = Fingerprints.Of(report.Article);
            var touched = new HashSet<string>();
            if (shelf.Placement(arrival.ArticleId) is { } old)
            {
                touched.Add(old.Story);
            }

            var signature = Signature.Of(report);
            var placement = StoryRoom.Place(report, signature, new NearStories(shelf), shelf.Placement);
            Write(shelf, arrival, report, fingerprints, signature, placement);
            touched.Add(placement.Story);

            var retraced = Retrace(shelf, neighbours, report, touched);
            foreach (var story in touched)
            {
                shelf.Retell(story);
            }

            transaction.Commit();
            return new Added(report.Article.Id, true, retraced);
        }
    }

    private void Write(Shelf shelf, Arrival arrival, Report report, Fingerprints fingerprints, Signature signature, Placement placement)
    {
        var (connection, article) = (shelf.Connection, report.Article);
        var added = clock.GetUtcNow().ToString("o", CultureInfo.InvariantCulture);
        connection.Execute("INSERT OR IGNORE INTO texts VALUES ($1, $2)", article.Text.Id, article.Text.Text);
        var arrived = connection.Scalar<long>(
            "INSERT INTO arrivals (content_id, path, media_type, charset, address, retrieved, added, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING number",
            arrival.ContentId, arrival.Path, arrival.MediaType, arrival.Charset, arrival.Address,
            arrival.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), added, arrival.Bytes.ToArray());

        Forget(shelf, article.Id);
        var number = connection.Scalar<long>(
            """
            INSERT INTO articles (id, text_id, arrival, content_id, address, path, language, headline, outlet, day, added, story, thread, terms, report)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (id) DO UPDATE SET text_id = $2, arrival = $3, content_id = $4, address = $5, path = $6, language = $7, headline = $8,
              outlet = $9, day = $10, story = $12, thread = $13, terms = $14, report = $15
            RETURNING number
            """,
            article.Id, article.Text.Id, arrived, arrival.ContentId, arrival.Address, arrival.Path, article.Language, article.Headline,
            report.Lineage.Outlet?.Value, report.Day?.ToString(), added, placement.Story, placement.Thread,
            MemoryMarshal.AsBytes(signature.Terms.AsSpan()).ToArray(), StoredReport.Write(report));
        connection.Execute(
            "INSERT INTO versions SELECT $1, count(*) + 1, $2, $3, $4 FROM versions WHERE article = $1", article.Id, article.Text.Id, arrived, added);

        shelf.WriteFindings(report);
        shelf.WriteClaims(article);
        shelf.WriteDerivations(report);
        Index(shelf, number, article, fingerprints, signature);
    }

    // A new text of an article replaces the old one's entries in the indexes; texts, arrivals and findings stay.
    private static void Forget(Shelf shelf, string article)
    {
        var connection = shelf.Connection;
        if (connection.Scalar<long>("SELECT number FROM articles WHERE id = $1", article) is not (> 0 and var number))
        {
            return;
        }

        connection.Execute(
            "UPDATE frequencies SET count = count - 1 WHERE term IN (SELECT t.term FROM terms t WHERE t.article = $1)", number);
        connection.Execute("DELETE FROM terms WHERE article = $1", number);
        connection.Execute("DELETE FROM fingerprints WHERE article = $1", number);
        connection.Execute("DELETE FROM search WHERE rowid = $1", number);
        connection.Execute("DELETE FROM claims WHERE article = $1", article);
    }

    private static void Index(Shelf shelf, long number, Article article, Fingerprints fingerprints, Signature signature)
    {
        var connection = shelf.Connection;
        using var fingerprint = connection.Prepare("INSERT OR IGNORE INTO fingerprints VALUES ($1, $2)", 2);
        fingerprint.Parameters[1].Value = number;
        foreach (var hash in fingerprints.Hashes)
        {
            fingerprint.Parameters[0].Value = hash;
            fingerprint.ExecuteNonQuery();
        }

        using var term = connection.Prepare("INSERT OR IGNORE INTO terms VALUES ($1, $2)", 2);
        using var frequency = connection.Prepare("INSERT INTO frequencies VALUES ($1, 1) ON CONFLICT (term) DO UPDATE SET count = count + 1", 1);
        term.Parameters[1].Value = number;
        foreach (var hash in signature.Terms)
        {
            term.Parameters[0].Value = hash;
            term.ExecuteNonQuery();
            frequency.Parameters[0].Value = hash;
            frequency.ExecuteNonQuery();
        }

        connection.Execute(
            "INSERT INTO search (rowid, headline, body) VALUES ($1, $2, $3)", number,
            Folding.FoldWords(article.Headline), Folding.FoldWords(article.Text.Text));
    }

    /// <summary>Reads again what may have been made from the new article, and what was made from that.</summary>
    private static ValueList<string> Retrace(Shelf shelf, NearTexts neighbours, Report report, HashSet<string> touched)
    {
        var article = report.Article;
        var traced = new TracedArticle(article, Analyzer.Analyze(article.Text.Text, article.Language), report.Lineage);
        var queue = new Queue<string>(Tracer.MayDeriveFrom(traced, neighbours));
        var seen = new HashSet<string> { article.Id };
        var changed = new List<string>();
        while (seen.Count < MostRetraced && queue.TryDequeue(out var id))
        {
            if (!seen.Add(id) || shelf.Report(id) is not { } before)
            {
                continue;
            }

            var after = Desk.Continue(before.Article, neighbours);
            if (after.Lineage == before.Lineage && after.Record == before.Record)
            {
                continue;
            }

            changed.Add(id);
            shelf.Connection.Execute(
                "UPDATE articles SET report = $2, day = $3, outlet = $4 WHERE id = $1", id, StoredReport.Write(after), after.Day?.ToString(), after.Lineage.Outlet?.Value);
            shelf.WriteFindings(after);
            shelf.WriteDerivations(after);
            Follow(shelf, after, touched);
            foreach (var derived in shelf.Connection.Query("SELECT derived FROM derivations WHERE origin = $1", row => row.GetString(0), id))
            {
                queue.Enqueue(derived);
            }
        }

        return changed.ToValueList();
    }

    // A copy stands in its origin's story.
    private static void Follow(Shelf shelf, Report report, HashSet<string> touched)
    {
        touched.Add(shelf.Placement(report.Article.Id)!.Value.Story);
        var origin = report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.Kind != DerivationKind.SamePrimarySource)?.Value.From;
        if (origin is not null && shelf.Placement(origin) is { } place)
        {
            shelf.Move(report.Article.Id, place.Story, place.Thread);
            touched.Add(place.Story);
        }
    }
}
