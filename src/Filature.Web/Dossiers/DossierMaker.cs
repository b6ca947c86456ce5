using Filature.Stories;
using Filature.Timelines;
using Filature.Timelines.Encounters;
using Filature.Timelines.Positions;
using Filature.Web.Outgoing;
using Filature.Web.Speaking;

namespace Filature.Web.Dossiers;

/// <summary>Makes the dossier of some reports: a pure function of them, of their addresses and of the language.</summary>
public sealed class DossierMaker
{
    // Copies repeat the same sentence; a line shows some of them.
    private const int Most = 6;

    private readonly IReadOnlyList<Report> _reports;
    private readonly ValueList<Family> _families;
    private readonly Texts _texts;
    private readonly SentenceBook _book;

    private DossierMaker(IReadOnlyList<Report> reports, Func<string, string?> address, UiLanguage language)
    {
        _reports = reports;
        _families = Families.Of(reports);
        _texts = new(language);
        _book = new(reports, address, _texts);
    }

    /// <summary>The languages of a dossier's labels.</summary>
    public static ValueList<string> Languages => [.. UiLanguages.All.Select(language => language.Code())];

    /// <param name="title">Of the story or affair.</param>
    /// <param name="address">Where an article was published, by its id; null where no address is known.</param>
    /// <param name="language">fr, en or es; another one is read as French.</param>
    public static Dossier Of(string title, IReadOnlyList<Report> reports, Func<string, string?> address, string language) =>
        new DossierMaker(reports, address, UiLanguages.Parse(language) ?? UiLanguage.Fr).Make(title);

    private Dossier Make(string title)
    {
        DossierSection[] sections =
        [
            new("what-happened", _texts.ItsOpening, [.. _families.Select(Opening)]),
            new("timeline", _texts.Timeline, [.. Timeline.Of(_reports).Select(Entry)]),
            new("statements", _texts.Statements, [.. _families.SelectMany(family => family.Origin.Record.Statements.Select(statement => Said(family.Origin, statement.Value)))]),
            new("encounters", _texts.Encounters, [.. EncounterRoom.Of(_reports).SelectMany(Met)]),
            new("positions", _texts.Positions, [.. PositionMatrix.Of(_reports, _texts.Code).SelectMany(Stood)]),
            new("reports", _texts.Reports, [.. _families.SelectMany(family => family.All).SelectMany(Came)]),
        ];
        var basis = Basis.Of(_families);
        var days = _reports.Select(report => report.Day).Where(day => day is not null).Order(DayOrder.Instance).ToList();
        var facts = string.Join(" · ", new[]
        {
            days.Count == 0 ? null : days[0] == days[^1] ? _texts.Day(days[0]!.Value) : $"{_texts.Day(days[0]!.Value)} – {_texts.Day(days[^1]!.Value)}",
            _texts.Independent(basis.Reports.Count), _texts.Pages(_reports.Count),
        }.OfType<string>());
        return new(
            _texts.Code, Clean.Line(title), _reports.FirstOrDefault(report => report.Article.Headline == title)?.Article.Language, facts, _texts.DossierNote, _texts.Sources, _texts.OriginalPage,
            [.. sections.Where(section => section.Lines.Count > 0)], _book.Sentences);
    }

    // What a report begins with tells what happened.
    private DossierLine Opening(Family family)
    {
        var article = family.Origin.Article;
        var start = article.PartsOf(PartRole.Body).Select(part => part.Trim(article.Text.Text)).FirstOrDefault(part => !part.IsEmpty);
        var sentences = start.IsEmpty ? [] : _book.Of(article.Id, new(start.Start, start.Start + 1));
        return new(
            family.Origin.Day is { } day ? _texts.Day(day) : null, OutletOf(family.Origin),
            sentences is [var number] ? _book.Sentences[number - 1].Text : Clean.Line(article.Headline), article.Language, false, 0, sentences);
    }

    private DossierLine Entry(TimelineEntry entry) => new(
        entry.Day is { } day ? _texts.Day(day) : Told(When.Unknown with { NotBefore = entry.NotBefore, NotAfter = entry.NotAfter }) ?? _texts.NoDay, _texts.Independent(entry.Independent), Clean.Line(entry.What), LanguageOf(entry.Articles[0]), false, 0,
        Sentences(entry.Evidence.Select(words => (words.Article, words.Span))));

    private DossierLine Said(Report report, Statement said) => new(
        Clean.Line(OutgoingReport.SpeakerOf(said) ?? _texts.NoStatementSpeaker),
        string.Join(", ", new[]
        {
            _texts.Of(said.Act),
            (said.AddresseeEntity ?? said.Addressee?.Text) is { } addressee ? $"{_texts.To} {Clean.Line(addressee)}" : null,
            said.Channel is { } channel ? _texts.Of(channel) : null,
            said.SaidOn is { } day ? $"{_texts.SaidOn} {_texts.Day(day.Date)}" : null,
        }.Concat(said.Via.Select(relay => (string?)$"{_texts.Via} {Clean.Line(relay.Entity ?? relay.Words.Text)}")).OfType<string>()),
        Clean.Line(said.Content.Text), report.Article.Language, said.Kind == StatementKind.Direct, 0, _book.Of(report.Article.Id, said.Content.Span));

