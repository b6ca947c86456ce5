using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>why</c> for people: the proving words in their context.</summary>
internal static class WhyPage
{
    // Enough to see the sentence, in UTF-16 units.
    private const int Context = 90;

    public static void Write(IAnsiConsole page, WhyDocument reason, Report? report, Func<string, WhyDocument?> find)
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
    }

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
