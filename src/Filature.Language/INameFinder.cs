namespace Filature.Language;

/// <summary>Finds the names of a text. The engine has one of its own; a larger model can take its place.</summary>
public interface INameFinder
{
    /// <param name="text">The text that <paramref name="analysis"/> is of.</param>
    /// <returns>Names, ordered and disjoint, each inside one sentence.</returns>
    IReadOnlyList<Name> Find(string text, Analysis analysis);
}