    // As exact as it is known: a day, or the days between which it lies.
    private string? Told(When when) => when switch
    {
        { Date: { } date } => _texts.Day(date),
        { NotBefore: { } first, NotAfter: { } last } => $"{_texts.Day(PartialDate.Of(first))} – {_texts.Day(PartialDate.Of(last))}",
        { NotBefore: { } first } => $"≥ {_texts.Day(PartialDate.Of(first))}",
        { NotAfter: { } last } => $"≤ {_texts.Day(PartialDate.Of(last))}",
        _ => null,
    };

    private IEnumerable<DossierLine> Met(Encounter encounter)
    {
        var day = Told(encounter.When);
        yield return new(
            string.Join(" – ", encounter.Parties.Select(Clean.Line)), string.Join(", ", new[] { encounter.What, encounter.Place is { } place ? Clean.Line(place) : null, day }.OfType<string>()),
            null, null, false, 0, Sentences(encounter.Evidence.Take(1).Select(words => (words.Article, words.Span))));
        foreach (var (label, saying) in encounter.SaidByBoth.SelectMany(agreement => agreement.Sayings.Select(saying => (_texts.SaidByBoth, saying)))
            .Concat(encounter.SaidByOne.Select(saying => (_texts.SaidByOne, saying)))
            .Concat(encounter.Contradicted.SelectMany(agreement => agreement.Sayings.Select(saying => (_texts.Contradicted, saying)))))
        {
            yield return new(Clean.Line(saying.Party), label, Clean.Line(saying.Words.Text), LanguageOf(saying.Words.Article), false, 1, Sentences([(saying.Words.Article, saying.Words.Span)]));
        }
    }

    private IEnumerable<DossierLine> Stood(Question question)
    {
        yield return new(Clean.Line(question.Title), "", null, null, false, 0, []);
        foreach (var position in question.Positions)
        {
            yield return new(
                position.Actor,
                string.Join(", ", new[]
                {
                    _texts.Of(position.Stance),
                    position.Since is { } since ? _texts.Since(since) : null,
                    position.Until is { } until ? _texts.Until(until) : null,
                    question.Positions.FirstOrDefault(other => other.Id == position.ChangedFrom) is { } before ? _texts.Changed(before.Stance) : null,
                    _texts.Independent(position.Independent),
                }.OfType<string>()),
                Clean.Line(position.Stands[0].Words.Text), LanguageOf(position.Stands[0].Article), false, 1,
                Sentences(position.Stands.Select(stand => (stand.Article, stand.Words.Span))));
        }
    }

    private IEnumerable<DossierLine> Came(Report report)
    {
        var edge = report.Lineage.DerivedFrom.FirstOrDefault(made => made.Value.Kind != DerivationKind.SamePrimarySource)?.Value;
        yield return new(
            OutletOf(report),
            string.Join(", ", new[]
            {
                (report.Lineage.Published?.Value.Date ?? report.Day) is { } day ? _texts.Day(day) : _texts.NoDay,
                _texts.OfLanguage(Clean.Line(report.Article.Language)),
                report.Lineage.Agency is { } agency ? $"{_texts.Agency}{_texts.Colon} {Clean.Line(agency.Value)}" : null,
                edge is null ? _texts.NoOriginKnown : _texts.DerivedFrom(edge.Kind, edge.Declared, OriginOf(edge)),
                report.Lineage.MachineTranslated.Value ? _texts.MachineTranslated : null,
            }.OfType<string>()),
            Clean.Line(report.Article.Headline), report.Article.Language, false, edge is null ? 0 : 1,
            report.Article.PartsOf(PartRole.Headline).Take(1).SelectMany(span => _book.Of(report.Article.Id, span)).ToList());
        foreach (var change in edge?.Changes.Where(change => change.InsideQuotation && !change.ToSpan.IsEmpty && !change.FromSpan.IsEmpty) ?? [])
        {
            yield return new(
                null, _texts.InsteadOf(Clean.Line(change.To), Clean.Line(change.From)), null, null, false, 1,
                [.. _book.Of(report.Article.Id, change.ToSpan), .. (edge!.From is { } origin ? _book.Of(origin, change.FromSpan) : [])]);
        }
    }

    private string OriginOf(Derivation edge) => Clean.Line(
        edge.External ?? (_reports.FirstOrDefault(report => report.Article.Id == edge.From) is { } origin ? $"{OutletOf(origin)}, {_texts.Quoted(Clean.Line(origin.Article.Headline))}" : _texts.NotInArchive));

    private string OutletOf(Report report) => Clean.Line(report.Lineage.Outlet?.Value ?? _texts.NoOutlet);

    private string? LanguageOf(string article) => _reports.FirstOrDefault(report => report.Article.Id == article)?.Article.Language;

    private List<int> Sentences(IEnumerable<(string Article, TextSpan Span)> places) => [.. places.SelectMany(place => _book.Of(place.Article, place.Span)).Distinct().Take(Most)];
}
