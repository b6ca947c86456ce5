namespace Filature.Contract;

/// <summary><c>alerts --json</c>: what the rules have raised, the newest first.</summary>
public sealed record AlertsDocument(ValueList<ListedAlert> Alerts);

/// <param name="Version">The article's version when it was raised, from 1.</param>
/// <param name="Finding">What <c>why</c> explains; null where the page's text was changed.</param>
/// <param name="Origin">The article it was compared with: its origin; itself for an edit; null where the page contradicts itself.</param>
/// <param name="Before">What stood there; null where it was added.</param>
/// <param name="After">What stands in the article; null where it is gone.</param>
/// <param name="More">Further differences of this kind.</param>
/// <param name="SupersededBy">The finding that came in the place of <paramref name="Finding"/>, or <c>withdrawn</c>; null while it stands.</param>
public sealed record ListedAlert(
    string Id, string Rule, AlertKind Kind, string Article, string? Outlet, string Headline, int Version, string? Finding, string? Origin, string? OriginOutlet,
    string? Before, string? After, int More, DateTimeOffset Raised, string? SupersededBy);

/// <summary><c>alerts --rules --json</c>: what the desk watches for, the oldest first.</summary>
public sealed record AlertRulesDocument(ValueList<ListedAlertRule> Rules);

public sealed record ListedAlertRule(string Id, AlertKind Kind, string? Outlet, string? Origin, DateTimeOffset Added);
