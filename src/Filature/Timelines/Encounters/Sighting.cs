namespace Filature.Timelines.Encounters;

/// <summary>A place where a report names an encounter.</summary>
/// <param name="What">See <see cref="Encounter.What"/>, as the rule writes it.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Parties">Codes; empty where the report names them elsewhere («la réunion»).</param>
/// <param name="IsMain">Whether it is what the report is about: named in its headline or first paragraphs, or days before it.</param>
/// <param name="IsAhead">Whether it is still to come.</param>
internal sealed record Sighting(
    ReportPlaces Places, string What, string Group, TextSpan Words, TextSpan Sentence, ValueList<string> Parties, When When, string? Place, bool IsMain, bool IsAhead)
{
    public Report Report => Places.Report;
}
