namespace Filature.Web;

/// <summary>A change with its place in the list of its derivation.</summary>
public readonly record struct ListedChange(Change Change, int Index);

/// <summary>The changes of a derivation that tell a reader something.</summary>
public static class TellingChanges
{
    /// <summary>In a translation every word is another: only what it should have kept is listed, figures, names, days, and what was cut or added.</summary>
    public static IReadOnlyList<ListedChange> Of(Derivation derivation) =>
    [
        .. derivation.Changes.Select((change, index) => new ListedChange(change, index))
            .Where(listed => derivation.Kind != DerivationKind.Translation || listed.Change.What is not ChangeKind.Wording),
    ];
}
