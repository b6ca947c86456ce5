namespace Filature.Provenance;

/// <summary>What the chain of custody asks of the archive: the edges at an article.</summary>
public interface ICustody
{
    /// <summary>What an article was made from, nearest first.</summary>
    IReadOnlyList<Finding<Derivation>> Origins(string article);

    /// <summary>What was made from an article.</summary>
    IReadOnlyList<Finding<Derivation>> Descendants(string article);
}
