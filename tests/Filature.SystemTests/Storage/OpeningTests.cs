using Filature.Storage;
using Microsoft.Data.Sqlite;

namespace Filature.SystemTests.Storage;

public sealed class OpeningTests : IDisposable
{
    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void A_new_archive_is_made_with_its_folder_and_found_again()
    {
        var path = Path.Combine(Path.GetDirectoryName(_shelves.Path)!, "a", "b", "desk.db");
        using (var made = Shelves.Ok(Archive.Open(path)))
        {
            Shelves.Ok(Shelves.Add(made, Shelves.Page("one", "Un titre\nUn texte.")));
        }

        using var again = Shelves.Ok(Archive.Open(path));
        Assert.Equal(1, again.Articles);
    }

    [Fact]
    public void An_empty_file_becomes_an_archive()
    {
        File.WriteAllBytes(_shelves.Path, []);
        using var archive = _shelves.Open();
        Assert.Equal(0, archive.Articles);
    }

    [Theory]
    [InlineData("Not a database, and a good deal longer than the sixteen bytes that tell.")]
    [InlineData("short")]
    public void A_file_of_another_kind_is_refused_and_left_as_it_was(string content)
    {
        File.WriteAllText(_shelves.Path, content);
        Assert.Equal("archive.foreign", Archive.Open(_shelves.Path).Problem?.Code);
        Assert.Equal(content, File.ReadAllText(_shelves.Path));
    }

    [Theory]
    [InlineData("create table recipes (name text)")]
    [InlineData("pragma application_id = 77")]
    [InlineData("pragma user_version = 3")]
    public void The_database_of_another_program_is_refused_and_left_as_it_was(string made)
    {
        _shelves.Run(made);
        var before = File.ReadAllBytes(_shelves.Path);
        Assert.Equal("archive.foreign", Archive.Open(_shelves.Path).Problem?.Code);
        Assert.Equal(before, File.ReadAllBytes(_shelves.Path));
    }

    [Fact]
    public void An_archive_of_a_later_version_is_refused()
    {
        _shelves.Open().Dispose();
        _shelves.Run("pragma user_version = 1000");
        var problem = Archive.Open(_shelves.Path).Problem;
        Assert.Equal("archive.newer", problem?.Code);
        Assert.Contains("1000", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_a_problem_and_no_exception()
    {
        using (var archive = _shelves.Open())
        {
            Shelves.Ok(Shelves.Add(archive, Shelves.Page("one", "Un titre\n" + string.Concat(Enumerable.Repeat("Un texte assez long. ", 4000)))));
        }

        var bytes = File.ReadAllBytes(_shelves.Path);
        bytes.AsSpan(100, bytes.Length - 100).Fill(0x5A);
        File.WriteAllBytes(_shelves.Path, bytes);
        Assert.Equal("archive.damaged", Archive.Open(_shelves.Path).Problem?.Code);
    }

    [Fact]
    public void A_folder_and_a_place_below_a_file_cannot_be_written()
    {
        File.WriteAllText(_shelves.Path, "x");
        Assert.Equal("archive.unwritable", Archive.Open(Path.GetDirectoryName(_shelves.Path)!).Problem?.Code);
        Assert.Equal("archive.unwritable", Archive.Open(Path.Combine(_shelves.Path, "desk.db")).Problem?.Code);
    }

    [Fact]
    public void An_archive_that_another_program_holds_is_locked_and_free_afterwards()
    {
        using var archive = Shelves.Ok(Archive.Open(_shelves.Path, TimeSpan.FromSeconds(1)));
        using (var other = new SqliteConnection($"Data Source={_shelves.Path};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "begin immediate";
            hold.ExecuteNonQuery();

            var refused = Shelves.Add(archive, Shelves.Page("one", "Un titre\nUn texte."));
            Assert.Equal("archive.locked", refused.Problem?.Code);
            // Whoever only reads is not kept out.
            Assert.Equal(0, archive.Articles);
        }

        Shelves.Ok(Shelves.Add(archive, Shelves.Page("one", "Un titre\nUn texte.")));
        Assert.Equal(1, archive.Articles);
    }

    [Fact]
    public void A_full_disk_is_a_problem_and_leaves_the_archive_sound()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Shelves.Page("one", "Un titre\nUn texte.")));
        var random = new Random(7);
        var large = new byte[3_000_000];
        random.NextBytes(large);

        // A page more than there are is not to be had.
        var full = Filature.Storage.Session.Open(_shelves.Path, readOnly: false, TimeSpan.FromSeconds(1));
        using (full)
        {
            full.Run("pragma max_page_count = 1");
            var thrown = Assert.Throws<SqliteException>(() => full.Whole<bool>(() =>
            {
                full.Execute("insert into texts (id, text) values ('t1', 'x')");
                full.Execute("insert into arrivals (content, path, media_type, added_at, packed, bytes) values ('c', 'p', 'text/plain', '', 0, ?1)", large);
                return true;
            }));
            Assert.Equal("archive.unwritable", Problems.Of(thrown, _shelves.Path)?.Code);
        }

        Assert.Equal(0, _shelves.Ask<long>("select count(*) from texts where id = 't1'"));
        Assert.Equal("ok", _shelves.Ask<string>("pragma integrity_check"));
    }

    [Fact]
    public void An_archive_is_brought_from_any_version_to_the_newest()
    {
        _shelves.Run(Migrations.All[0].Sql);
        _shelves.Run($"pragma application_id = {Opening.ApplicationId}; pragma user_version = 1");
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Shelves.Page("one", "Un titre\nUn texte.")));
        Assert.Equal(Migrations.All.Count, _shelves.Ask<long>("pragma user_version"));
    }
}
