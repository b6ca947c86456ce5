using Filature.Translations;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>The translations that the archive keeps, sentence by sentence. They are looked up without asking any engine.</summary>
public sealed class TranslationShelf : ITranslationMemory
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal TranslationShelf(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    public ValueList<string?> Recall(IReadOnlyList<string> sentences, Way way) =>
        _database.Read(session => NumberOf(session, way) is { } number ? Recall(session, [.. sentences.Select(Name)], number) : [.. sentences.Select(_ => (string?)null)]);

    public Outcome<int> Keep(IReadOnlyList<(string Source, string Target)> sentences, Way way) => _database.Write<int>(session =>
    {
        session.Execute(
            "insert or ignore into translation_ways (engine, version, hops, source, target, gist) values (?1, ?2, ?3, ?4, ?5, ?6)",
            way.Engine, way.Version, Hops(way), way.From, way.To, way.IsGist ? 1 : 0);
        var number = NumberOf(session, way)!.Value;
        return sentences.Sum(sentence => session.Execute(
            "insert into translated (hash, way, words, made_at) values (?1, ?2, ?3, ?4) on conflict do nothing",
            Name(sentence.Source), number, Columns.Storable(sentence.Target), Columns.Write(_clock.GetUtcNow())));
    });

    /// <summary>
    /// What is kept of sentences of an article, by the way that made most of them, the newest where two made as many; null where nothing is
    /// kept. Sentences that were not translated are left out.
    /// </summary>
    /// <param name="engine">Only by this engine.</param>
    public Translation? Kept(Article article, ValueList<TextSpan> sentences, string to, string? engine = null) => _database.Read(session =>
    {
        List<string> names = [.. sentences.Select(sentence => Name(sentence.Of(article.Text.Text)))];
        var best = session.First(
            """
            select w.number, w.engine, w.version, w.hops, w.gist from translated t join translation_ways w on w.number = t.way
            where t.hash in (select value from json_each(?1)) and w.source = ?2 and w.target = ?3 and (?4 is null or w.engine = ?4)
            group by w.number order by count(*) desc, max(t.made_at) desc, w.number desc limit 1
            """,
            row => new Numbered(row.GetInt64(0), WayOf(row, 1)), Json(names), article.Language, to, engine);
        return best is null ? null : Translator.Of(article, best.Way, sentences.Zip(Recall(session, names, best.Number))
            .Where(sentence => sentence.Second is not null)
            .Select(sentence => new TranslatedSentence(sentence.First, sentence.Second!)));
    });

    /// <summary>The titles of articles as they are kept in a language, with the way they came; those that are not kept are left out.</summary>
    public IReadOnlyDictionary<string, (string Title, Way Way)> Titles(IEnumerable<(string Article, string Language, string Headline)> articles, string to) => _database.Read(session =>
    {
        var titles = new Dictionary<string, (string, Way)>(StringComparer.Ordinal);
        foreach (var (article, language, headline) in articles.Where(article => article.Language != to))
        {
            var kept = session.First(
                """
                select t.words, w.engine, w.version, w.hops, w.gist from translated t join translation_ways w on w.number = t.way
                where t.hash = ?1 and w.source = ?2 and w.target = ?3 order by t.made_at desc, w.number desc limit 1
                """,
                row => new Titled(row.GetString(0), WayOf(row, 1)), Name(headline), language, to);
            if (kept is not null)
            {
                titles[article] = (kept.Words, kept.Way);
            }
        }

        return titles;
    });

    private static ValueList<string?> Recall(Session session, List<string> names, long way)
    {
        var words = session.All(
            "select hash, words from translated where way = ?2 and hash in (select value from json_each(?1))", row => (Hash: row.GetString(0), Words: row.GetString(1)), Json(names), way)
            .ToDictionary(row => row.Hash, row => row.Words, StringComparer.Ordinal);
        return [.. names.Select(name => words.GetValueOrDefault(name))];
    }

    private static long? NumberOf(Session session, Way way) => session.Scalar<long?>(
        "select number from translation_ways where engine = ?1 and version = ?2 and hops = ?3 and gist = ?4", way.Engine, way.Version, Hops(way), way.IsGist ? 1 : 0);

    private static string Name(string sentence) => Hash.Of(sentence);

    private static string Json(List<string> names) => System.Text.Json.JsonSerializer.Serialize(names);

    private static string Hops(Way way) => string.Join('>', way.Hops);

    private static Way WayOf(SqliteDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), [.. row.GetString(first + 2).Split('>')], row.GetInt32(first + 3) != 0);

    private sealed record Numbered(long Number, Way Way);

    private sealed record Titled(string Words, Way Way);
}
