using System.Xml.Linq;
using Filature.Web.Charts;
using Filature.Web.Speaking;

namespace Filature.Tests.Web;

public sealed class RelayChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void An_arrow_leads_from_the_origin_to_the_right_into_what_was_made_from_it()
    {
        var relay = RelayGraph.Of([InventedReports.Copy, InventedReports.Original], "?");
        var line = Assert.Single(relay.Lines);
        Assert.Equal(InventedReports.Original, line.From.Report);
        Assert.Equal(InventedReports.Copy, line.To.Report);
        var grid = new RelayGrid(relay);
        Assert.True(grid.Of(line.From).X < grid.Of(line.To).X);
        Assert.Equal(["Gazette du Lac", "Lac Info"], grid.Lanes.Select(lane => lane.Name));
    }

    [Fact]
    public void A_story_of_one_report_has_one_dot_and_no_arrow()
    {
        var relay = RelayGraph.Of([InventedReports.Original], "?");
        Assert.Single(relay.Points);
        Assert.Empty(relay.Lines);
    }

    [Fact]
    public void No_two_dots_lie_on_each_other_and_all_lie_inside()
    {
        var same = Enumerable.Range(1, 12).Select(i => InventedReports.Make($"https://gazette.example/{i}", $"Titre {i}\nUn texte numéro {i}.\n", "Gazette du Lac"));
        var relay = RelayGraph.Of([InventedReports.Original, InventedReports.Copy, .. same], "?");
        var grid = new RelayGrid(relay);
        Assert.Equal(relay.Points.Count, relay.Points.Select(grid.Of).Distinct().Count());
        Assert.All(relay.Points.Select(grid.Of), place => Assert.True(place.X < grid.Width && place.Y < grid.Height && place.X > RelayGrid.Gutter));
    }

    [Fact]
    public void Reports_that_are_made_from_each_other_in_a_circle_end_the_chart_and_not_the_desk()
    {
        var (a, b) = (InventedReports.Original, InventedReports.Copy);
        var edge = b.Lineage.DerivedFrom[0];
        var back = a with { Lineage = a.Lineage with { DerivedFrom = [edge with { Value = edge.Value with { From = b.Article.Id, To = a.Article.Id } }] } };
        var relay = RelayGraph.Of([back, b], "?");
        Assert.Equal(2, relay.Lines.Count);
        Assert.Equal(2, relay.Points.Select(new RelayGrid(relay).Of).Distinct().Count());
    }

    [Fact]
    public void On_a_page_each_dot_leads_to_its_article_and_changed_words_are_told_only_where_they_may_be()
    {
        Report[] reports = [InventedReports.Original, InventedReports.Copy];
        var open = Drawn(_ => true);
        Assert.Equal(reports.Select(report => $"/{report.Article.Id}").Order(StringComparer.Ordinal), open.Descendants(Svg + "a").Select(link => link.Attribute("href")!.Value).Order(StringComparer.Ordinal));
        Assert.Contains("juillet", open.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("juillet", Drawn(_ => false).ToString(), StringComparison.Ordinal);

        XElement Drawn(Func<Derivation, bool> mayQuote) => RelayChart.Draw(reports, new Texts(UiLanguage.Fr), here: null, report => $"/{report.Article.Id}", mayQuote);
    }
}
