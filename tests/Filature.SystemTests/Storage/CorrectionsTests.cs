using Filature.Storage;
using Filature.Storage.Corrections;
using static Filature.SystemTests.Storage.Shelves;

namespace Filature.SystemTests.Storage;

/// <summary>What a reader sets right holds when articles are read again, and is as if it had never been when it is taken back.</summary>
public sealed class CorrectionsTests : IDisposable
{
    private const string Lead = "Le pont de Brévaux sera fermé lundi pour réparation, a annoncé la mairie de Brévaux dans un communiqué publié samedi matin.";

    private static readonly Arrival First = Page(
        "pont", $"Le pont de Brévaux sera fermé\n{Lead}\n« Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.\nLes travaux coûtent douze millions d’euros et dureront un mois, selon le service des routes du département voisin de Brévaux.");

    private static readonly Arrival Copied = Page(
        "copie", $"Brévaux : le pont fermé\n{Lead}\n« Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.\nLes travaux coûtent douze millions d’euros et dureront un mois, selon le service des routes du département voisin de Brévaux.", "2031-01-22");

    private static readonly Arrival Told = Page(
        "autre", "Brévaux perd son pont pour un mois\nÀ Brévaux, le pont de la mairie ferme lundi : Odile Tassart promet sa réouverture en juin. Les riverains de Brévaux feront huit kilomètres de plus par Saint-Aubin.", "2031-01-22");

