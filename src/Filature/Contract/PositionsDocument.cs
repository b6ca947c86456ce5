namespace Filature.Contract;

/// <summary>An entry of <c>positions THREAD --json</c>, in the shape of <c>positions.json</c> of gold/SCHEMA.md, with ids and spans.</summary>
/// <param name="Question">What is at issue, in words of the reports.</param>
public sealed record QuestionDocument(string Id, string Thread, string Question, ValueList<PositionDocument> Positions)
{
    public static QuestionDocument Of(string thread, Question question) =>
        new(question.Id, thread, question.Title, [.. question.Positions.Select(PositionDocument.Of)]);
}

/// <param name="Code">ISO 3166, or a body's usual sign.</param>
/// <param name="ChangedFrom">The id of the position that was given up for this one.</param>
/// <param name="Independent">How many independent reports show it.</param>
/// <param name="Evidence">The words to quote; all of them are in <paramref name="Statements"/>.</param>
public sealed record PositionDocument(
    string Id, string Actor, string Code, Stance Stance, string What, PartialDate? Since, PartialDate? Until, string? ChangedFrom, int Independent,
    ValueList<string> Articles, PositionEvidence Evidence, ValueList<PositionEvidence> Statements)
{
    public static PositionDocument Of(Position position) => new(
        position.Id, position.Actor, position.Code, position.Stance, position.What, position.Since, position.Until, position.ChangedFrom, position.Independent,
        position.Articles, PositionEvidence.Of(position.Stands[0]), [.. position.Stands.Select(PositionEvidence.Of)]);
}

/// <summary>Words of an article that show a position.</summary>
/// <param name="Id">The statement or event that they are of; null where the report itself tells.</param>
public sealed record PositionEvidence(string Article, string? Id, TextSpan Span, string Text, PartialDate? Day, string Rule)
{
    public static PositionEvidence Of(Stand stand) => new(stand.Article, stand.Finding, stand.Words.Span, stand.Words.Text, stand.Day, stand.Rule);
}
