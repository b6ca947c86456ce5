using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Filature.SystemTests.Cli;

public sealed class ArchiveFileTests
{
    [Fact]
    public async Task A_file_that_is_no_archive_is_left_alone()
    {
        var path = Path.Combine(Place.Folder(("notes.txt", "These are notes, and no archive at all.")), "notes.txt");

        var ran = await Ran.InProcess("stories", "--archive", path);

        Assert.Equal(4, ran.Exit);
        Assert.Contains("[archive.foreign]", ran.Error);
        Assert.Equal("These are notes, and no archive at all.", File.ReadAllText(path));
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_alone()
    {
        var path = Place.NewArchive();
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var make = other.CreateCommand();
            make.CommandText = "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')";
            make.ExecuteNonQuery();
        }

        var ran = await Ran.InProcess("add", Place.Wire, "--archive", path);

        Assert.Equal(4, ran.Exit);
        Assert.Contains("[archive.foreign]", ran.Error);
    }

    [Fact]
    public async Task A_locked_archive_says_so()
    {
        var path = Place.NewArchive();
        await Ran.InProcess("stories", "--archive", path);
        using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        hold.ExecuteNonQuery();

        var ran = await Ran.Program("add", Path.Combine(Place.Wire, "p04-fil-est-appel-paris-tbilissi.txt"), "--archive", path);

        Assert.Equal(4, ran.Exit);
        Assert.Contains("[archive.locked]", ran.Error);
    }

    [Fact]
    public async Task A_folder_is_no_archive()
    {
        var ran = await Ran.InProcess("stories", "--archive", Place.Folder());

        Assert.Equal(4, ran.Exit);
        Assert.Contains("[archive.is-folder]", ran.Error);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named()
    {
        var ran = await Ran.InProcess("stories", "--archive", "/proc/desk/archive.db");

        Assert.Equal(4, ran.Exit);
        Assert.Contains("/proc/desk", ran.Error);
    }

    [Fact]
    public async Task Two_that_add_at_once_share_the_archive()
    {
        var path = Place.NewArchive();

        var both = await Task.WhenAll(
            Ran.Ended(Ran.Start("add", Place.Wire, "--json", "--archive", path)),
            Ran.Ended(Ran.Start("add", Place.Wire, "--json", "--archive", path)));

        Assert.All(both, ran => Assert.Equal((0, ""), (ran.Exit, string.Concat(ran.Lines.Where(line => line.Contains("\"error\"", StringComparison.Ordinal))))));
        var documents = File.ReadLines(Path.Combine(Place.Wire, "arrivals.tsv")).Skip(1).Count(line => line.Length > 0);
        Assert.Equal(documents, both.SelectMany(ran => ran.Lines).Count(line => JsonDocument.Parse(line).RootElement.GetProperty("new").GetBoolean()));
    }

    [Fact]
    public async Task An_interrupted_add_ends_with_130_and_is_taken_up_by_running_it_again()
    {
        var path = Place.NewArchive();
        var many = Enumerable.Range(0, 200).Select(i => ($"{i:000}.txt", Long(i))).ToArray();
        var folder = Place.Folder(many);
        var running = Ran.Start("add", folder, "--json", "--archive", path);
        await running.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", running.Id.ToString()]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var interrupted = await Ran.Ended(running);
        var again = await Ran.Program("add", folder, "--json", "--archive", path);

        Assert.Equal(130, interrupted.Exit);
        Assert.Contains("interrupted", interrupted.Error);
        Assert.Equal((0, many.Length), (again.Exit, again.Lines.Length));
        Assert.Contains("already there", again.Error);
    }

    private static string Long(int i) => string.Join("\n\n", Enumerable.Range(0, 12).Select(paragraph =>
        $"Le relevé numéro {(i * 131) + (paragraph * 17)} du fleuve, station {i}, donne un niveau de {(i * 7 % 90) + paragraph} centimètres, selon le service des eaux de la ville {i * 13}."));
}
