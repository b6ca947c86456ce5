using System.Diagnostics;
using System.Net;
using System.Text;
using CsCheck;
using Filature.Extraction;
using Filature.Tests.Laws;

namespace Filature.Tests.Extraction;

/// <summary>What holds for every document, whoever wrote it.</summary>
public sealed class ExtractionLaws
{
    private static readonly Gen<string> Tag = Gen.OneOf(
        "<p>", "</p>", "<div class=\"share\">", "</div>", "<h1>", "</h1>", "<br>", "<!--", "-->", "<a href='x'>", "</a>", "<script>", "</script>", "&amp;", "&eacute;", "&#x1F600;", "&bogus;", "<li>", "<", "&");

    [Fact]
    public void Parts_lie_inside_the_text_in_order_and_apart()
    {
        foreach (var arrival in Documents.OfTheTree())
        {
            Lawful(arrival);
        }
    }

    [Fact]
    public void Hostile_texts_are_read_or_refused_but_never_break_the_desk() =>
        Hostile.Text.Sample(text => Lawful(Documents.Bytes(Encoding.UTF8.GetBytes(text), "text/plain")), iter: 400);

    [Fact]
    public void Hostile_pages_are_read_or_refused_but_never_break_the_desk() =>
        Gen.OneOf(Tag, Hostile.Text).Array[0, 40].Select(string.Concat).Sample(html => Lawful(Documents.Page(html)), iter: 200);

    [Fact]
    public void Every_letter_maps_back_to_its_own_in_the_raw_text()
    {
        foreach (var arrival in Documents.OfTheTree())
        {
            var article = arrival.Read();
            var raw = RawText.Of(arrival).Value!.Text;
            var mapped = new MappedText(article.Text.Text, article.Runs);
            for (var i = 0; i < mapped.Text.Length; i++)
            {
                if (char.IsLetterOrDigit(mapped.Text[i]))
                {
                    var source = mapped.ToSource(new(i, i + 1)).Of(raw);
                    Assert.True(WebUtility.HtmlDecode(source).Contains(mapped.Text[i], StringComparison.Ordinal), $"{arrival.Path}: «{mapped.Text[i]}» at {i} comes from «{source}»");
                }
            }
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_article()
    {
        foreach (var arrival in Documents.OfTheTree().Take(20))
        {
            Assert.Equal(arrival.Read(), arrival.Read());
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("word-")]
    [InlineData("<")]
    [InlineData("<p>x")]
    [InlineData("Une phrase sans fin et\n\n")]
    [InlineData("(AFP) ")]
    public void Two_million_characters_of_anything_are_done_in_seconds(string piece)
    {
        var text = Hostile.Repeat(piece, 2_000_000 / piece.Length);
        Extractor.Extract(Documents.Text("Le pont ferme."));
        var clock = Stopwatch.StartNew();
        Extractor.Extract(Documents.Text(text));
        Extractor.Extract(Documents.Page(text));
        // Quadratic work on this would take minutes; busy machines get their share of patience.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    private static void Lawful(Arrival arrival)
    {
        if (Extractor.Extract(arrival) is not { IsOk: true, Value: var article })
        {
            return;
        }

        var text = article.Text.Text;
        var end = 0;
        foreach (var part in article.Parts)
        {
            Assert.True(part.Span.Start >= end && part.Span.End <= text.Length && !part.Span.IsEmpty, $"{arrival.Path}: {part}");
            article.Text.Prove(part.Span);
            end = part.Span.End;
        }

        Assert.Equal(text.Length, article.Runs.Sum(run => run.Here.Length));
        Assert.All(article.Claims, claim => Assert.True(claim.Span is not { } span || span.Of(text) == claim.Value, $"{arrival.Path}: {claim}"));
        Assert.Equal(string.Join('\n', article.PartsOf(PartRole.Body).Select(span => span.Of(text))), article.Body);
        var raw = RawText.Of(arrival).Value!.Text;
        Assert.All(article.Runs, run => Assert.True(run.Source.End <= raw.Length));
    }
}
