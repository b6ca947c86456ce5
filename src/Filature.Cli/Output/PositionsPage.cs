using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Positions for people: first who stands where at a glance, then each with its words.</summary>
internal static class PositionsPage
{
    // As many columns as a window of 110 holds beside the question.
    private const int ActorsShown = 5;
    private const int TitleWidth = 26;

    public static void Write(IAnsiConsole page, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        WriteMatrix(page, questions);
        foreach (var question in questions)
        {
            page.WriteLine();
            page.MarkupLine($"[bold]{Words.Shown(question.Title)}[/] [grey]{question.Id}[/]");
            foreach (var position in question.Positions)
            {
                WritePosition(page, position, question);
            }
        }
    }

    private static void WriteMatrix(IAnsiConsole page, IReadOnlyList<Question> questions)
    {
        (string Code, string Actor)[] actors = [.. questions
            .SelectMany(question => question.Positions)
            .GroupBy(position => (position.Code, position.Actor))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Actor, StringComparer.Ordinal)
            .Take(ActorsShown)
            .Select(group => group.Key)];
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("").Width(TitleWidth));
        foreach (var (_, actor) in actors)
        {
            table.AddColumn(new TableColumn($"[bold]{Words.Shown(actor)}[/]"));
        }

        foreach (var question in questions)
        {
            table.AddRow([Words.Shown(question.Title), .. actors.Select(actor => Cell(question.Positions.Where(position => position.Code == actor.Code)))]);
        }

        page.Write(table);
    }

    private static string Cell(IEnumerable<Position> positions) =>
        string.Join('\n', positions.Select(position => $"{(position.ChangedFrom is null ? "" : "→ ")}{Words.Value(position.Stance)}{(position.Until is null ? "" : " (until " + position.Until + ")")}"));

    private static void WritePosition(IAnsiConsole page, Position position, Question question)
    {
        var since = position.Since is { } day ? $" since {day}" : "";
        var until = position.Until is { } end ? $", until {end}" : "";
        var changed = question.Positions.FirstOrDefault(other => other.Id == position.ChangedFrom) is { } before ? $", after it {Words.Value(before.Stance)} [grey]{before.Id}[/]" : "";
        page.MarkupLine($"  [bold]{Words.Shown(position.Actor)}[/] {Words.Value(position.Stance)}{since}{until}{changed}: {Words.Quoted(position.Stands[0].Words.Text, 160)}");
        page.MarkupLine($"    [grey]{Words.Count(position.Independent, "independent report", "independent reports")} in {Words.Count(position.Articles.Count, "page", "pages")}: {string.Join(' ', position.Articles)} {position.Id}[/]");
    }
}
