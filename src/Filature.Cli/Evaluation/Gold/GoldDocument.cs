namespace Filature.Cli.Evaluation.Gold;

/// <summary>
/// What is true of one document of a gold set: <c>docs/ID.json</c> of gold/SCHEMA.md. Names, statements, times and events may be
/// left out: then they are not annotated, and nothing that is read of them is right or wrong. An empty list says that there are none.
/// </summary>
internal sealed record GoldDocument(
    string Id, string Language, string Outlet, string Url, DateOnly Retrieved, PartialDate? Published, string Headline,
    string[] Bylines, GoldDateline? Dateline, GoldCredit[] Credits, string? Agency, GoldName[]? Names, bool MachineTranslated,
    string[] Chrome, GoldStatement[]? Statements, GoldTime[]? Times, GoldEvent[]? Events);

/// <summary>Words of a document: the n-th place where they stand in its visible text.</summary>
internal sealed record GoldWords(string Text, int Occurrence = 1);

internal sealed record GoldDateline(string Text, string? Place, PartialDate? Date, string? Agency);

internal sealed record GoldCredit(string Text, string? Agency, CreditKind Kind);

internal sealed record GoldName(string Text, string Type, int Occurrence = 1);

/// <param name="ValueFrom"><c>origin</c>: the document alone does not give the value.</param>
internal sealed record GoldTime(string Text, string Type, string? Value, string? ValueFrom, int Occurrence = 1);

internal sealed record GoldEvent(string Type, string? Mode, string[] Source, string[] Target, string? Date, string? Place, string Status, GoldWords Evidence);

internal sealed record GoldRelay(string Text, string? Entity, int Occurrence = 1);

/// <param name="SaidOnFrom"><c>origin</c>: the document alone does not give the day.</param>
/// <param name="Polarity">The act that the cue performs.</param>
internal sealed record GoldStatement(
    GoldWords Content, StatementKind Kind, GoldWords? Cue, GoldWords? Speaker, string? SpeakerEntity, GoldWords? Addressee, string? AddresseeEntity,
    Channel? Channel, GoldRelay[] Via, PartialDate? SaidOn, string? SaidOnFrom, Act Polarity);

/// <summary>An entry of <c>derivations.json</c>: an edge, or a pair with a common primary source.</summary>
/// <param name="External">Names an origin outside the set.</param>
internal sealed record GoldDerivation(
    string? From, string? To, DerivationKind Kind, bool Declared, string? External, string[]? Pair, GoldChange[]? Changes);

internal sealed record GoldChange(string From, string To, bool InsideQuotation);

internal sealed record GoldStory(string? Id, string[] Articles);

internal sealed record GoldThread(string Id, string[] Stories);

internal sealed record GoldStories(GoldStory[] Stories, GoldThread[]? Threads);