    private static readonly Arrival Elsewhere = Page(
        "foire", "La foire de Mirval a ouvert\nLa foire aux fromages de Mirval a ouvert mardi avec quarante étals, selon Jean Ostrel, qui la préside depuis dix ans.", "2031-01-22");

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void An_article_taken_out_of_its_story_stays_out_with_its_copies_until_that_is_undone()
    {
        using var archive = Filled();
        var story = archive.StoryOf(First.ArticleId)!;
        Assert.Equal(3, archive.Story(story)!.Articles.Count);

        var correction = Ok(archive.Corrections.NotSameStory(Told.ArticleId));
        Assert.Equal(CorrectionKind.NotSameStory, correction.Kind);
        Assert.NotEqual(archive.StoryOf(First.ArticleId), archive.StoryOf(Told.ArticleId));
        Assert.Equal(archive.StoryOf(First.ArticleId), archive.StoryOf(Copied.ArticleId));
        Assert.Equal([Told.ArticleId], archive.Story(archive.StoryOf(Told.ArticleId)!)!.Articles);
        Assert.Equal(2, archive.Story(archive.StoryOf(First.ArticleId)!)!.Articles.Count);

        // A corrected page is placed again: it stays where the reader put it.
        var corrected = Told with { Bytes = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Told.Bytes.Span) + "\nLa mairie de Brévaux le confirme.") };
        Assert.Equal(2, Ok(Add(archive, corrected)).Version);
        Assert.NotEqual(archive.StoryOf(First.ArticleId), archive.StoryOf(Told.ArticleId));

        Assert.NotNull(Ok(archive.Corrections.Undo(correction.Id)).Withdrawn);
        Assert.Equal(archive.StoryOf(First.ArticleId), archive.StoryOf(Told.ArticleId));
        Assert.Equal(3, archive.Story(archive.StoryOf(First.ArticleId)!)!.Articles.Count);
    }

    [Fact]
    public void The_article_that_a_story_is_named_after_can_leave_it_with_its_copies()
    {
        using var archive = Filled();
        Ok(archive.Corrections.NotSameStory(First.ArticleId));
        Assert.NotEqual(archive.StoryOf(Told.ArticleId), archive.StoryOf(First.ArticleId));
        Assert.Equal(archive.StoryOf(First.ArticleId), archive.StoryOf(Copied.ArticleId));
        Assert.Equal(new[] { First.ArticleId, Copied.ArticleId }.Order(), archive.Story(archive.StoryOf(First.ArticleId)!)!.Articles.Order());
    }

    [Fact]
    public void Two_stories_that_a_reader_merges_are_one_until_that_is_undone()
    {
        using var archive = Filled();
        Ok(Add(archive, Elsewhere));
        var (bridge, fair) = (archive.StoryOf(First.ArticleId)!, archive.StoryOf(Elsewhere.ArticleId)!);
        Assert.NotEqual(bridge, fair);
        var threads = archive.Threads().Count;

        var correction = Ok(archive.Corrections.Merge(bridge, fair));
        Assert.Equal(4, archive.Story(bridge)!.Articles.Count);
        Assert.Null(archive.Story(fair));

        // A page with another text is placed again: it stays where the reader put it.
        Assert.Equal(2, Ok(Add(archive, Elsewhere with { Bytes = "La foire de Mirval\nLa foire aux fromages de Mirval a fermé, dit Jean Ostrel."u8.ToArray() })).Version);
        Assert.Equal(bridge, archive.StoryOf(Elsewhere.ArticleId));

        Ok(archive.Corrections.Undo(correction.Id));
        Assert.Equal(fair, archive.StoryOf(Elsewhere.ArticleId));
        Assert.Equal(3, archive.Story(bridge)!.Articles.Count);
        Assert.Equal(threads, archive.Threads().Count);
        Assert.Equal(correction.Id, archive.Why(correction.Id)!.Id);
    }

    [Fact]
    public void Why_an_article_is_in_its_story_is_kept_also_when_that_has_changed()
    {
        using var archive = Filled();
        var (first, told) = (archive.Why(First.ArticleId)!, archive.Why(Told.ArticleId)!);
        Assert.Equal("alone", first.Rule);
        Assert.Equal("copy", archive.Why(Copied.ArticleId)!.Rule);
        Assert.Equal("shared-terms", told.Rule);
        Assert.Contains(First.ArticleId, told.Because);
        Assert.Contains(told.Evidence, words => words.Text == "Brévaux" && words.TextId == archive.Report(Told.ArticleId)!.Article.Text.Id);
        Assert.Contains(told.Evidence, words => words.Text == "Brévaux" && words.TextId == archive.Report(First.ArticleId)!.Article.Text.Id);
        Assert.Null(told.SupersededBy);

        Ok(archive.Corrections.NotSameStory(Told.ArticleId));
        var now = archive.Why(Told.ArticleId)!;
        Assert.NotEqual(told.Id, now.Id);
        Assert.Equal(now.Id, archive.Why(told.Id)!.SupersededBy);
        Assert.Equal([now.Id, told.Id], now.History.Select(past => past.Id));
    }

    [Fact]
    public void Two_threads_that_a_reader_merges_are_one_until_that_is_undone()
    {
        using var archive = Filled();
        Ok(Add(archive, Elsewhere));
        var (bridge, fair) = (archive.Thread(First.ArticleId)!.Id, archive.Thread(Elsewhere.ArticleId)!.Id);
        var correction = Ok(archive.Corrections.Merge(bridge, fair));
        Assert.Equal(bridge, archive.Thread(Elsewhere.ArticleId)!.Id);
        Assert.NotEqual(archive.StoryOf(First.ArticleId), archive.StoryOf(Elsewhere.ArticleId));
        Ok(archive.Corrections.Undo(correction.Id));
        Assert.Equal(fair, archive.Thread(Elsewhere.ArticleId)!.Id);
        Assert.Equal("correction.unknown", archive.Corrections.Merge(bridge, archive.StoryOf(First.ArticleId)!).Problem!.Code);
    }

    [Fact]
    public void A_split_takes_articles_out_together_and_a_merge_takes_that_back()
    {
        using var archive = Filled();
        var story = archive.StoryOf(Told.ArticleId)!;
        var split = Ok(archive.Corrections.Split(story, [Told.ArticleId]));
        var other = archive.StoryOf(Told.ArticleId)!;
        Assert.NotEqual(story, other);
        Assert.Equal("correction.idle", archive.Corrections.Split(other, [Told.ArticleId]).Problem!.Code);
        Assert.Equal("correction.unknown", archive.Corrections.Split(other, [First.ArticleId]).Problem!.Code);

        Ok(archive.Corrections.Merge(story, other));
        Assert.Equal(3, archive.Story(story)!.Articles.Count);
        Assert.NotNull(archive.Corrections.All().Single(known => known.Id == split.Id).Withdrawn);
    }

    [Fact]
    public void A_name_that_a_reader_gave_stays_when_the_story_is_told_again()
    {
        using var archive = Filled();
        var story = archive.StoryOf(First.ArticleId)!;
        var before = archive.Story(story)!.Title;
        var named = Ok(archive.Corrections.Name(story, "Le pont de Brévaux"));
        var thread = Ok(archive.Corrections.Name(archive.Thread(story)!.Id, "Brévaux et ses ponts"));
        Ok(archive.Corrections.NotSameStory(Told.ArticleId));
        Assert.Equal("Le pont de Brévaux", archive.Story(story)!.Title);
        Assert.Equal("Brévaux et ses ponts", archive.Thread(story)!.Title);
        Assert.Contains(archive.Threads(), affair => affair.Title == "Brévaux et ses ponts");
        Ok(archive.Corrections.Undo(named.Id));
        Ok(archive.Corrections.Undo(thread.Id));
        Assert.Equal(before, archive.Story(story)!.Title);
        Assert.Equal(before, archive.Thread(story)!.Title);
    }

    [Fact]
    public void Two_articles_of_which_neither_was_made_from_the_other_are_counted_as_two()
    {
        using var archive = Filled();
        Assert.Equal(First.ArticleId, archive.Report(Copied.ArticleId)!.Lineage.DerivedFrom[0].Value.From);
        var edge = archive.Report(Copied.ArticleId)!.Lineage.DerivedFrom[0].Ground.Id;

        var correction = Ok(archive.Corrections.NotACopy(Copied.ArticleId));
        Assert.Equal([First.ArticleId], correction.Others);
        Assert.Empty(Edges(archive));
        Assert.Equal(Withdrawn, archive.Why(edge)!.SupersededBy);
        Assert.Equal(3, archive.Story(archive.StoryOf(First.ArticleId)!)!.Independent.Reports);

        Ok(archive.Corrections.Undo(correction.Id));
        Assert.Equal([Copied.ArticleId], Edges(archive).Select(derived => derived.Value.To));

        static IEnumerable<Finding<Derivation>> Edges(Archive archive) =>
            new[] { First, Copied }.SelectMany(page => archive.Report(page.ArticleId)!.Lineage.DerivedFrom).Where(derived => derived.Value.From is not null);
    }

    [Fact]
    public void Two_articles_of_which_neither_was_made_from_the_other_rest_on_the_same_source_all_the_same()
    {
        const string Said = "« Nous ne rouvrirons pas le pont avant la fin du mois de juin, quoi qu’il en coûte aux commerçants de la ville »";
        var first = Page("presse-1", $"Le pont de Brévaux sera fermé\n{Lead}\n{Said}, a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.");
        var second = Page("presse-2", $"Brévaux : le pont fermé\n{Lead}\n{Said}, a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.", "2031-01-22");
        using var archive = _shelves.Open();
        Ok(Add(archive, first));
        Ok(Add(archive, second));
        Assert.Equal(DerivationKind.Copy, archive.Report(second.ArticleId)!.Lineage.DerivedFrom[0].Value.Kind);

        Ok(archive.Corrections.NotACopy(second.ArticleId));
        var edge = Assert.Single(archive.Report(second.ArticleId)!.Lineage.DerivedFrom).Value;
        Assert.Equal((DerivationKind.SamePrimarySource, first.ArticleId), (edge.Kind, edge.From));
        Assert.Equal(2, archive.Story(archive.StoryOf(first.ArticleId)!)!.Independent.Reports);
        Assert.Equal(1, archive.Story(archive.StoryOf(first.ArticleId)!)!.Independent.PrimarySources);
    }

    [Fact]
    public void A_speaker_set_right_is_found_by_his_name_and_explained_by_the_correction()
    {
        using var archive = Filled();
        var statement = archive.Report(First.ArticleId)!.Record.Statements.Single(found => found.Value.Kind == StatementKind.Direct);

        var correction = Ok(archive.Corrections.Speaker(statement.Ground.Id, "service des routes"));
        var now = archive.Report(First.ArticleId)!.Record.Statements.Single(found => found.Value.Kind == StatementKind.Direct);
        Assert.Equal("service des routes", now.Value.SpeakerEntity);
        Assert.Equal("service des routes", now.Value.Speaker!.Text);
        Assert.Equal(now.Ground.Id, archive.Why(statement.Ground.Id)!.SupersededBy);
        Assert.Equal([correction.Id], archive.Why(now.Ground.Id)!.Because);
        Assert.Equal("correction speaker", archive.Why(correction.Id)!.Kind);
        Assert.Contains(archive.Statements(new(Actor: "service routes")), found => found.Article == First.ArticleId && found.Statement.Ground.Id == now.Ground.Id);

        // A new text of the page: the same words are still his.
        var corrected = First with { Bytes = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(First.Bytes.Span).Replace("sera fermé\n", "ferme lundi\n", StringComparison.Ordinal)) };
        Assert.Equal(2, Ok(Add(archive, corrected)).Version);
        Assert.Equal("service des routes", archive.Report(First.ArticleId)!.Record.Statements.Single(found => found.Value.Kind == StatementKind.Direct).Value.SpeakerEntity);

        Ok(archive.Corrections.Undo(correction.Id));
        Assert.NotEqual("service des routes", archive.Report(First.ArticleId)!.Record.Statements.Single(found => found.Value.Kind == StatementKind.Direct).Value.SpeakerEntity);
    }

    [Fact]
    public void What_was_taken_back_leaves_the_article_as_it_was_read_first()
    {
        using var archive = Filled();
        var before = archive.Report(First.ArticleId)!;
        Ok(archive.Corrections.Undo(Ok(archive.Corrections.Speaker(before.Record.Statements[0].Ground.Id, "Personne d’autre")).Id));
        Assert.Equal(before, archive.Report(First.ArticleId));
    }

    [Fact]
    public void A_correction_made_twice_is_one_and_none_is_ever_lost()
    {
        using var archive = Filled();
        var first = Ok(archive.Corrections.NotACopy(Copied.ArticleId, First.ArticleId));
        var second = Ok(archive.Corrections.NotACopy(Copied.ArticleId, First.ArticleId));
        Assert.Equal(first, second);
        Ok(archive.Corrections.Undo(first.Id));
        Assert.Equal("correction.idle", archive.Corrections.Undo(first.Id).Problem?.Code);
        var third = Ok(archive.Corrections.NotACopy(Copied.ArticleId, First.ArticleId));
        Assert.NotEqual(first.Id, third.Id);
        Assert.Equal([first.Id, third.Id], archive.Corrections.All().Select(correction => correction.Id));
        Assert.ThrowsAny<Exception>(() => _shelves.Run("delete from corrections"));
        Assert.ThrowsAny<Exception>(() => _shelves.Run("update corrections set speaker = 'x'"));
        Assert.ThrowsAny<Exception>(() => _shelves.Run("delete from withdrawals"));
    }

    [Fact]
    public void What_is_not_there_or_right_already_is_said()
    {
        using var archive = Filled();
        Assert.Equal("correction.unknown", archive.Corrections.NotSameStory("anothing").Problem?.Code);
        Assert.Equal("correction.unknown", archive.Corrections.NotACopy(Copied.ArticleId, "anothing").Problem?.Code);
        Assert.Equal("correction.unknown", archive.Corrections.Speaker("fnothing", "x").Problem?.Code);
        Assert.Equal("correction.unknown", archive.Corrections.Undo("cnothing").Problem?.Code);
        Assert.Equal("correction.idle", archive.Corrections.NotACopy(Told.ArticleId).Problem?.Code);
        Assert.Equal("correction.idle", archive.Corrections.NotACopy(Told.ArticleId, Told.ArticleId).Problem?.Code);
        Ok(archive.Corrections.NotSameStory(Told.ArticleId));
        Assert.Equal("correction.idle", archive.Corrections.NotSameStory(Told.ArticleId).Problem?.Code);
    }

    private const string Withdrawn = "withdrawn";

    private Archive Filled()
    {
        var archive = _shelves.Open();
        foreach (var page in new[] { First, Copied, Told })
        {
            Ok(Add(archive, page));
        }

        return archive;
    }
}
