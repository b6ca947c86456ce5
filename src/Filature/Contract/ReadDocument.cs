namespace Filature.Contract;

/// <summary>One line of <c>read --json</c>: a document read, or the reason why it was refused.</summary>
public sealed record ReadDocument(
    string Path,
    ReadArticle Article,
    ValueList<ReadName> Names,
    ValueList<ReadTime> Times,
    ValueList<ReadStatement> Statements,
    ValueList<ReadEvent> Events,
    ValueList<Warning> Warnings);

public sealed record Refused(string Path, RefusedError Error);

/// <param name="Advice">What to do.</param>
public sealed record RefusedError(string Code, string Message, string Advice)
{
    public static RefusedError Of(Problem problem) => new(problem.Code, problem.Message, problem.Advice);
}

public sealed record ReadArticle(
    string Id, string TextId, string Language, string Headline, string Text, ValueList<Part> Parts, string Body,
    ReadFact? Outlet, ReadFact? Agency, ReadFact? Writer,
    ReadDay? Published, ReadDay? ReferenceDay,
    ReadDateline? Dateline, ValueList<ReadByline> Bylines, ValueList<ReadCredit> Credits,
    ReadMachineTranslation MachineTranslated, ValueList<Claim> Claims);

public sealed record ReadFact(string Id, string Name, ValueList<TextSpan> Evidence, string Rule, double Score);

public sealed record ReadDay(string Id, PartialDate Date, string Basis, string Rule, double Score);

public sealed record ReadDateline(string Id, string? Place, PartialDate? Date, string? Agency, TextSpan Span);

public sealed record ReadByline(string Id, string Text, TextSpan Span);

public sealed record ReadCredit(string Id, string? Agency, CreditKind Kind, string Text, TextSpan Span);

public sealed record ReadMachineTranslation(string Id, bool Value, double Score, ValueList<TextSpan> Evidence);

public sealed record ReadName(string Id, string Text, TextSpan Span, string Type, string? Entity);

/// <param name="Value">TIMEX3; null where it cannot be told.</param>
/// <param name="Reference">The day it was counted from; null where it says itself what it means.</param>
/// <param name="Edtf">The day or stretch of days in EDTF; null where there is none.</param>
public sealed record ReadTime(
    string Id, string Text, TextSpan Span, string Type, string? Value, string? Reference, string Rule, double Score, string? Edtf = null);

public sealed record ReadWords(TextSpan Span, string Text);

public sealed record ReadRelay(TextSpan Span, string Text, string? Entity);

public sealed record ReadSaidOn(PartialDate Date, string Basis);

public sealed record ReadStatement(
    string Id, StatementKind Kind, ReadWords Content, ValueList<ReadWords> Fragments, ReadWords? Cue, ReadWords? Speaker, string? SpeakerEntity,
    ReadWords? Addressee, string? AddresseeEntity, Channel? Channel, ValueList<ReadRelay> Via, ReadSaidOn? SaidOn, Act Act, string Rule, double Score);

public sealed record ReadEvent(
    string Id, string Type, string? Mode, ValueList<string> Source, ValueList<string> Target, string? Date, string? Place, string Status,
    ValueList<TextSpan> Evidence, string Rule, double Score);
