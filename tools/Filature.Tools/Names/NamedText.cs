using Filature.Language;

namespace Filature.Tools.Names;

/// <summary>A text whose names are known.</summary>
/// <param name="Forms">The tokens of the set, as stretches of the text: names are scored by them.</param>
internal sealed record NamedText(string Text, IReadOnlyList<TextSpan> Forms, IReadOnlyList<Name> Names);
