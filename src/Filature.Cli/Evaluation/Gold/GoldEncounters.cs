namespace Filature.Cli.Evaluation.Gold;

/// <summary>An entry of <c>encounters.json</c>: of what gold/SCHEMA.md says of it, what is scored.</summary>
internal sealed record GoldEncounter(string Id, string What, string? Day, IReadOnlyList<string> Parties, IReadOnlyList<string> Articles, IReadOnlyList<GoldReadout> Readouts);

/// <param name="By">Who gives the account.</param>
internal sealed record GoldReadout(string Party, string By, string Article, GoldWords Evidence);
