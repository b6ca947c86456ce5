using Filature.Provenance;
using Filature.Storage.Corrections;
using Filature.Stories;

namespace Filature.Storage;

/// <summary>Takes one document in, inside one transaction, and reads again the articles that it sheds light on.</summary>
internal sealed class Intake(Session session, TimeProvider clock)
{
    // Once because of the new article and once because their own origin was dated anew; more would be a circle.
    private const int MostReadings = 2;

    private readonly TextNeighbours _neighbours = new(session);
    private readonly string _now = Columns.Write(clock.GetUtcNow());
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly List<string> _retraced = [];

    /// <summary>The article that this very document is already; null where it is new or changed.</summary>
    public static string? IsThere(Session session, Arrival arrival) =>
        session.Scalar<string>("select r.content from articles a join arrivals r on r.number = a.arrival where a.id = ?1", arrival.ArticleId) == arrival.ContentId ? arrival.ArticleId
        // A bare file says nothing of its address: the same bytes are the same document, whatever address they came with.
        : arrival.Address is null ? session.Scalar<string>("select a.id from arrivals r join articles a on a.arrival = r.number where r.content = ?1 order by a.number limit 1", arrival.ContentId)
        : null;

    public Outcome<Added> Take(Arrival arrival) => Take(arrival, neighbours => Desk.Read(arrival, neighbours));

    public Outcome<Added> Take(Arrival arrival, Func<INeighbours, Outcome<Report>> read) =>
        IsThere(session, arrival) is { } known
            ? new Added(known, false, [])
            : read(_neighbours).Then<Added>(report => Store(arrival, Corrected(report)));

    /// <summary>Reads again what a correction touches, which was just made or taken back.</summary>
    public void ReadAgain(Correction correction)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.Name:
                _touched.Add(correction.About!);
                break;
            case CorrectionKind.SameStory or CorrectionKind.SameThread:
                Merge(correction);
                break;
            default:
                ReadAgain(new([correction.Article, .. correction.Kind == CorrectionKind.NotACopy ? correction.Others : []]), new(StringComparer.Ordinal), null);
                if (correction.Kind != CorrectionKind.Speaker)
                {
                    Replace(correction);
                }

