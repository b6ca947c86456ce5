namespace Filature.Records.Statements;

/// <summary>A statement as its words stand, before persons are resolved and circumstances read.</summary>
/// <param name="Rule">The construction that shows it.</param>
internal sealed record Draft(
    string Rule, StatementKind Kind, TextSpan Content, IReadOnlyList<TextSpan> Fragments, Cue? Cue, Mention? Speaker, Passage Passage)
{
    public Mention? Addressee { get; init; }

    /// <summary>Relays between the speaker and the article, outermost first.</summary>
    public IReadOnlyList<Mention> Via { get; init; } = [];

    /// <summary>The statement whose speaker and circumstances this one shares.</summary>
    public Draft? Continues { get; init; }

    /// <summary>Where persons are resolved from: the speaker's place, else the cue's, else the content's.</summary>
    public int Place => Speaker?.Span.Start ?? Cue?.Words.Start ?? Content.Start;
}
