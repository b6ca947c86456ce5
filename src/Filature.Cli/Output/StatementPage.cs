using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>statements</c> for people.</summary>
internal static class StatementPage
{
    // Of a day and two spaces.
    private const int Margin = 12;

    public static void Write(Terminal terminal, ListedStatement listed)
    {
        var statement = listed.Statement;
        var said = statement.SaidOn?.Date ?? listed.Day;
        terminal.Page.MarkupLine($"{said?.ToString() ?? "no day",-Margin}{Speaker(statement)} {How(statement)}");
        Below(terminal, StatementTable.Content(statement.Kind, statement.Content.Text));
        Below(terminal, $"[grey]{Words.Shown(listed.Outlet ?? "an outlet not named")}, {listed.Day?.ToString() ?? "no day"}: {Words.Shown(listed.Headline)}[/]");
        // Not through the page: an address that is broken over lines is none.
        foreach (var link in new[] { listed.Link, listed.Source }.OfType<string>())
        {
            terminal.Out.WriteLine($"{"",-Margin}{Words.Plain(link)}");
        }
    }

    private static void Below(Terminal terminal, string markup) => terminal.Page.Write(new Padder(new Markup(markup), new Padding(Margin, 0, 0, 0)));

    private static string Speaker(ReadStatement statement) => (statement.SpeakerEntity, statement.Speaker?.Text) switch
    {
        (null, null) => "[grey]somebody not named[/]",
        ({ } entity, { } mention) when !Folding.FoldWords(mention).Equals(Folding.FoldWords(entity), StringComparison.Ordinal) =>
            $"[bold]{Words.Shown(entity)}[/] («{Words.Shown(Words.Short(mention, 40))}»)",
        var (entity, mention) => $"[bold]{Words.Shown(entity ?? mention!)}[/]",
    };

    private static string How(ReadStatement statement)
    {
        var how = Words.Value(statement.Act);
        if ((statement.AddresseeEntity ?? statement.Addressee?.Text) is { } addressee)
        {
            how += $" to {Words.Short(addressee, 40)}";
        }

        if (statement.Channel is { } channel)
        {
            how += $", {Words.Value(channel)}";
        }

        foreach (var relay in statement.Via)
        {
            how += $", via {Words.Short(relay.Entity ?? relay.Text, 40)}";
        }

        return Words.Shown(how);
    }
}
