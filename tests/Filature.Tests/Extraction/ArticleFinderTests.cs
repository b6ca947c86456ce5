using Filature.Extraction;

namespace Filature.Tests.Extraction;

public sealed class ArticleFinderTests
{
    private const string Lead = "The harbour of Tavarne opened again on Friday after nine days, the port authority said, and the first ferry left at noon with two hundred people.";
    private const string Middle = "The tugboat crews had asked for two men more on every boat. The owners agreed to one, and to talks on the second before the summer.";
    private const string End = "“We did not win, and we did not lose,” said Ada Norrel, who speaks for the crews. She expects the talks to begin within a fortnight.";

    private static string Text(string body, string title = "Tavarne harbour opens again after nine days") =>
        Documents.Page($"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>").Read().Body;

    private static string Article(string inside) => $"<h1>Tavarne harbour opens again after nine days</h1>{inside}";

    private static string Paragraphs => $"<p>{Lead}</p><p>{Middle}</p><p>{End}</p>";

    private static string Expected => $"{Lead}\n{Middle}\n{End}";

    private static string Teaser(string title) => $"<div><h3><a href='/x'>{title} and the matter of the dredgers</a></h3><p>Another article of this site tells more about it, in a sentence that is rather long.</p></div>";

    [Fact]
    public void The_text_is_taken_where_the_prose_stands() =>
        Assert.Equal(Expected, Text($"<div><a>Home</a><a>News</a></div><div>{Article($"<div>{Paragraphs}</div>")}</div><div>Imprint</div>"));

    [Fact]
    public void A_text_in_two_boxes_is_whole() =>
        Assert.Equal(Expected, Text(Article($"<div class=article-body><p>{Lead}</p></div><div class=ad>Buy rope at the quay, it is cheap today.</div><div class=article-body><p>{Middle}</p><p>{End}</p></div>")));

    [Fact]
    public void A_list_of_other_articles_is_not_of_it() =>
        Assert.Equal(Expected, Text($"<article>{Article(Paragraphs)}</article><section>{Teaser("Ferry prices rise")}{Teaser("Silt in the basin")}{Teaser("A mayor resigns")}{Teaser("Lighthouse for sale")}</section>"));

    [Fact]
    public void A_wrapper_with_a_misleading_name_hides_nothing() =>
        Assert.Equal(Expected, Text($"<div class='content-with-sidebar'><form>{Article(Paragraphs)}</form></div>"));

    [Fact]
    public void A_box_named_apart_is_left_out_inside_the_text() =>
        Assert.Equal(Expected, Text(Article($"<p>{Lead}</p><div class='newsletter-signup'><p>Get the harbour news every morning at six, in your letter box or on your telephone.</p></div><p>{Middle}</p><p>{End}</p>")));

    [Fact]
    public void Comments_are_not_of_it_however_long() =>
        Assert.Equal(Expected, Text($"{Article(Paragraphs)}<div id=comments>{string.Concat(Enumerable.Range(0, 40).Select(i => $"<p>Comment {i}: I was on that ferry, and the sea was as calm as a pond, I must say, all the way.</p>"))}</div>"));

    [Fact]
    public void Program_code_is_left_out_and_a_message_as_typed_is_kept()
    {
        Assert.Equal(Expected, Text(Article($"<p>{Lead}</p><pre><code>var x = new Boat(tug: true); x.Start(); if (x.Ok) {{ y[0] = x; }}</code></pre><p>{Middle}</p><p>{End}</p>")));
        Assert.Contains(Middle, Text(Article($"<p>{Lead}</p><pre>{Middle}</pre><p>{End}</p>")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_set_apart_is_not_told_twice() =>
        Assert.Equal(Expected, Text(Article($"<p>{Lead}</p><blockquote>{End[..60]}</blockquote><p>{Middle}</p><p>{End}</p>")));

    [Fact]
    public void A_page_that_our_own_choice_fails_on_is_read_by_the_second_reader_and_says_so()
    {
        // Everything is named apart, in boxes too small to be wrappers.
        var body = string.Concat(Enumerable.Range(0, 12).Select(i => $"<div class=widget-area><div class=promo><p>{Lead} ({i})</p></div></div>"));
        var article = Documents.Page($"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>").Read();
        Assert.Contains(article.Warnings, warning => warning.Code == "text.body-by-fallback");
        Assert.Contains(Lead, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_is_no_other_attributes_words()
    {
        const string Tag = "<a title=\"the class = x\" href=/x/y/ class='byline'>";
        Assert.Equal("byline", HtmlTokens.Attribute(Tag, new(0, Tag.Length), "class"));
        Assert.Equal("/x/y/", HtmlTokens.Attribute(Tag, new(0, Tag.Length), "href"));
        Assert.Null(HtmlTokens.Attribute(Tag, new(0, Tag.Length), "id"));
    }

    [Theory]
    [InlineData("Порт Таварны вновь открылся в пятницу после девяти дней, сообщило управление порта, и первый паром ушел в полдень с двумястами пассажирами на борту.")]
    [InlineData("塔瓦恩港在关闭九天之后于星期五重新开放,港务局表示,第一艘渡轮在中午时分载着两百名乘客离开了码头,拖船船员的罢工也随之结束。船东同意每艘船增加一名船员,并将在夏天之前就第二名船员的问题继续谈判。")]
    public void Prose_of_other_scripts_is_prose(string paragraph) =>
        Assert.Contains(paragraph, Text($"<div><a>菜单 меню</a></div><div>{Article($"<p>{paragraph}</p><p>{paragraph[1..]}</p><p>{paragraph[2..]}</p>")}</div>"), StringComparison.Ordinal);
}
