namespace Filature.Records.Events;

/// <summary>An event being read.</summary>
internal sealed record EventDraft(EventRule Rule, EventType Type, Roles Roles, EventStatus Status, string? Date, string? Place, ValueList<TextSpan> Evidence);
