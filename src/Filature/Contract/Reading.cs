namespace Filature.Contract;

/// <summary>A report in the words of the contract.</summary>
public static class Reading
{
    public static ReadDocument Of(string path, Report report)
    {
        var record = report.Record;
        return new(
            path, Article(report),
            [.. record.Names.Select(Name)],
            [.. record.Times.Select(Time)],
            [.. record.Statements.Select(Statement)],
            [.. record.Events.Select(Event)],
            report.Article.Warnings);
    }

    public static ReadArticle Article(Report report)
    {
        var (article, lineage) = (report.Article, report.Lineage);
        return new(
            article.Id, article.Text.Id, article.Language, article.Headline, article.Text.Text, article.Parts, article.Body,
            Fact(lineage.Outlet), Fact(lineage.Agency), Fact(lineage.Writer),
            Day(lineage.Published), Day(lineage.ReferenceDay),
            lineage.Dateline is { } dateline
                ? new(dateline.Ground.Id, dateline.Value.Place, dateline.Value.Date, dateline.Value.Agency, dateline.Ground.Evidence[0].Span)
                : null,
            [.. lineage.Bylines.Select(byline => new ReadByline(byline.Ground.Id, byline.Ground.Evidence[0].Text, byline.Ground.Evidence[0].Span))],
            [.. lineage.Credits.Select(credit => new ReadCredit(
                credit.Ground.Id, credit.Value.Agency, credit.Value.Kind, credit.Ground.Evidence[0].Text, credit.Ground.Evidence[0].Span))],
            new(lineage.MachineTranslated.Ground.Id, lineage.MachineTranslated.Value, lineage.MachineTranslated.Ground.Score, Spans(lineage.MachineTranslated.Ground)),
            article.Claims);
    }

    public static ReadStatement Statement(Finding<Statement> finding)
    {
        var statement = finding.Value;
        return new(
            finding.Ground.Id, statement.Kind, Words(statement.Content), [.. statement.Fragments.Select(Words)],
            WordsOrNull(statement.Cue), WordsOrNull(statement.Speaker), statement.SpeakerEntity,
            WordsOrNull(statement.Addressee), statement.AddresseeEntity, statement.Channel,
            [.. statement.Via.Select(relay => new ReadRelay(relay.Words.Span, relay.Words.Text, relay.Entity))],
            statement.SaidOn is { } day ? new(day.Date, day.Basis) : null, statement.Act, finding.Ground.Rule, finding.Ground.Score);
    }

    public static ReadEvent Event(Finding<WireEvent> finding)
    {
        var told = finding.Value;
        return new(
            finding.Ground.Id, told.Type.ToString().ToUpperInvariant(), told.Mode?.ToString().ToLowerInvariant(), told.Source, told.Target, told.Date, told.Place,
            told.Status.ToString().ToLowerInvariant(), Spans(finding.Ground), finding.Ground.Rule, finding.Ground.Score);
    }

    private static ReadName Name(Finding<Mention> finding)
    {
        var words = finding.Ground.Evidence[0];
        return new(finding.Ground.Id, words.Text, words.Span, Type(finding.Value.Type), finding.Value.Entity);
    }

    private static ReadTime Time(Finding<TimeMention> finding)
    {
        var (time, words) = (finding.Value, finding.Ground.Evidence[0]);
        return new(
            finding.Ground.Id, words.Text, words.Span, time.Type.ToString().ToUpperInvariant(), time.Value, time.Reference?.ToString(),
            finding.Ground.Rule, finding.Ground.Score, time.Edtf);
    }

    private static string Type(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        NameType.Place => "LOC",
        _ => "MISC",
    };

    private static ReadFact? Fact(Finding<string>? finding) =>
        finding is null ? null : new(finding.Ground.Id, finding.Value, Spans(finding.Ground), finding.Ground.Rule, finding.Ground.Score);

    private static ReadDay? Day(Finding<DatedBy>? finding) =>
        finding is null ? null : new(finding.Ground.Id, finding.Value.Date, finding.Value.Basis, finding.Ground.Rule, finding.Ground.Score);

    private static ValueList<TextSpan> Spans(Ground ground) => [.. ground.Evidence.Select(evidence => evidence.Span)];

    private static ReadWords Words(Evidence evidence) => new(evidence.Span, evidence.Text);

    private static ReadWords? WordsOrNull(Evidence? evidence) => evidence is null ? null : Words(evidence);
}
