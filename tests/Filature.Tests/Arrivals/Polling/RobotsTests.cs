using System.Text;
using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>robots.txt by RFC 9309.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /secret", "/secret/page", false)]
    [InlineData("User-agent: *\nDisallow: /secret", "/open", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /same\nAllow: /same", "/same", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/report.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/report.pdf?page=2", true)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcde", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abced", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*f", "/abcde", true)]
    [InlineData("User-agent: *\nDisallow: /page?id=", "/page?id=4", false)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: *\nDisallow: /\n", "/robots.txt", true)]
    [InlineData("Disallow: /orphan", "/orphan", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%c3%a9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Euser", "/~user/x", false)]
    [InlineData("\uFEFFUSER-AGENT : *  # all\r\n  DISALLOW : /x # why", "/x", false)]
    public void The_longest_rule_decides_and_stars_and_ends_are_read(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allows(new("https://site.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Filature\nDisallow: /only", "/other", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: filature/1.0\nDisallow: /only", "/only", false)]
    [InlineData("User-agent: a\nUser-agent: FILATURE\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: Filature\nDisallow: /x\nUser-agent: b\nDisallow: /y", "/y", true)]
    [InlineData("User-agent: Filature\nDisallow: /x\n\nUser-agent: Filature\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: Filature-News\nDisallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Filature\n", "/x", true)]
    [InlineData("User-agent: b\nSitemap: https://site.example/s.xml\nDisallow: /y\nUser-agent: *\nDisallow: /z", "/z", false)]
    public void Our_own_group_stands_before_that_of_all(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allows(new("https://site.example" + path)));

    [Fact]
    public void What_lies_beyond_the_limit_is_left_out_and_no_rule_is_cut_in_two()
    {
        var lines = new StringBuilder("User-agent: *\n");
        while (lines.Length < Robots.Limit - 10)
        {
            lines.Append("#23456789\n");
        }

        lines.Append("Disallow: /private\nDisallow: /late\n");
        var robots = Parse(lines.ToString());

        Assert.True(robots.Allows(new("https://site.example/open")));
        Assert.True(robots.Allows(new("https://site.example/late")));
    }

    [Fact]
    public void Stars_cost_no_more_than_both_lengths_together()
    {
        var robots = Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 900)) + "b$");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(robots.Allows(new("https://site.example/" + new string('a', 2000))));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Sitemaps_are_named_outside_of_the_groups() => Assert.Equal(
        ["https://site.example/news.xml", "/other.xml"],
        Parse("User-agent: b\nSitemap: https://site.example/news.xml\nDisallow: /\nsitemap:/other.xml").Sitemaps);

    private static Robots Parse(string file) => Robots.Parse(Encoding.UTF8.GetBytes(file));
}
