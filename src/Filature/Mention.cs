namespace Filature;

/// <summary>A name in the text, without the title before it; its words are the ground's evidence.</summary>
/// <param name="Entity">The longest form in which the article names the same one.</param>
public sealed record Mention(NameType Type, string Entity);
