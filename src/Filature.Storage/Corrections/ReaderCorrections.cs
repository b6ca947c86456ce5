namespace Filature.Storage.Corrections;

/// <summary>What the archive's readers set right. Each correction is stored and applied whole or not at all.</summary>
public sealed partial class ReaderCorrections
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal ReaderCorrections(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>All of them, also those taken back, the first one first.</summary>
    public IReadOnlyList<Correction> All() => _database.Read(CorrectionShelf.All);

    /// <summary>Those that an article has part in.</summary>
    public IReadOnlyList<Correction> Of(string articleId) => _database.Read(session => CorrectionShelf.Of(session, articleId));

    /// <summary>Takes an article, and what was made from it, out of the story that it is in.</summary>
    /// <returns>The correction that holds now. Problems: <c>correction.unknown</c>, <c>correction.idle</c>, <c>archive.*</c>.</returns>
    public Outcome<Correction> NotSameStory(string articleId) => _database.Write<Correction>(session =>
    {
        if (Named(session, articleId) is not { } article)
        {
            return Unknown(articleId);
        }

        var story = StoryShelf.PlacementOf(session, article)?.Story;
        var others = (story is null ? null : StoryShelf.Story(session, story))?.Articles.Except(Family(session, article), StringComparer.Ordinal).ToValueList() ?? [];
        return others.Count == 0
            ? Idle($"{article} shares its story with nothing but what was made from it.")
            : Keep(session, new("", CorrectionKind.NotSameStory, article, others, null, null, default, null) { About = story }, [article]);
    });

    /// <summary>Says that of two articles neither was made from the other.</summary>
    /// <param name="originId">Null: the one that the article's nearest derivation names.</param>
    /// <returns>As <see cref="NotSameStory"/>.</returns>
    public Outcome<Correction> NotACopy(string articleId, string? originId = null) => _database.Write<Correction>(session =>
    {
        if (Named(session, articleId) is not { } article)
        {
            return Unknown(articleId);
        }

        if (originId is null)
        {
            var edge = Shelf.Report(session, article)!.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value is { From: not null, Kind: not DerivationKind.SamePrimarySource });
            return edge is { Value.From: { } from }
                ? Keep(session, CorrectionKind.NotACopy, article, [from], null, null)
                : Idle($"{article} was made from no other article, as far as the archive shows.");
        }

        return Named(session, originId) is not { } origin ? Unknown(originId)
            : origin == article ? Idle("Both are one article.")
            : Keep(session, CorrectionKind.NotACopy, article, [origin], null, null);
    });

    /// <summary>Says who made a statement.</summary>
    /// <param name="statementId">The id of its finding.</param>
    /// <param name="name">The person or institution; null where nobody is named.</param>
    /// <returns>As <see cref="NotSameStory"/>.</returns>
    public Outcome<Correction> Speaker(string statementId, string? name) => _database.Write<Correction>(session =>
    {
        var speaker = string.IsNullOrWhiteSpace(name) ? null : Columns.Storable(name.Trim());
        if (Ledger.Why(session, statementId) is not { Kind: "statement", SupersededBy: null } reason
            || Shelf.Report(session, reason.Article) is not { } report
            || report.Record.Statements.FirstOrDefault(statement => statement.Ground.Id == statementId) is not { } statement)
        {
            return Unknown(statementId);
        }

        var content = statement.Value.Content;
        return statement.Value.SpeakerEntity == speaker && (speaker is not null || statement.Value.Speaker is null)
            ? Idle("That is whom the desk has for it already.")
            : Keep(session, CorrectionKind.Speaker, report.Article.Id, [], new(content.TextId, content.Span.Start, content.Text), speaker);
    });

    /// <summary>Takes a correction back: what it touched is read as if it had never been made.</summary>
    /// <returns>The correction. Problems: <c>correction.unknown</c>, <c>correction.idle</c> (it was taken back already), <c>archive.*</c>.</returns>
    public Outcome<Correction> Undo(string correctionId) => _database.Write<Correction>(session =>
    {
        if (CorrectionShelf.Find(session, correctionId) is not { } correction)
        {
            return Unknown(correctionId);
        }

        if (correction.Withdrawn is not null)
        {
            return Idle($"{correction.Id} was taken back already.");
        }

        CorrectionShelf.Withdraw(session, correction.Id, _clock.GetUtcNow());
        new Intake(session, _clock).ReadAgain(correction with { Withdrawn = _clock.GetUtcNow() });
        return CorrectionShelf.Find(session, correction.Id)!;
    });

    private Correction Keep(Session session, CorrectionKind kind, string article, ValueList<string> others, CorrectedStatement? statement, string? speaker) =>
        Keep(session, new("", kind, article, others, statement, speaker, default, null), [article]);

    private Correction Keep(Session session, Correction wished, IEnumerable<string> side)
    {
        if (CorrectionShelf.Of(session, wished.Article).LastOrDefault(known => known.Withdrawn is null
            && wished with { Id = known.Id, Made = known.Made, About = wished.About ?? known.About, Thread = known.Thread } == known) is { } same)
        {
            return same;
        }

        var now = _clock.GetUtcNow();
        var name = string.Join('|', [wished.Kind.ToString(), wished.Article, .. wished.Others, $"{wished.Statement}", wished.Speaker ?? wished.Title ?? "", Columns.Write(now), $"{CorrectionShelf.All(session).Count}"]);
        var correction = wished with { Id = "c" + Hash.Of(name), Made = now };
        CorrectionShelf.Write(session, correction, side);
        new Intake(session, _clock).ReadAgain(correction);
        // As it is stored: times to the millisecond.
        return CorrectionShelf.Find(session, correction.Id)!;
    }

    private static string? Named(Session session, string article) => Shelf.Complete(session, "articles", article) ?? Shelf.From(session, article);

    // The article and all that was made from it.
    private static HashSet<string> Family(Session session, string article)
    {
        var family = new HashSet<string>(StringComparer.Ordinal) { article };
        var queue = new Queue<string>([article]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var derived in Edges.MadeFrom(session, at).Where(family.Add))
            {
                queue.Enqueue(derived);
            }
        }

        return family;
    }

    private static Problem Unknown(string id) => new(
        "correction.unknown", $"There is no article, statement, story, thread or correction {id} here, or it no longer stands.", "Find it with search, statements, stories or corrections, and name its id.");

    private static Problem Idle(string why) => new("correction.idle", $"There is nothing to set right: {why}", "Nothing has to be done.");
}
