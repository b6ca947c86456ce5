namespace Filature.Provenance.Translationese;

/// <summary>A place in a text that a person writing in this language would hardly have written.</summary>
/// <param name="Kind">agreement, calque, fragment, name, elision, quotes, break.</param>
/// <param name="Weight">How much one such place says, in (0, 1).</param>
internal sealed record Sign(string Kind, TextSpan Span, double Weight);
