namespace Filature.Web;

/// <summary>Where the reading desk listens.</summary>
/// <param name="Urls">Addresses like <c>http://127.0.0.1:5757</c>; port 0 takes a free one. Null: <see cref="DefaultUrl"/>, loopback only.</param>
/// <param name="AllowedHosts">
/// Host names under which the desk answers besides <c>localhost</c> and the hosts of <paramref name="Urls"/>. Any other is
/// refused, so that a foreign page cannot reach the desk by pointing its own name at this machine (DNS rebinding).
/// </param>
public sealed record WebDeskOptions(IReadOnlyList<string>? Urls = null, IReadOnlyList<string>? AllowedHosts = null)
{
    /// <summary>Whether a reader may subscribe to feeds and keep searches on the pages.</summary>
    public bool TakesIn { get; init; } = true;

    /// <summary>Private networks (<c>10.1.2.0/24</c>) that feeds may be fetched from: a desk's own intranet.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    public const string DefaultUrl = "http://127.0.0.1:5757";

    internal IReadOnlyList<string> Addresses => Urls is { Count: > 0 } ? Urls : [DefaultUrl];
}
