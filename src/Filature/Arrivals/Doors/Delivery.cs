namespace Filature.Arrivals.Doors;

/// <summary>What holds for all documents of one container.</summary>
/// <param name="Depth">How many containers it is inside of.</param>
/// <param name="Allowance">Shared with all that is nested in it.</param>
internal sealed record Delivery(DateOnly? AsOf, int Depth, Allowance Allowance, CancellationToken Cancel)
{
    /// <summary>Containers inside one another: a ZIP in a ZIP is met in the wild, deeper ones are traps.</summary>
    public const int MaxDepth = 2;

    /// <summary>Bytes of one record. The same as of a fetched page.</summary>
    public const int RecordLimit = 8 * 1024 * 1024;

    public Delivery Inside => this with { Depth = Depth + 1 };
}
