using Filature.Web;

namespace Filature.Tests.Web;

public sealed class TellingChangesTests
{
    [Fact]
    public void Of_a_copy_every_change_is_listed() =>
        Assert.Equal(2, TellingChanges.Of(InventedReports.Copy.Lineage.DerivedFrom[0].Value).Count);

    [Fact]
    public void Of_a_translation_other_words_are_no_change_but_what_was_cut_is()
    {
        var translation = InventedReports.Copy.Lineage.DerivedFrom[0].Value with { Kind = DerivationKind.Translation };
        Assert.Equal(ChangeKind.Omission, Assert.Single(TellingChanges.Of(translation)).Change.What);
    }

    [Fact]
    public void A_changed_quotation_is_where_accounts_differ() =>
        Assert.Equal(("juin", "juillet"), (Assert.Single(Difference.Between([InventedReports.Original, InventedReports.Copy])).Change.From, "juillet"));

    [Fact]
    public void The_document_of_scores_is_read_as_headings_paragraphs_and_tables()
    {
        Assert.Equal(
            ["Heading", "Paragraph", "Table"],
            ScoresDocument.Read("# Scores\n\nHow good\nit is.\n\n| a | b |\n|---|--:|\n| x | 1 |\n").Select(block => block.GetType().Name));
        Assert.Contains(ScoresDocument.Blocks, block => block is ScoreBlock.Table { Rows.Count: > 5 });
    }
}
