namespace Filature.Stories;

/// <summary>The terms an article is compared by: hashes of names, numbers and content words, distinct and ascending.</summary>
public sealed record Signature(ValueList<long> Terms)
{
    public static Signature Of(Report report) => throw new NotSupportedException("Not built yet.");
}
