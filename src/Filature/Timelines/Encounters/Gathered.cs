using Filature.Stories;
using Filature.Timelines.Days;

namespace Filature.Timelines.Encounters;

/// <summary>A thread's reports with their days settled, and the encounters that they name.</summary>
internal sealed record Gathered(ThreadDays Days, Whens Whens, ValueList<Family> Families, IReadOnlyList<ReportPlaces> Places, IReadOnlyList<Draft> Drafts, PartyNames Names);
