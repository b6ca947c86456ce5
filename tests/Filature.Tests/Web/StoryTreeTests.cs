using Filature.Web;

namespace Filature.Tests.Web;

public sealed class StoryTreeTests
{
    [Fact]
    public void A_copy_is_folded_under_its_origin()
    {
        var tree = FoldedReport.Fold([InventedReports.Copy, InventedReports.Original]);
        var root = Assert.Single(tree);
        Assert.Equal(InventedReports.Original, root.Report);
        Assert.Equal(InventedReports.Copy, Assert.Single(root.Copies).Report);
        Assert.Equal(1, root.CopiesInAll);
    }

    [Fact]
    public void A_copy_whose_origin_is_not_in_the_story_stands_by_itself() =>
        Assert.Null(Assert.Single(FoldedReport.Fold([InventedReports.Copy])).Edge);

    [Fact]
    public void Origins_in_a_circle_lose_no_report()
    {
        var (original, copy) = (InventedReports.Original, InventedReports.Copy);
        var edge = copy.Lineage.DerivedFrom[0];
        var back = edge with { Value = edge.Value with { From = copy.Article.Id, To = original.Article.Id } };
        var circular = original with { Lineage = original.Lineage with { DerivedFrom = [back] } };
        var root = Assert.Single(FoldedReport.Fold([circular, copy]));
        Assert.Equal(1, root.CopiesInAll);
    }

    [Fact]
    public void Reports_on_one_communique_stay_side_by_side()
    {
        var copy = InventedReports.Copy;
        var edge = copy.Lineage.DerivedFrom[0];
        var beside = copy with { Lineage = copy.Lineage with { DerivedFrom = [edge with { Value = edge.Value with { Kind = DerivationKind.SamePrimarySource } }] } };
        Assert.Equal(2, FoldedReport.Fold([InventedReports.Original, beside]).Count);
    }

    [Fact]
    public void Reports_of_one_agency_outside_the_archive_count_as_one()
    {
        var edge = InventedReports.Copy.Lineage.DerivedFrom[0];
        Report[] reports =
        [
            .. new[] { InventedReports.Original, InventedReports.Copy }.Select(report => report with
            {
                Lineage = report.Lineage with { DerivedFrom = [edge with { Value = edge.Value with { From = null, External = "AFP", To = report.Article.Id } }] },
            }),
        ];
        var origin = Assert.Single(FoldedReport.ByOrigin(FoldedReport.Fold(reports)));
        Assert.Equal("AFP", origin.Key);
        Assert.Equal(2, origin.Count());
    }

    [Fact]
    public void Of_a_change_the_longer_side_is_counted()
    {
        var changed = Changed.In(InventedReports.Copy.Lineage.DerivedFrom[0].Value);
        // Four words of the dateline left out, one word of the quotation replaced.
        Assert.Equal(new Changed(5, 1), changed);
    }
}
