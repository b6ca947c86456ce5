namespace Filature.Storage.Corrections;

/// <summary>Puts the speakers that a reader named in the place of those that were found.</summary>
internal static class SpeakerCorrections
{
    private static readonly Stage Stage = new("Corrections", "1");

    /// <param name="corrections">In the order in which they were made: of two for one statement the later one holds.</param>
    public static Report Apply(Report report, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            return report;
        }

        Finding<Statement>[] statements = [.. report.Record.Statements];
        foreach (var correction in corrections)
        {
            if (Place(statements, report.Article.Text.Id, correction.Statement!) is >= 0 and var at)
            {
                statements[at] = Corrected(statements[at], report.Article.Text, correction);
            }
        }

        return report with { Record = report.Record with { Statements = [.. statements] } };
    }

    // In the text that the reader had before him, the statement that has his one's place, though rules may bound it otherwise by now;
    // in a newer text, the one of the same words.
    private static int Place(Finding<Statement>[] statements, string textId, CorrectedStatement said) =>
        textId == said.TextId
            ? Array.FindIndex(statements, statement => statement.Value.Content.Span.Overlaps(new(said.Start, said.Start + said.Words.Length)))
            : Array.FindIndex(statements, statement => statement.Value.Content.Text == said.Words);

    private static Finding<Statement> Corrected(Finding<Statement> found, SourceText text, Correction correction)
    {
        var maker = new FindingMaker(text, Stage);
        var content = found.Value.Content.Span;
        var named = correction.Speaker is { } name ? Nearest(text.Text, name, content) : null;
        return maker.Find(
            found.Value with { Speaker = named is { } span ? text.Prove(span) : null, SpeakerEntity = correction.Speaker },
            "statement", "reader", 1, named is { } place ? [content, place] : [content], [correction.Id]);
    }

    // The name where it stands nearest to what was said; the reader may know it from elsewhere.
    private static TextSpan? Nearest(string text, string name, TextSpan content)
    {
        TextSpan? nearest = null;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + name.Length);
            if (nearest is not { } best || Distance(span, content) < Distance(best, content))
            {
                nearest = span;
            }
        }

        return nearest;
    }

    private static int Distance(TextSpan left, TextSpan right) => Math.Max(0, Math.Max(left.Start - right.End, right.Start - left.End));
}
