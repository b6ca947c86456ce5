namespace Filature.Tests.Fuzz;

/// <summary>Something that reads what strangers send, and the laws that hold whatever they send.</summary>
/// <param name="Seeds">Inputs that it reads well.</param>
/// <param name="Check">Throws where a law is broken.</param>
/// <param name="Memory">Bytes that may be allocated for each byte of the input, above <paramref name="Least"/>.</param>
/// <param name="Least">Bytes that may be allocated for any input.</param>
internal sealed record FuzzTarget(string Name, Func<IReadOnlyList<byte[]>> Seeds, Action<byte[]> Check, long Memory, long Least)
{
    public static readonly FuzzTarget[] All = [FeedTarget.Make(), PageTarget.Make(), AnalysisTarget.Make()];

    public static FuzzTarget Named(string name) => All.Single(target => target.Name == name);
}
