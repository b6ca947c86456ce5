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
