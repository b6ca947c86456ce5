namespace Filature.Records.Statements;

/// <summary>Reads the statements of one article: cues, then constructions, then persons, then circumstances.</summary>
internal static class StatementReader
{
    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<Statement>> Read(Article article, Analysis analysis, Lineage lineage, ValueList<Finding<TimeMention>> times)
    {
        var document = new Document(article, analysis);
        var names = new Names(document);
        var passages = new PassageCutter(document).Cut();
        var phrases = new NounPhrases(document, names);
        var drafts = PassageReader.Read(document, passages, phrases);
        var maker = new FindingMaker(article.Text, Stage);
        var circumstances = new Circumstances(document, passages);
        // Persons first, in the order of the text: a pronoun points back. Then by what way it was said, which goes on with its speaker; then on what day.
        var sayings = new SayingReader(document, circumstances, new(document, names, drafts), new(document, phrases), maker).Read(drafts);
        new Occasions(document, names, circumstances, lineage).Settle(sayings);
        new SaidOn(document, times, lineage).Date(sayings);
        var found = sayings.ConvertAll(saying => (saying.Entity, Finding: Make(saying, maker)));
        found.AddRange(HeadlineEchoes.Find(document, passages, found, maker));
        return [.. found.Select(pair => pair.Finding).OrderBy(finding => finding.Value.Content.Span).ThenBy(finding => finding.Value.Cue?.Span.Start ?? 0)];
    }

    private static Finding<Statement> Make(Saying saying, FindingMaker maker)
    {
        var (draft, speaker) = (saying.Draft, saying.Speaker);
        var cue = draft.Cue?.Words;
        var statement = new Statement(
            draft.Kind,
            maker.Text.Prove(draft.Content),
            [.. draft.Fragments.Where(fragment => !fragment.IsEmpty).Select(maker.Text.Prove)],
            cue is { } words ? maker.Text.Prove(words) : null,
            speaker is null ? null : maker.Text.Prove(speaker.Span),
            saying.Entity,
            saying.Addressee is { } addressee ? maker.Text.Prove(addressee.Span) : null,
            saying.AddresseeEntity,
            saying.Channel,
            saying.Relays.ToValueList(),
            saying.Day,
            draft.Cue?.Act ?? Act.Asserted);
        TextSpan[] evidence = [draft.Content, .. cue is { } c ? [c] : Array.Empty<TextSpan>(), .. speaker is { } s ? [s.Span] : Array.Empty<TextSpan>()];
        return maker.Find(statement, "statement", "statements." + draft.Rule, Scores.Of(draft.Rule), evidence);
    }
}
