using System.Text;
using Filature.Arrivals;

namespace Filature.SystemTests.Arrivals;

public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-arrivals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_is_read_by_name_with_all_below_it_and_without_hidden_files()
    {
        Put("b.txt", "B");
        Put("a.md", "A");
        Put("sub/deeper/c.html", "<p>C</p>");
        Put("sub/d.PDF", "%PDF-1.4");
        Put(".hidden.txt", "no");
        Put(".git/e.txt", "no");
        Put("notes.docx", "no");
        Assert.Equal(["a.md", "b.txt", "sub/d.PDF", "sub/deeper/c.html"], await Names());
    }

    [Fact]
    public async Task A_list_gives_the_order_the_addresses_and_the_days()
    {
        Put("one.txt", "1");
        Put("two.txt", "2");
        Put("three.txt", "3");
        Put("arrivals.tsv", "# our list\nfile\taddress\tretrieved\ntwo.txt\thttps://site.example/two\t2031-01-14\nthree.txt\t\t\n");
        var found = await Open(_folder, new DateOnly(2031, 2, 1));
        Assert.Equal(["two.txt", "three.txt", "one.txt"], found.Select(Name));
        Assert.Equal("https://site.example/two", found[0].Arrival.Value!.Address);
        Assert.Equal(new DateOnly(2031, 1, 14), found[0].Arrival.Value!.Retrieved);
        Assert.Null(found[1].Arrival.Value!.Address);
        Assert.Equal(new DateOnly(2031, 2, 1), found[1].Arrival.Value!.Retrieved);
    }

    [Fact]
    public async Task A_list_may_name_files_below_and_files_that_are_missing()
    {
        Put("sub/a.txt", "A");
        Put("arrivals.tsv", "file\taddress\nsub/a.txt\thttps://site.example/a\ngone.txt\t\n");
        var found = await Open(_folder);
        Assert.Equal(["sub/a.txt", "gone.txt"], found.Select(Name));
        Assert.Equal("arrival.missing", found[1].Arrival.Problem!.Code);
    }

    [Theory]
    [InlineData("name\taddress\na.txt\t", "line 1")]
    [InlineData("file\taddress\tretrieved\na.txt\t\t14.01.2031", "line 2")]
    [InlineData("file\taddress\n\na.txt\tnowhere", "line 3")]
    [InlineData("file\n../a.txt", "line 2")]
    [InlineData("file\n/etc/passwd", "line 2")]
    [InlineData("file\na.txt\na.txt", "line 3")]
    [InlineData("file\taddress\n\thttps://site.example/", "line 2")]
    [InlineData("", "line 1")]
    public async Task A_broken_list_is_told_with_its_line_and_nothing_is_read_under_a_wrong_id(string list, string line)
    {
        Put("a.txt", "A");
        Put("arrivals.tsv", list);
        var (_, outcome) = Assert.Single(await Open(_folder));
        Assert.Equal("arrival.bad-list", outcome.Problem!.Code);
        Assert.Contains(line + ":", outcome.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_documents_is_a_problem()
    {
        Put("picture.png", "x");
        Assert.Equal("arrival.no-documents", Assert.Single(await Open(_folder)).Arrival.Problem!.Code);
    }

    [Fact]
    public async Task A_bad_document_does_not_stop_the_others()
    {
        Put("a.txt", "A");
        Put("b.txt", "");
        Put("c.txt", "PK\u0003\u0004 zip");
        Put("c2.txt", "Rar! archive");
        Put("d.txt", "D");
        var found = await Open(_folder);
        Assert.Equal([null, "arrival.empty", "container.broken", "arrival.unsupported", null], found.Select(document => document.Arrival.Problem?.Code));
    }

    [Fact]
    public async Task Links_in_a_circle_end_and_a_broken_link_is_told()
    {
        Put("sub/a.txt", "A");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "sub", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "again"), Path.Combine(_folder, "sub"));
        File.CreateSymbolicLink(Path.Combine(_folder, "broken.txt"), Path.Combine(_folder, "nowhere.txt"));
        var found = await Open(_folder);
        Assert.Equal("arrival.missing", found.Single(document => Name(document) == "broken.txt").Arrival.Problem!.Code);
        Assert.Single(found, document => document.Arrival.IsOk);
    }

    [Fact]
    public async Task Our_sample_wire_comes_in_whole_and_in_the_order_of_its_list()
    {
        var wire = Path.Combine(Repository(), "samples", "wire");
        var listed = File.ReadLines(Path.Combine(wire, "arrivals.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToList();
        var found = await Open(wire);
        Assert.Equal(listed, found.Select(document => Path.GetFileName(document.Path)));
        Assert.All(found, document => Assert.True(document.Arrival is { IsOk: true, Value: { Address: not null, Retrieved: not null } }));
    }

    [Fact]
    public async Task A_user_who_gives_up_is_obeyed_between_documents()
    {
        Put("a.txt", "A");
        Put("b.txt", "B");
        using var user = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Source.Open(_folder, null, user.Token))
            {
                await user.CancelAsync();
            }
        });
    }

    private void Put(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
    }

    private async Task<IEnumerable<string>> Names() => (await Open(_folder)).Select(Name);

    private string Name((string Path, Outcome<Arrival> Arrival) document) => Path.GetRelativePath(_folder, document.Path);

    private static async Task<List<(string Path, Outcome<Arrival> Arrival)>> Open(string path, DateOnly? asOf = null)
    {
        var found = new List<(string Path, Outcome<Arrival> Arrival)>();
        await foreach (var document in Source.Open(path, asOf, TestContext.Current.CancellationToken))
        {
            found.Add(document);
        }

        return found;
    }

    private static string Repository()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Filature.slnx")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return at;
    }
}
