namespace Filature.Records.Statements;

/// <summary>Quoted words of the headline that the body repeats inside a quotation of its own: said by the same speaker.</summary>
internal static class HeadlineEchoes
{
    public static List<(string? Entity, Finding<Statement> Finding)> Find(
        Document document, IReadOnlyList<Passage> passages, IReadOnlyList<(string? Entity, Finding<Statement> Finding)> found, FindingMaker maker)
    {
        var echoes = new List<(string?, Finding<Statement>)>();
        List<(string Words, string? Entity, Finding<Statement> Finding)>? said = null;
        var taken = found.Where(pair => pair.Finding.Value.Kind != StatementKind.Indirect).Select(pair => pair.Finding.Value.Content.Span).ToList();
        foreach (var unit in passages.TakeWhile(passage => passage.InHeadline).SelectMany(passage => passage.Units).Where(unit => unit.IsQuote).Take(4))
        {
            var content = document.Analysis.Quotations[unit.Quotation].Content;
            if (content.IsEmpty || taken.Exists(span => span.Overlaps(content)))
            {
                continue;
            }

            said ??= [.. found.SelectMany(pair => Pieces(pair.Finding.Value).Select(piece => ($" {Folding.FoldWords(piece)} ", pair.Entity, pair.Finding)))];
            var words = Folding.FoldWords(content.Of(document.Text.AsSpan()));
            if (words.Length == 0)
            {
                continue;
            }

            foreach (var (text, entity, finding) in said)
            {
                if (!text.Contains($" {words} ", StringComparison.Ordinal))
                {
                    continue;
                }

                var original = finding.Value;
                var statement = original with { Kind = StatementKind.Direct, Content = maker.Text.Prove(content), Fragments = [], Cue = null, Speaker = null, Addressee = null, AddresseeEntity = null };
                echoes.Add((entity, maker.Find(statement, "statement", "statements.direct.headline-echo", Scores.Of("direct.headline-echo"), [content], [finding.Ground.Id])));
                break;
            }
        }

        return echoes;
    }

    private static IEnumerable<string> Pieces(Statement statement) =>
        statement.Kind switch
        {
            StatementKind.Direct => [statement.Content.Text, .. statement.Fragments.Select(fragment => fragment.Text), string.Join(' ', statement.Fragments.Select(fragment => fragment.Text))],
            StatementKind.Mixed => statement.Fragments.Select(fragment => fragment.Text),
            _ => [],
        };
}
