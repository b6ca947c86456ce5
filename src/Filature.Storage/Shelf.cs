using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Articles on one connection: what is read and written inside a transaction and outside of it.</summary>
internal sealed class Shelf(SqliteConnection connection)
{
    public SqliteConnection Connection { get; } = connection;

    public Report? Report(string id) =>
        Connection.Query(
            "SELECT a.report, t.text FROM articles a JOIN texts t ON t.id = a.text_id WHERE a.id = $1",
            row => StoredReport.Read(row.GetString(0), row.GetString(1)), id) is [var report, ..] ? report : null;

    public List<Report> ReportsOfStory(string story) =>
        Connection.Query(
            "SELECT a.report, t.text FROM articles a JOIN texts t ON t.id = a.text_id WHERE a.story = $1",
            row => StoredReport.Read(row.GetString(0), row.GetString(1)), story);

    public (string Story, string Thread)? Placement(string article) =>
        Connection.Query("SELECT story, thread FROM articles WHERE id = $1", row => (row.GetString(0), row.GetString(1)), article) is [var place, ..] ? place : null;

    public void Move(string article, string story, string thread) =>
        Connection.Execute("UPDATE articles SET story = $2, thread = $3 WHERE id = $1", article, story, thread);

    /// <summary>Writes the findings of a report; those of the article that it no longer makes are superseded.</summary>
    public void WriteFindings(Report report)
    {
        var article = report.Article.Id;
        var grounds = report.Grounds().ToArray();
        var kept = grounds.Select(pair => pair.Ground.Id).ToHashSet();
        foreach (var (id, kind) in Connection.Query(
            "SELECT id, kind FROM findings WHERE article = $1 AND superseded_by IS NULL", row => (row.GetString(0), row.GetString(1)), article))
        {
            if (!kept.Contains(id))
            {
                var by = grounds.Where(pair => pair.Ground.Kind == kind).Concat(grounds.Where(pair => pair.Ground.Kind == "derivation"))
                    .Select(pair => pair.Ground.Id).FirstOrDefault("withdrawn");
                Connection.Execute("UPDATE findings SET superseded_by = $3 WHERE id = $1 AND article = $2", id, article, by);
            }
        }

        using var insert = Connection.Prepare(
            """
            INSERT INTO findings VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL)
            ON CONFLICT (id, article) DO UPDATE SET superseded_by = NULL
            """, 10);
        foreach (var (value, ground) in grounds)
        {
            insert.Parameters[0].Value = ground.Id;
            insert.Parameters[1].Value = article;
            insert.Parameters[2].Value = ground.Kind;
            insert.Parameters[3].Value = value;
            insert.Parameters[4].Value = ground.Stage.Name;
            insert.Parameters[5].Value = ground.Stage.Version;
            insert.Parameters[6].Value = ground.Rule;
            insert.Parameters[7].Value = ground.Score;
            insert.Parameters[8].Value = FilatureJson.Write(ground.Evidence);
            insert.Parameters[9].Value = FilatureJson.Write(ground.Because);
            insert.ExecuteNonQuery();
        }
    }

    public void WriteClaims(Article article)
    {
        foreach (var claim in article.Claims)
        {
            ValueList<Evidence> evidence = claim.Span is { IsEmpty: false } span ? [article.Text.Prove(span)] : [];
            Connection.Execute(
                "INSERT OR IGNORE INTO claims VALUES ($1, $2, $3, $4, $5, $6)",
                claim.Id, article.Id, claim.Kind.ToString().ToLowerInvariant(), claim.Value, claim.Where, FilatureJson.Write(evidence));
        }
    }

    public void WriteDerivations(Report report)
    {
        Connection.Execute("DELETE FROM derivations WHERE derived = $1", report.Article.Id);
        foreach (var derivation in report.Lineage.DerivedFrom)
        {
            if (derivation.Value.From is { } origin)
            {
                Connection.Execute("INSERT OR IGNORE INTO derivations VALUES ($1, $2, $3)", report.Article.Id, origin, derivation.Value.Kind.ToString());
            }
        }
    }

    /// <summary>Tells a story anew from its reports; one without reports is gone.</summary>
    public void Retell(string story)
    {
        var reports = ReportsOfStory(story);
        if (reports.Count == 0)
        {
            Connection.Execute("DELETE FROM stories WHERE id = $1", story);
            return;
        }

        var thread = Placement(reports[0].Article.Id)!.Value.Thread;
        var told = Stories.StoryRoom.Tell(story, thread, reports);
        Connection.Execute(
            "INSERT OR REPLACE INTO stories VALUES ($1, $2, $3, $4, $5, $6, $7)",
            told.Id, told.Thread, told.Title, told.Day?.ToString(), told.Independent.Reports, told.Independent.PrimarySources, FilatureJson.Write(told.Articles));
    }
}
