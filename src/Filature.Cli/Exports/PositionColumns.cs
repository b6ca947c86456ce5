using Filature.Cli.Output;

namespace Filature.Cli.Exports;

/// <summary>Positions, a line each, with the first words that show them.</summary>
internal static class PositionColumns
{
    public static readonly ValueList<string> Names =
    [
        "thread", "questionId", "question", "id", "actor", "code", "stance", "what", "since", "until", "changedFrom", "independent", "articles",
        "evidenceArticle", "evidenceId", "start", "end", "text", "rule",
    ];

    public static string?[] Row(string thread, Question question, Position position)
    {
        var stand = position.Stands[0];
        return
        [
            thread, question.Id, question.Title, position.Id, position.Actor, position.Code, Words.Value(position.Stance), position.What,
            position.Since?.ToString(), position.Until?.ToString(), position.ChangedFrom, Csv.Number(position.Independent),
            string.Join(' ', position.Articles), stand.Article, stand.Finding,
            Csv.Number(stand.Words.Span.Start), Csv.Number(stand.Words.Span.End), stand.Words.Text, stand.Rule,
        ];
    }
}
