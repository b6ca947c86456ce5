using System.Xml.Linq;
using Filature.Web.Charts;
using Filature.Web.Speaking;

namespace Filature.Tests.Web;

/// <summary>The relay of a story as a drawing.</summary>
public sealed class RelayChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void An_undeclared_copy_has_a_hollow_head_and_its_changed_quotations_are_counted_and_told()
    {
        var chart = XElement.Parse(RelayChart.Draw([InventedReports.Original, InventedReports.Copy], InventedReports.Copy.Article.Id));

        Assert.Equal("Undeclared copy: Lac Info, from Gazette du Lac.", chart.Element(Svg + "desc")!.Value);
        var arrow = Assert.Single(chart.Descendants(Svg + "g"), group => (string?)group.Attribute("class") == "relay-undeclared");
        Assert.Contains("«juin» → «juillet»", arrow.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("«1»", arrow.Element(Svg + "text")!.Value);
        Assert.Contains(arrow.Elements(Svg + "path"), path => (string?)path.Attribute("class") == "relay-hollow");
    }

    [Fact]
    public void Time_runs_to_the_right_and_a_copy_of_the_same_day_stands_right_of_its_origin()
    {
        var relay = RelayGraph.Of([InventedReports.Copy, InventedReports.Original], "?");
        var grid = new RelayGrid(relay);
        var line = Assert.Single(relay.Lines);

        Assert.True(grid.Of(line.From).X < grid.Of(line.To).X);
        Assert.NotEqual(grid.Of(line.From).Y, grid.Of(line.To).Y);
        Assert.Single(grid.Days);
    }

    [Fact]
    public void What_is_outside_the_archive_is_a_lane_above_the_outlets_on_the_day_that_its_copies_count_from()
    {
        var relay = RelayGraph.Of([OfOutside(InventedReports.Original, "AFP"), OfOutside(InventedReports.Copy, "AFP")], "?");
        var grid = new RelayGrid(relay);

        Assert.Equal(("AFP", true), grid.Lanes[0]);
        Assert.Equal(2, relay.Lines.Count);
        Assert.Equal(new DateOnly(2031, 5, 4), relay.Lines[0].From.Day);
    }

    [Fact]
    public void No_two_pages_stand_on_one_place_and_none_outside_the_drawing()
    {
        Report[] reports = [.. Enumerable.Range(0, 30).Select(i => Dated(
            InventedReports.Make($"https://phare.example/{i}", $"Titre {i}\nTexte {i}.\n", i % 3 == 0 ? "Le Phare" : "La Digue"), i % 7 == 0 ? null : new(2031, 1 + (i % 5), 3)))];
        var relay = RelayGraph.Of(reports, "?");
        var grid = new RelayGrid(relay);
        var places = relay.Points.Select(grid.Of).ToList();

        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(places, place => Assert.True(place.X > RelayGrid.Gutter && place.X < grid.Width && place.Y > RelayGrid.Top && place.Y < grid.Height, place.ToString()));
        Assert.Null(grid.Days[^1].Day);
    }

    [Fact]
    public void Origins_that_run_in_a_circle_are_drawn_all_the_same()
    {
        var origin = InventedReports.Original with
        {
            Lineage = InventedReports.Original.Lineage with
            {
                DerivedFrom = [.. InventedReports.Copy.Lineage.DerivedFrom.Select(edge => edge with
                {
                    Value = edge.Value with { From = InventedReports.Copy.Article.Id, To = InventedReports.Original.Article.Id },
                })],
            },
        };

        Assert.Equal(2, XElement.Parse(RelayChart.Draw([origin, InventedReports.Copy])).Descendants(Svg + "g").Count(group => (string?)group.Attribute("class") == "relay-undeclared"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]><image href=\"https://evil.example/x.png\"/>")]
    [InlineData("\"/><a xlink:href=\"javascript:alert(1)\">")]
    [InlineData("control \u0001\u0000\u001b[31m and \u202Eturned\uD800 \uFFFF")]
    public void Words_of_a_document_are_words_only(string hostile)
    {
        var report = InventedReports.Make("https://evil.example/1", hostile.Replace('\n', ' ') + "\nTexte.\n", hostile);
        var text = RelayChart.Draw([OfOutside(report, hostile)]);
        var chart = XElement.Parse(text);

        Assert.DoesNotContain(chart.Descendants(), element => element.Name.LocalName is "script" or "image" or "a" or "foreignObject" or "use");
        Assert.DoesNotContain(
            chart.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void It_loads_nothing_and_has_colours_for_light_and_dark()
    {
        var text = RelayChart.Draw([InventedReports.Original, InventedReports.Copy]);

        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text.Replace(Svg.NamespaceName, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_page_it_has_no_style_of_its_own_and_leads_to_the_articles()
    {
        var chart = RelayChart.Draw([InventedReports.Original, InventedReports.Copy], new Texts(UiLanguage.Fr), null, report => $"/articles/{report.Article.Id}");

        Assert.Empty(chart.Descendants(Svg + "style"));
        Assert.Empty(chart.DescendantsAndSelf().Attributes("style"));
        Assert.Equal(["/articles/" + InventedReports.Original.Article.Id, "/articles/" + InventedReports.Copy.Article.Id], chart.Descendants(Svg + "a").Select(link => (string)link.Attribute("href")!));
        Assert.Equal("group", (string?)chart.Attribute("role"));
        Assert.Contains("Copie non déclarée", chart.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    private static Report Dated(Report report, DateOnly? day) => report with
    {
        Lineage = report.Lineage with
        {
            Published = day is { } known ? report.Lineage.Published! with { Value = new(PartialDate.Of(known), "test") } : null,
            ReferenceDay = null,
        },
    };

    private static Report OfOutside(Report report, string name) => report with
    {
        Lineage = report.Lineage with
        {
            DerivedFrom =
            [
                new FindingMaker(report.Article.Text, new("test", "1")).Find(
                    new Derivation(null, name, report.Article.Id, DerivationKind.Copy, true, 0, [], []), "derivation", "derivation.credited", 0.9, [new(0, 1)]),
            ],
        },
    };
}
