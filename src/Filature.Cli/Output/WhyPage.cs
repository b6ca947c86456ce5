using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>why</c> for people: the proving words in their context.</summary>
internal static class WhyPage
{
    // Enough to see the sentence, in UTF-16 units.
    private const int Context = 90;

    public static void Write(IAnsiConsole page, WhyDocument reason, Report? report, Func<string, WhyDocument?> find, Func<string, Report?> reportOf)
    {
        page.MarkupLine($"[bold]{Words.Shown(reason.Value)}[/]");
        var score = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason.Score:0.00}");
        page.MarkupLine($"[grey]{Words.Shown(reason.Kind)}, by rule[/] {Words.Shown(reason.Rule)} [grey]of[/] {Words.Shown($"{reason.Stage} {reason.Version}".TrimEnd())}[grey], score[/] {score}");
        page.MarkupLine($"[grey]article[/] {reason.Article}{(report is null ? "" : $" {Words.Shown(report.Article.Headline)}")}");
        foreach (var evidence in reason.Evidence)
        {
            page.MarkupLine($"  {InContext(evidence, report?.Article.Text)} [grey]{evidence.TextId} {Markup.Escape(evidence.Span.ToString())}[/]");
        }

        foreach (var id in reason.Because)
        {
            page.MarkupLine($"[grey]because[/] {id}{(find(id) is { } below ? $" [grey]{Words.Shown(below.Kind)}:[/] {Words.Shown(Words.Short(below.Value, 120))} [grey]({Words.Shown(below.Rule)})[/]" : "")}");
        }

        if (reason.Evidence.Count == 0 && reason.Because.Count == 0)
        {
            page.MarkupLine("[grey]No words of the text: it rests on the absence of any sign, or stands outside the text.[/]");
        }

        if (reason.SupersededBy is { } newer)
        {
            page.MarkupLine($"[yellow]superseded by[/] {newer}");
        }

        WriteHistory(page, reason, reportOf);
    }

    private static void WriteHistory(IAnsiConsole page, WhyDocument reason, Func<string, Report?> reportOf)
    {
        if (reason.History.Count > 0)
        {
            page.MarkupLine("[bold]History[/][grey], newest first[/]");
        }

        foreach (var past in reason.History)
        {
            page.MarkupLine($"  {Time(past.Made)} [bold]{Words.Shown(Words.Short(past.Value, 120))}[/] [grey]{Words.Shown(past.Rule)} {past.Id}{(past.Id == reason.Id ? ", this one" : "")}[/]");
            if (past.Superseded is { } given)
            {
                page.MarkupLine($"    [yellow]{(past.SupersededBy is null or "withdrawn" ? "withdrawn" : "gave way")} {Time(given)}[/]{Occasion(past.SupersededFor, reason.Article, reportOf)}");
            }
        }
    }

    private static string Occasion(string? arrived, string article, Func<string, Report?> reportOf) =>
        arrived is null ? ""
        : arrived == article ? ": the page came again with another text"
        : reportOf(arrived) is { } report ? $": {Words.Shown(report.Lineage.Outlet?.Value ?? "an outlet not named")} {Words.Quoted(report.Article.Headline)} arrived [grey]{arrived}[/]"
        : $": [grey]{arrived}[/] arrived";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    private static string InContext(Evidence evidence, SourceText? text)
    {
        if (text is null || text.Id != evidence.TextId)
        {
            return $"[bold underline]{Words.Shown(evidence.Text)}[/]";
        }

        var from = Math.Max(0, evidence.Span.Start - Context);
        var until = Math.Min(text.Text.Length, evidence.Span.End + Context);
        var before = text.Text[from..evidence.Span.Start];
        var after = text.Text[evidence.Span.End..until];
        return $"{(from > 0 ? "…" : "")}{Spaced(before)}[bold underline]{Words.Shown(evidence.Text)}[/]{Spaced(after)}{(until < text.Text.Length ? "…" : "")}";

        static string Spaced(string piece)
        {
            var words = Words.Shown(piece);
            return $"{(piece.Length > 0 && char.IsWhiteSpace(piece[0]) ? " " : "")}{words}{(piece.Length > 1 && words.Length > 0 && char.IsWhiteSpace(piece[^1]) ? " " : "")}";
        }
    }
}
