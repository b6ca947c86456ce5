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

    /// <summary>Whether others than the owner read it: they cannot change anything, and of articles they get what may leave the desk.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The hash of the password of those who may do all on a public desk, see <see cref="Access.EditorPassword"/>; null: nobody may.</summary>
    public string? EditorPassword { get; init; }

    /// <summary>How many pages one address may ask for at once; two more come with every second. Null: as many as a person who reads fast.</summary>
    public int? PagesAtOnce { get; init; }

    /// <summary>Which engines translate; none by default.</summary>
    public Translations.Settings.TranslationSettings Translation { get; init; } = Translations.Settings.TranslationSettings.None;

    public const string DefaultUrl = "http://127.0.0.1:5757";

    internal IReadOnlyList<string> Addresses => Urls is { Count: > 0 } ? Urls : [DefaultUrl];
}
