namespace Filature;

/// <summary>Where an actor stands on a question.</summary>
public enum Stance
{
    /// <summary>Wants it, and does not merely ask.</summary>
    Demands,
    Refuses,
    Accepts,

    /// <summary>Puts it on the table of its own will.</summary>
    Offers,

    /// <summary>Says that it will do it.</summary>
    Promises,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Asks for it politely.</summary>
    Asks,
}

/// <summary>A question at issue in an affair, with what each actor says to it.</summary>
/// <param name="Title">The words that its statements share, in one of them.</param>
/// <param name="Positions">The earliest first.</param>
public sealed record Question(string Id, string Title, ValueList<Position> Positions);

/// <summary>What one actor wants, gives or refuses in one question.</summary>
/// <param name="Id">A hash of what it rests on: the same reports give the same id.</param>
/// <param name="Actor">The name of the country or body.</param>
/// <param name="Code">ISO 3166, or a body's usual sign.</param>
/// <param name="What">In the words of its first report.</param>
/// <param name="Since">The first day on which it was taken, as far as the reports tell; null where none does.</param>
/// <param name="Until">The day on which the actor took another one; null while it stands.</param>
/// <param name="ChangedFrom">The position that the actor gave up for this one.</param>
/// <param name="Independent">How many independent reports show it.</param>
/// <param name="Articles">Copies with their origins, the earliest first.</param>
/// <param name="Stands">The earliest first; the first one is the one to quote.</param>
public sealed record Position(
    string Id, string Actor, string Code, Stance Stance, string What, PartialDate? Since, PartialDate? Until, string? ChangedFrom, int Independent,
    ValueList<string> Articles, ValueList<Stand> Stands);

/// <summary>The words of one article that show a position.</summary>
/// <param name="Finding">The statement or event that they are of; null for words of the report itself.</param>
/// <param name="Day">Of the saying or the deed; null where the article does not tell.</param>
/// <param name="Rule">What says that these words are this stance.</param>
public sealed record Stand(string Article, string? Finding, Evidence Words, PartialDate? Day, string Rule);
