using System.Text;
using Filature.Arrivals;

namespace Filature.SystemTests.Arrivals;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.txt", "Un titre\n\nUn texte.", "text/plain")]
    [InlineData("a.md", "# Un titre", "text/markdown")]
    [InlineData("a.md", "<div align=center>\n\n# Un titre", "text/markdown")]
    [InlineData("a.html", "Juste des mots", "text/html")]
    [InlineData("a.txt", "\n  <!-- saved -->\n<!DOCTYPE html><html><p>x", "text/html")]
    [InlineData("a.txt", "<?xml version=\"1.0\"?><html xmlns=\"x\"><p>x</p></html>", "text/html")]
    [InlineData("a.txt", "<HTML><p>x", "text/html")]
    [InlineData("a.txt", "<article><p>x", "text/html")]
    [InlineData("a.txt", "<sic> dit-il", "text/plain")]
    [InlineData("a.txt", "<pierre@site.example> a écrit", "text/plain")]
    [InlineData("a.txt", "%PDF-1.7\n…", "application/pdf")]
    [InlineData("a.pdf", "Du texte sous un faux nom", "text/plain")]
    [InlineData("README", "Sans extension", "text/plain")]
    [InlineData("a.txt", "Une apostrophe cassée \u0007 et la suite, assez longue pour un texte", "text/plain")]
    public async Task A_document_is_what_its_bytes_say_and_then_what_its_name_says(string name, string content, string mediaType) =>
        Assert.Equal(mediaType, (await Read(name, Encoding.UTF8.GetBytes(content))).Value?.MediaType);

    [Fact]
    public async Task Text_in_utf_16_is_text_with_and_without_its_mark()
    {
        const string Words = "Le ministre a refusé de répondre à la question.";
        Assert.Equal("text/plain", (await Read("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)])).Value?.MediaType);
        Assert.Equal("utf-16le", (await Read("a.txt", Encoding.Unicode.GetBytes(Words))).Value?.Charset);
        Assert.Equal("utf-16be", (await Read("a.txt", Encoding.BigEndianUnicode.GetBytes(Words))).Value?.Charset);
        Assert.Equal("text/html", (await Read("a.txt", Encoding.Unicode.GetBytes("<html><body><p>" + Words))).Value?.MediaType);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000", "image")]
    [InlineData("FFD8FFE000104A464946", "image")]
    [InlineData("D0CF11E0A1B11AE10000", "Office")]
    [InlineData("1F8B0800000000000003", "gzip")]
    [InlineData("000102030405060708090A", "binary")]
    public async Task What_cannot_be_read_is_refused_with_what_it_looks_like(string bytes, string what)
    {
        var problem = (await Read("a.txt", Convert.FromHexString(bytes))).Problem!;
        Assert.Equal("arrival.unsupported", problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Advice);
    }

    [Fact]
    public async Task An_office_document_and_an_empty_feed_are_told_by_name()
    {
        Assert.Contains("Office", (await Read("a.docx", Encoding.Latin1.GetBytes("PK\u0003\u0004....[Content_Types].xml"))).Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("feed", (await Read("a.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">"u8.ToArray())).Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\uFEFF")]
    public async Task An_empty_document_is_told(string content) =>
        Assert.Equal("arrival.empty", (await Read("a.txt", Encoding.UTF8.GetBytes(content))).Problem?.Code);

    [Fact]
    public async Task A_missing_file_and_a_file_that_is_too_large_are_told()
    {
        Assert.Equal("arrival.missing", (await Open(Path.Combine(_folder, "none.txt"))).Problem?.Code);
        Assert.Equal("arrival.missing", (await Open(Path.Combine(_folder, "no", "folder.txt"))).Problem?.Code);
        Assert.Equal("arrival.missing", (await Open("")).Problem?.Code);
        Assert.Equal("arrival.too-large", (await Read("a.txt", new byte[33 * 1024 * 1024])).Problem?.Code);
    }

    [Fact]
    public async Task A_file_that_the_system_refuses_to_read_is_told()
    {
        Assert.SkipUnless(File.Exists("/proc/self/mem"), "Needs Linux: a file that exists and cannot be read, even by root.");
        Assert.Equal("arrival.unreadable", (await Open("/proc/self/mem")).Problem?.Code);
    }

    [Fact]
    public async Task The_day_of_arrival_is_the_users_and_never_the_files_own()
    {
        Assert.Null((await Read("a.txt", "texte"u8.ToArray())).Value!.Retrieved);
        Assert.Equal(new DateOnly(2031, 1, 14), (await Open(Path.Combine(_folder, "a.txt"), new DateOnly(2031, 1, 14))).Value!.Retrieved);
    }

    [Fact]
    public async Task The_same_bytes_have_the_same_id_under_another_name() =>
        Assert.Equal((await Read("a.txt", "texte"u8.ToArray())).Value!.ArticleId, (await Read("b.txt", "texte"u8.ToArray())).Value!.ArticleId);

    private async Task<Outcome<Arrival>> Read(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return await Open(path);
    }

    private static async Task<Outcome<Arrival>> Open(string path, DateOnly? asOf = null)
    {
        await foreach (var (_, arrival) in Source.Open(path, asOf, TestContext.Current.CancellationToken))
        {
            return arrival;
        }

        throw new InvalidOperationException("Nothing came.");
    }
}
