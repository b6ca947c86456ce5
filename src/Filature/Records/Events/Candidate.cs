namespace Filature.Records.Events;

/// <summary>A word that a rule takes for an event.</summary>
internal readonly record struct Candidate(int Word, EventRule Rule);
