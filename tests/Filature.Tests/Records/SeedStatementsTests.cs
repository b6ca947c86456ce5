using System.Text;
using Filature.Provenance;

namespace Filature.Tests.Records;

/// <summary>
/// The five pages that the project starts from (docs/seeds.md): who says what in them, as a table to read by eye. They are not ours to hand
/// on, so they lie outside the tree; where they are not, this is skipped.
/// </summary>
public class SeedStatementsTests
{
    private const int Width = 150;

    // Fewer than any of the five has: a page that yields less has lost its quotations.
    private const int Fewest = 5;

    [Fact]
    public void Each_page_says_who_says_what()
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "The five pages are not here: they are looked for in seeds, beside the folder of FILATURE_DATA, and in ../shared/seeds.");
        var pages = Directory.GetFiles(folder!, "*.txt").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(5, pages.Length);
        Assert.All(pages, page =>
        {
            var report = Desk.Read(new Arrival(page, File.ReadAllBytes(page), "text/plain", Charset: null, Address: null, Retrieved: null), NoNeighbours.Instance).Value;
            Assert.NotNull(report);
            var statements = report.Record.Statements.Select(finding => finding.Value).ToArray();
            TestContext.Current.TestOutputHelper?.WriteLine(Table(report.Article.Headline, statements));

            Assert.True(statements.Length >= Fewest, $"{page}: {statements.Length} statements.");
            var named = statements.Count(statement => statement.SpeakerEntity is not null || statement.Speaker is not null);
            Assert.True(named >= 0.8 * statements.Length, $"{page}: {named} of {statements.Length} statements have a speaker.");
            Assert.All(statements, statement => Assert.False(string.IsNullOrWhiteSpace(statement.Content.Text)));
        });
    }

    private static string Table(string headline, Statement[] statements)
    {
        var table = new StringBuilder().Append('\n').AppendLine(headline);
        foreach (var statement in statements)
        {
            table.Append("  ").Append(Cell(Who(statement), 44)).Append(Cell(How(statement), 46))
                .AppendLine(Cell(statement.Kind == StatementKind.Direct ? $"«{statement.Content.Text}»" : statement.Content.Text, Width).TrimEnd());
        }

        return table.ToString();
    }

    private static string Who(Statement statement) => (statement.SpeakerEntity, statement.Speaker?.Text) switch
    {
        ({ } entity, { } mention) when entity != mention => $"{entity} ({mention})",
        var (entity, mention) => entity ?? mention ?? "?",
    };

    private static string How(Statement statement) => string.Join(
        ", ",
        new[]
        {
            $"{statement.Act.ToString().ToLowerInvariant()} «{statement.Cue?.Text}»",
            (statement.AddresseeEntity ?? statement.Addressee?.Text) is { } to ? $"to {to}" : null,
            statement.Channel?.ToString().ToLowerInvariant(),
            statement.Via.Count > 0 ? $"via {string.Join(" > ", statement.Via.Select(relay => relay.Entity ?? relay.Words.Text))}" : null,
            statement.SaidOn?.Date.ToString(),
        }.OfType<string>());

    private static string Cell(string text, int width)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (line.Length < width ? line : line[..(width - 2)] + "…").PadRight(width);
    }

    private static string? Folder()
    {
        var data = Environment.GetEnvironmentVariable("FILATURE_DATA");
        var beside = string.IsNullOrEmpty(data) ? null : Path.GetFullPath(Path.Combine(data, "..", "seeds"));
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); beside is null && at is not null; at = at.Parent)
        {
            beside = File.Exists(Path.Combine(at.FullName, "Filature.slnx")) ? Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "seeds")) : null;
        }

        return Directory.Exists(beside) ? beside : null;
    }
}
