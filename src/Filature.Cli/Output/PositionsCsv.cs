using System.Globalization;
using Filature.Cli.Exports;

namespace Filature.Cli.Output;

/// <summary>Positions as CSV (RFC 4180, UTF-8), one line each under a line of names.</summary>
internal static class PositionsCsv
{
    private const string Head = "thread,questionId,question,id,actor,code,stance,what,since,until,changedFrom,independent,articles,evidenceArticle,evidenceId,start,end,text,rule";

    public static void Write(TextWriter output, string thread, IEnumerable<Question> questions)
    {
        output.WriteLine(Head);
        foreach (var (question, position) in questions.SelectMany(question => question.Positions, (question, position) => (question, position)))
        {
            var stand = position.Stands[0];
            output.WriteLine(string.Join(',', new[]
            {
                thread, question.Id, question.Title, position.Id, position.Actor, position.Code, Words.Value(position.Stance), position.What,
                position.Since?.ToString(), position.Until?.ToString(), position.ChangedFrom, Number(position.Independent),
                string.Join(' ', position.Articles), stand.Article, stand.Finding,
                Number(stand.Words.Span.Start), Number(stand.Words.Span.End), stand.Words.Text, stand.Rule,
            }.Select(Csv.Cell)));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
