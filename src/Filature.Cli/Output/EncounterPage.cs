using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Encounters for people.</summary>
internal static class EncounterPage
{
    private const int Longest = 220;

    public static void Write(IAnsiConsole page, IReadOnlyList<Encounter> encounters)
    {
        foreach (var encounter in encounters)
        {
            page.MarkupLine($"[bold]{Words.Shown(WhenWords.Of(encounter.When))}[/]  {encounter.What}: [bold]{Words.Shown(string.Join(", ", encounter.Parties))}[/]{(encounter.Place is { } place ? $" ({Words.Shown(place)})" : "")} [grey]{encounter.Id}[/]");
            var sides = encounter.Sides.ToList();
            page.MarkupLine(encounter.IsOneSided
                ? $"  known from one side: {Words.Shown(sides[0])}" : $"  told by {Words.Shown(string.Join(", ", sides))}");
            page.MarkupLine($"  [grey]{string.Join(' ', encounter.Articles)}[/]");
            Pairs(page, "Said by both", encounter.SaidByBoth);
            foreach (var side in encounter.SaidByOne.GroupBy(static saying => saying.Party))
            {
                page.MarkupLine($"  [bold]{Words.Shown(side.Key)}[/]");
                foreach (var saying in side)
                {
                    Line(page, saying, "    ");
                }
            }

            Pairs(page, "Contradicted", encounter.Contradicted);
            page.WriteLine();
        }
    }

    private static void Pairs(IAnsiConsole page, string title, ValueList<Agreement> agreements)
    {
        if (agreements.Count > 0)
        {
            page.MarkupLine($"  [bold]{title}[/]");
        }

        foreach (var agreement in agreements)
        {
            page.MarkupLine($"    {Words.Shown(agreement.Why)}");
            foreach (var saying in agreement.Sayings)
            {
                Line(page, saying, "      ", saying.Party);
            }
        }
    }

    private static void Line(IAnsiConsole page, SideSaying saying, string indent, string? party = null) =>
        page.MarkupLine($"{indent}{(party is null ? "" : $"[bold]{Words.Shown(party)}[/], ")}{Words.Shown(saying.By)}: {Words.Quoted(Words.Short(saying.Words.Text, Longest))} [grey]{saying.Words.Article} {saying.Statement}[/]");
}
