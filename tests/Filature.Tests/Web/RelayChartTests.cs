using Filature.Web;

namespace Filature.Tests.Web;

public sealed class RelayChartTests
{
    [Fact]
    public void An_arrow_leads_from_the_origin_to_the_right_into_what_was_made_from_it()
    {
        var chart = RelayChart.Of([InventedReports.Copy, InventedReports.Original]);
        var arrow = Assert.Single(chart.Arrows);
        Assert.Equal(InventedReports.Original, arrow.From.Report);
        Assert.Equal(InventedReports.Copy, arrow.To.Report);
        Assert.True(arrow.From.X < arrow.To.X);
        Assert.True(arrow.From.IsOwn);
        Assert.False(arrow.To.IsOwn);
        Assert.Equal(["Gazette du Lac", "Lac Info"], chart.Lanes.Select(lane => lane.Name));
    }

    [Fact]
    public void A_story_of_one_report_has_one_dot_and_no_arrow()
    {
        var chart = RelayChart.Of([InventedReports.Original]);
        Assert.Single(chart.Nodes);
        Assert.Empty(chart.Arrows);
    }

    [Fact]
    public void No_two_dots_lie_on_each_other_and_all_lie_inside()
    {
        var same = Enumerable.Range(1, 12).Select(i => InventedReports.Make($"https://gazette.example/{i}", $"Titre {i}\nUn texte numéro {i}.\n", "Gazette du Lac"));
        var chart = RelayChart.Of([InventedReports.Original, InventedReports.Copy, .. same]);
        Assert.Equal(chart.Nodes.Count, chart.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.All(chart.Nodes, node => Assert.True(node.X < chart.Width && node.Y < chart.Height && node.X > RelayChart.Left));
    }

    [Fact]
    public void Reports_that_are_made_from_each_other_in_a_circle_end_the_chart_and_not_the_desk()
    {
        var (a, b) = (InventedReports.Original, InventedReports.Copy);
        var edge = b.Lineage.DerivedFrom[0];
        var back = a with { Lineage = a.Lineage with { DerivedFrom = [edge with { Value = edge.Value with { From = b.Article.Id, To = a.Article.Id } }] } };
        Assert.Equal(2, RelayChart.Of([back, b]).Arrows.Count);
    }
}
