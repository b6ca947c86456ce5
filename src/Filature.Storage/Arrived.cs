using Filature.Arrivals.Polling;

namespace Filature.Storage;

/// <summary>How an article came to the desk, and what of it may leave.</summary>
/// <param name="Address">Where it was published, as far as its newest arrival says.</param>
/// <param name="Right">See <see cref="Subscriptions.RightOf"/>.</param>
/// <param name="Added">When its first text was taken in, in UTC.</param>
/// <param name="Changed">When its newest text was.</param>
public sealed record Arrived(string Article, string? Address, Right Right, DateTimeOffset Added, DateTimeOffset Changed);
