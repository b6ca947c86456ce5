using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Who said what, as a table.</summary>
internal static class StatementTable
{
    private const int SpeakerWidth = 30;
    private const int LongestContent = 240;

    public static Table Of(IEnumerable<Finding<Statement>> statements)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        table.AddColumns("speaker, cue", "says", "how, id");
        table.Columns[0].Width(SpeakerWidth);
        table.Columns[2].NoWrap();
        foreach (var (statement, ground) in statements)
        {
            table.AddRow(
                $"{Speaker(statement)}{(statement.Cue is { } cue ? $"\n[italic]{Words.Shown(Words.Short(cue.Text, 30))}[/]" : "")}",
                Content(statement.Kind, statement.Content.Text),
                $"{How(statement)}\n[grey]{ground.Id}[/]");
        }

        return table;
    }

    /// <summary>Between quotation marks where all of it was said in these words; a mixed content has its own.</summary>
    public static string Content(StatementKind kind, string text) =>
        kind == StatementKind.Direct ? Words.Quoted(text, LongestContent) : Words.Shown(Words.Short(text, LongestContent));

    private static string Speaker(Statement statement) => (statement.SpeakerEntity, statement.Speaker?.Text) switch
    {
        (null, null) => "[grey]?[/]",
        ({ } entity, { } mention) when !mention.Contains(entity, StringComparison.OrdinalIgnoreCase) && !entity.Contains(mention, StringComparison.OrdinalIgnoreCase) =>
            $"[bold]{Words.Shown(entity)}[/] [grey]{Words.Shown(Words.Short(mention, 40))}[/]",
        var (entity, mention) => $"[bold]{Words.Shown(entity ?? mention!)}[/]",
    };

    private static string How(Statement statement)
    {
        var how = new List<string> { Words.Value(statement.Act) };
        if (statement.Channel is { } channel)
        {
            how.Add(Words.Value(channel));
        }

        if ((statement.AddresseeEntity ?? statement.Addressee?.Text) is { } addressee)
        {
            how.Add($"to {Words.Short(addressee, 30)}");
        }

        if (statement.SaidOn is { } day)
        {
            how.Add(day.Date.ToString());
        }

        return string.Join('\n', how.Select(Words.Shown));
    }
}
