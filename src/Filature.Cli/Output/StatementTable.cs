using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Who said what, as a table.</summary>
internal static class StatementTable
{
    public static Table Of(IEnumerable<Finding<Statement>> statements)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        table.AddColumns("speaker", "cue", "says", "how", "id");
        table.Columns[4].NoWrap();
        foreach (var (statement, ground) in statements)
        {
            table.AddRow(
                Speaker(statement),
                statement.Cue is { } cue ? Words.Shown(Words.Short(cue.Text, 30)) : "",
                statement.Kind == StatementKind.Indirect ? Words.Shown(Words.Short(statement.Content.Text, 160)) : Words.Quoted(statement.Content.Text, 160),
                How(statement),
                $"[grey]{ground.Id}[/]");
        }

        return table;
    }

    private static string Speaker(Statement statement) => (statement.SpeakerEntity, statement.Speaker?.Text) switch
    {
        (null, null) => "[grey]?[/]",
        ({ } entity, { } mention) when !string.Equals(entity, mention, StringComparison.OrdinalIgnoreCase) =>
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
            how.Add($"to {addressee}");
        }

        if (statement.SaidOn is { } day)
        {
            how.Add(day.Date.ToString());
        }

        return Words.Shown(string.Join(", ", how));
    }
}
