using System.Text;
using Filature.Storage;
using Microsoft.Data.Sqlite;

namespace Filature.SystemTests.Storage;

/// <summary>An archive file in a folder of its own, and articles built by hand to put into it.</summary>
internal sealed class Shelves : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-archive-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "desk.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public Archive Open(TimeProvider? clock = null) => Ok(Archive.Open(Path, TimeSpan.FromSeconds(20), clock));

    public static T Ok<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.Null(outcome.Problem);
        return outcome.Value!;
    }

    /// <summary>What any other program sees in the file.</summary>
    public T? Ask<T>(string sql) => Direct(command => command.ExecuteScalar() is T value ? value : default, sql);

    /// <summary>What any other program does to the file.</summary>
    public void Run(string sql) => Direct(command => command.ExecuteNonQuery(), sql);

    /// <summary>A document of its own address: first line the headline, the others the body.</summary>
    public static Arrival Page(string name, string text, string retrieved = "2031-01-21") => new(
        name, Encoding.UTF8.GetBytes(text), "text/plain", "utf-8", Address(name), DateOnly.Parse(retrieved));

    public static string Address(string name) => $"https://desk.example/{name}";

    /// <summary>A page through all rooms but Extraction.</summary>
    public static Outcome<Added> Add(Archive archive, Arrival page) => archive.Add(page, neighbours => Desk.Continue(Article(page), neighbours));

    public static Article Article(Arrival page)
    {
        var source = SourceText.Freeze(Encoding.UTF8.GetString(page.Bytes.Span));
        var parts = new List<Part>();
        for (var start = 0; start < source.Text.Length;)
        {
            var end = source.Text.IndexOf('\n', start) is >= 0 and var at ? at : source.Text.Length;
            parts.Add(new(parts.Count == 0 ? PartRole.Headline : PartRole.Body, new(start, end)));
            start = end + 1;
        }

        return new(
            page.ArticleId, "fr", source, MappedText.Identity(source.Text).Runs, parts.ToValueList(),
            string.Join('\n', parts.Skip(1).Select(part => part.Span.Of(source.Text))),
            [Claim.Of(source.Id, ClaimKind.Published, $"{page.Retrieved:yyyy-MM-dd}", "meta date"), Claim.Of(source.Id, ClaimKind.Retrieved, $"{page.Retrieved:yyyy-MM-dd}", "arrival")],
            []);
    }

    private T Direct<T>(Func<SqliteCommand, T> run, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
