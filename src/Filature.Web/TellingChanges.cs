namespace Filature.Web;

/// <summary>A change with its place in the list of its derivation.</summary>
public readonly record struct ListedChange(Change Change, int Index);

/// <summary>The changes of a derivation that tell a reader something.</summary>
public static class TellingChanges
{
    /// <inheritdoc cref="Derivation.IsTelling"/>
    public static IReadOnlyList<ListedChange> Of(Derivation derivation) =>
    [
        .. derivation.Changes.Select((change, index) => new ListedChange(change, index))
            .Where(listed => derivation.IsTelling(listed.Change)),
    ];
}