                break;
        }

        TellAgain();
    }

    // Where it was put because of what was corrected, or kept out of; who left with it goes where it goes.
    private void Replace(Correction correction)
    {
        var report = Shelf.Report(session, correction.Article)!;
        var placement = Placed(report, Signature.Of(report));
        Move(correction.Article, Shelf.NumberOf(session, correction.Article)!.Value, placement);
        foreach (var other in CorrectionShelf.Side(session, correction).Skip(1).Where(_ => correction.Kind == CorrectionKind.NotSameStory))
        {
            Move(other, Shelf.NumberOf(session, other)!.Value, placement with { Because = [correction.Id], Rule = PlacementRule.Reader, Shared = [] });
        }
    }

    // The stories go where the others are, or back to what they were.
    private void Merge(Correction correction)
    {
        var into = StoryShelf.PlacementOf(session, correction.Others[0])!.Value;
        foreach (var article in CorrectionShelf.Side(session, correction).ToArray())
        {
            var here = StoryShelf.PlacementOf(session, article)!.Value;
            var there = (correction.Kind, correction.Withdrawn) switch
            {
                (CorrectionKind.SameStory, null) => into,
                (CorrectionKind.SameThread, null) => (here.Story, into.Thread),
                // Only what is still where the correction had put it.
                (CorrectionKind.SameStory, _) => here.Story == into.Story ? (correction.About!, correction.Thread!) : here,
                _ => here.Thread == into.Thread ? (here.Story, correction.About!) : here,
            };
            _touched.Add(here.Story);
            _touched.Add(there.Item1);
            StoryShelf.Place(session, Shelf.NumberOf(session, article)!.Value, new(there.Item1, there.Item2, 1, [correction.Id]) { Rule = PlacementRule.Reader }, _now);
        }
    }

    private Added Store(Arrival arrival, Report report)
    {
        var article = report.Article;
        var known = Shelf.NumberOf(session, article.Id);
        if (known is not null && session.Scalar<string>("select text from articles where number = ?1", known) == article.Text.Id)
        {
            // Another page around the same text: a counter, an advertisement.
            return new(article.Id, false, []);
        }

        // As it was with its earlier text: what was changed in silence can be seen now only.
        var before = known is null ? null : Shelf.Report(session, article.Id);
        var number = WriteArticle(arrival, article, known);
        Write(number, report, article.Id);

        var signature = Signature.Of(report);
        Marks.Write(session, number, Fingerprints.Of(article), signature, report.Day);
        SearchIndex.Write(session, number, article);
        Move(article.Id, number, Placed(report, signature));

        Retrace(report, isNewText: known is not null);
        Alerts.Watch(session, _retraced.Prepend(article.Id), before, _now);
        TellAgain();
        return new(article.Id, true, _retraced.ToValueList()) { Version = Shelf.CountVersions(session, number) };
    }

    private void TellAgain()
    {
        foreach (var story in _touched)
        {
            StoryShelf.TellAgain(session, story);
        }
    }

    private Report Corrected(Report report) => SpeakerCorrections.Apply(report, CorrectionShelf.Speakers(session, report.Article.Id));

    // The room does not see the stories that a reader took the article out of.
    private Placement Placed(Report report, Signature signature)
    {
        var article = report.Article.Id;
        var apart = CorrectionShelf.StoriesApart(session, article);
        foreach (var other in CorrectionShelf.Apart(session, CorrectionKind.SameStory, article).Order(StringComparer.Ordinal))
        {
            if (StoryShelf.PlacementOf(session, other) is { } there && !apart.Contains(there.Story))
            {
                return new(there.Story, there.Thread, 1, [other]) { Rule = PlacementRule.Reader };
            }
        }

        var placement = StoryRoom.Place(
            report, signature, new StoryNeighbours(session, apart),
            other => StoryShelf.PlacementOf(session, other) is { } placed && !apart.Contains(placed.Story) ? placed : null);
        return apart.Contains(placement.Story) ? placement with { Story = CorrectionShelf.StoryAlone(article) } : placement;
    }

    private long WriteArticle(Arrival arrival, Article article, long? known)
    {
        session.Execute("insert or ignore into texts (id, text) values (?1, ?2)", article.Text.Id, Columns.Storable(article.Text.Text));
        var (bytes, packed) = Packing.Pack(arrival.Bytes.Span);
        var arrived = session.Scalar<long>(
            """
            insert into arrivals (content, path, address, media_type, charset, retrieved, added_at, packed, bytes)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning number
            """,
            arrival.ContentId, arrival.Path, arrival.Address, arrival.MediaType, arrival.Charset, Columns.Write(arrival.Retrieved), _now, packed, bytes);
        Transport.Write(session, arrived, arrival);
        var number = known ?? session.Scalar<long>(
            "insert into articles (id, text, arrival, language, headline) values (?1, ?2, ?3, ?4, ?5) returning number",
            article.Id, article.Text.Id, arrived, article.Language, article.Headline);
        session.Execute(
            "update articles set text = ?2, arrival = ?3, language = ?4, headline = ?5 where number = ?1",
            number, article.Text.Id, arrived, article.Language, article.Headline);
        session.Execute(
            "insert into versions (article, version, text, arrival) select ?1, count(*) + 1, ?2, ?3 from versions where article = ?1",
            number, article.Text.Id, arrived);
        return number;
    }

    // What a report says, in all places that hold it.
    private void Write(long number, Report report, string? arrived)
    {
        session.Execute("insert or replace into reports (article, json) values (?1, ?2)", number, StoredReport.Write(report));
        session.Execute(
            "update articles set outlet = ?2, outlet_words = ?3, day = ?4, day_key = ?5 where number = ?1",
            number, report.Lineage.Outlet?.Value, Columns.Words(report.Lineage.Outlet?.Value), report.Day?.ToString(), Columns.Key(report.Day));
        Ledger.Write(session, number, report, _now, arrived);
        Edges.Write(session, number, report);
        StatementRows.Write(session, number, report);
    }

    private void Retrace(Report report, bool isNewText)
    {
        var id = report.Article.Id;
        var queue = new Queue<string>(Tracer.MayDeriveFrom(TextNeighbours.Traced(report), _neighbours));
        if (isNewText)
        {
            Edges.MadeFrom(session, id).ForEach(queue.Enqueue);
        }

        ReadAgain(queue, new(StringComparer.Ordinal) { [id] = MostReadings }, id);
    }

    /// <param name="arrived">The article whose arrival is the occasion; null where a correction is.</param>
    private void ReadAgain(Queue<string> queue, Dictionary<string, int> readings, string? arrived)
    {
        while (queue.TryDequeue(out var older))
        {
            if (readings.GetValueOrDefault(older) == MostReadings)
            {
                continue;
            }

            readings[older] = readings.GetValueOrDefault(older) + 1;
            var before = Shelf.Report(session, older)!;
            var after = Corrected(Desk.Continue(before.Article, _neighbours));
            if (after == before)
            {
                continue;
            }

            Rewrite(after, arrived);
            if (OriginOf(after) != OriginOf(before))
            {
                // Only originals share a source: who shared one with this article shares it with another one now, or with none.
                Edges.Siblings(session, older).ForEach(queue.Enqueue);
            }

            if (after.Lineage.ReferenceDay?.Value != before.Lineage.ReferenceDay?.Value)
            {
                // The days of its copies count from its day.
                Edges.MadeFrom(session, older).ForEach(queue.Enqueue);
            }
        }
    }

    private static string? OriginOf(Report report) =>
        report.Lineage.DerivedFrom.FirstOrDefault(static edge => edge.Value is { From: not null, Kind: not DerivationKind.SamePrimarySource })?.Value.From;

    private void Rewrite(Report report, string? arrived)
    {
        var id = report.Article.Id;
        var number = Shelf.NumberOf(session, id)!.Value;
        Write(number, report, arrived);
        Marks.Redate(session, number, report.Day);
        _neighbours.Forget(id);
        if (!_retraced.Contains(id))
        {
            _retraced.Add(id);
        }

        if (StoryShelf.PlacementOf(session, id) is { } here)
        {
            _touched.Add(here.Story);
            var edge = report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value is { From: not null, Kind: not DerivationKind.SamePrimarySource });
            if (edge is { Value.From: { } origin } && StoryShelf.PlacementOf(session, origin) is { } there && there != here
                && !CorrectionShelf.StoriesApart(session, id).Contains(there.Story))
            {
                Move(id, number, new(there.Story, there.Thread, edge.Ground.Score, [origin]) { Rule = PlacementRule.Copy });
            }
        }
    }

    // An article takes with it what was made from it.
    private void Move(string article, long number, Placement placement)
    {
        var before = StoryShelf.PlacementOf(session, article)?.Story;
        StoryShelf.Place(session, number, placement, _now);
        _touched.Add(placement.Story);
        if (before is null || before == placement.Story)
        {
            return;
        }

        _touched.Add(before);
        foreach (var derived in Edges.MadeFrom(session, article))
        {
            if (StoryShelf.PlacementOf(session, derived)?.Story == before && !CorrectionShelf.StoriesApart(session, derived).Contains(placement.Story))
            {
                Move(derived, Shelf.NumberOf(session, derived)!.Value, placement with { Because = [article], Rule = PlacementRule.Copy, Shared = [] });
            }
        }
    }
}
