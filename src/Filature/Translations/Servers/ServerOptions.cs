namespace Filature.Translations.Servers;

/// <summary>A server that the user named, and how long it is waited for.</summary>
/// <param name="Address">Where its paths begin. It may be this machine or a private network: unlike the addresses of articles, the user chose it.</param>
/// <param name="Key">Sent with each request, shown nowhere; null where the server asks for none.</param>
public sealed record ServerOptions(Uri Address, string? Key = null)
{
    /// <summary>For one answer. Models on a plain processor take a second or more for a sentence.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a request that failed for reasons that may pass is sent again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first of them; each later one waits twice as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks to wait for longer is not asked again by itself.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how many failures in a row it is left alone, and for how long.</summary>
    public int FailuresBeforeRest { get; init; } = 6;

    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The key is not printed, here either.</summary>
    public override string ToString() => Address.ToString();
}
