using System.Text.Json.Serialization;

namespace Filature.Contract;

/// <summary><c>encounters THREAD --json</c>: the shape of <c>encounters.json</c> in gold/SCHEMA.md, with ids and places.</summary>
/// <param name="Day">The day, where it is known; else null, and <paramref name="When"/> tells what is.</param>
/// <param name="Known"><c>both</c> where two or more parties give an account, <c>one-side</c> where one does.</param>
public sealed record EncounterLine(
    string Id, string What, PartialDate? Day, WhenLine When, string? Place, ValueList<string> Parties, ValueList<string> Codes, ValueList<string> Articles, string Known,
    ValueList<ReadoutLine> Readouts,
    [property: JsonPropertyName("said_by_both")] ValueList<AgreementLine> SaidByBoth,
    [property: JsonPropertyName("said_by_one")] ValueList<SayingLine> SaidByOne,
    ValueList<AgreementLine> Contradicted,
    ValueList<ToldWords> Evidence)
{
    public static EncounterLine Of(Encounter encounter) => new(
        encounter.Id, encounter.What, encounter.When.Date is { Day: not null } day ? day : null, WhenLine.Of(encounter.When), encounter.Place,
        encounter.Parties, encounter.Codes, encounter.Articles, encounter.IsOneSided ? "one-side" : "both",
        [.. encounter.Readouts.Select(static readout => new ReadoutLine(readout.Party, readout.By, readout.Article, new(readout.Evidence.Span, readout.Evidence.Text), readout.Statement))],
        [.. encounter.SaidByBoth.Select(AgreementLine.Of)],
        [.. encounter.SaidByOne.Select(SayingLine.Of)],
        [.. encounter.Contradicted.Select(AgreementLine.Of)],
        encounter.Evidence);
}

/// <summary>A day as exact as the texts allow.</summary>
/// <param name="NotBefore">Inclusive; null: open.</param>
/// <param name="NotAfter">Inclusive; null: open.</param>
public sealed record WhenLine(PartialDate? Date, DateOnly? NotBefore, DateOnly? NotAfter, DayOfWeek? Weekday, ValueList<string> Because)
{
    public static WhenLine Of(When when) => new(when.Date, when.NotBefore, when.NotAfter, when.Weekday, when.Steps);
}

/// <param name="Statement">The finding that <c>why</c> can be asked about; null where the account stands in no statement.</param>
public sealed record ReadoutLine(string Party, string By, string Article, ReadWords Evidence, string? Statement);

public sealed record SayingLine(string Party, string By, string Article, string Text, TextSpan Span, string? Statement)
{
    public static SayingLine Of(SideSaying saying) => new(saying.Party, saying.By, saying.Words.Article, saying.Words.Text, saying.Words.Span, saying.Statement);
}

/// <param name="Text">The words of the first of the <paramref name="Sayings"/>.</param>
public sealed record AgreementLine(string Text, string Why, ValueList<SayingLine> Sayings)
{
    public static AgreementLine Of(Agreement agreement) => new(agreement.Sayings[0].Words.Text, agreement.Why, [.. agreement.Sayings.Select(SayingLine.Of)]);
}
