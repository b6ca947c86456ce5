using System.Text;
using Filature.Extraction;

namespace Filature.Tests.Extraction;

public sealed class RawTextTests
{
    private const string Accents = "Le député a répondu « à côté », ce 3 août.";

    [Fact]
    public void A_byte_order_mark_decides() =>
        Assert.Equal(Accents, Decoded(Documents.Bytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Accents)], "text/plain", "utf-8")));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_windows_1252() =>
        Assert.Equal(Accents, Decoded(Documents.Bytes(Windows1252(Accents), "text/plain")));

    [Fact]
    public void A_page_that_says_UTF8_and_is_not_is_still_read() =>
        Assert.Contains(Accents, Decoded(Documents.Bytes(Windows1252("<meta charset=\"utf-8\"><p>" + Accents), "text/html")), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_says_latin1_and_is_UTF8_is_UTF8() =>
        Assert.Contains(Accents, Decoded(Documents.Bytes(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1><p>" + Accents), "text/html")), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "document.empty")]
    [InlineData(" \n\t ", "document.no-text")]
    [InlineData("— … —", "document.no-text")]
    public void A_document_without_words_is_refused(string text, string code) =>
        Assert.Equal(code, RawText.Of(Documents.Text(text)).Problem?.Code);

    [Fact]
    public void Bytes_of_a_program_are_refused() =>
        Assert.Equal("document.unreadable-encoding", RawText.Of(Documents.Bytes([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E], "text/plain")).Problem?.Code);

    [Fact]
    public void A_broken_PDF_is_refused_with_its_reason() =>
        Assert.Equal("document.broken-pdf", RawText.Of(Documents.Bytes("%PDF-1.7\nnothing of a PDF follows"u8.ToArray(), "application/pdf")).Problem?.Code);

    [Fact]
    public void A_text_of_nine_million_characters_is_refused() =>
        Assert.Equal("document.too-large", RawText.Of(Documents.Bytes(Encoding.UTF8.GetBytes(new string('a', 9_000_000)), "text/plain")).Problem?.Code);

    [Fact]
    public void Only_tags_are_no_article() =>
        Assert.Equal("document.no-text", Extractor.Extract(Documents.Page("<html><body><script>var a = 1;</script></body></html>")).Problem?.Code);

    private static string Decoded(Arrival arrival) => RawText.Of(arrival).Value!.Text;

    private static byte[] Windows1252(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
}
