namespace Filature.Arrivals.Doors;

/// <summary>How a source is to be read.</summary>
/// <param name="AsOf">The day of arrival where nothing else gives one.</param>
/// <param name="IsFound">
/// The user named the folder or container around it, and not the file itself: what does not look like articles is left out with a reason.
/// </param>
internal sealed record Reception(DateOnly? AsOf, ColumnMapping Columns, bool IsFound = false)
{
    public static Reception Plain(DateOnly? asOf) => new(asOf, ColumnMapping.ByName);
}

/// <summary>What holds for all documents of one container.</summary>
/// <param name="Depth">How many containers it is inside of.</param>
/// <param name="Allowance">Shared with all that is nested in it.</param>
internal sealed record Delivery(Reception Reception, int Depth, Allowance Allowance, CancellationToken Cancel)
{
    /// <summary>Containers inside one another: a ZIP in a ZIP is met in the wild, deeper ones are traps.</summary>
    public const int MaxDepth = 2;

    /// <summary>Bytes of one record. The same as of a fetched page.</summary>
    public const int RecordLimit = 8 * 1024 * 1024;

    public DateOnly? AsOf => Reception.AsOf;

    public ColumnMapping Columns => Reception.Columns;

    public bool IsFound => Reception.IsFound;

    public Delivery Inside => this with { Depth = Depth + 1, Reception = Reception with { IsFound = true } };

    /// <summary>A file that nobody named and that holds no articles.</summary>
    public static Problem LeftOut(string path, string why) => new(
        "arrival.left-out", $"«{path}» was left out: {why}.", "If it holds articles, name the file itself, and its columns with --columns.");
}
