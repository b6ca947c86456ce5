namespace Filature.Contract;

/// <summary>One line of <c>subscriptions --json</c>. Times are UTC.</summary>
/// <param name="Address">Where it is asked for; <paramref name="Subscribed"/> is what was subscribed to.</param>
/// <param name="Right"><c>headline</c>, <c>excerpt</c> or <c>full</c>.</param>
/// <param name="Health"><c>new</c>, <c>well</c>, <c>failing</c> or <c>retired</c>.</param>
/// <param name="Why">Why it fails or was retired, in words.</param>
public sealed record SubscriptionDocument(
    string Id, string Address, string Subscribed, string? Title, string? Folder, string Right, string Health, string? Why,
    DateTimeOffset? FailingSince, DateTimeOffset? LastSuccess, DateTimeOffset? Due, int? IntervalMinutes, DateTimeOffset Added);
