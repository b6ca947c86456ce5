namespace Filature.Records.Statements;

/// <summary>Tells statements that only pass another one on: «X a dit que …, a rapporté Y».</summary>
internal static class Relays
{
    /// <summary>Closing marks between the ends of two contents that end together.</summary>
    public const int Slack = 3;

    /// <summary>Whether what the outer one says is that the inner one was said.</summary>
    public static bool Passes(Draft outer, Draft inner) =>
        MayRelay(outer) && outer.Content != inner.Content
        && (outer.Content.Contains(inner.Content) ? outer.Content.End - inner.Content.End <= Slack
            : inner.Content.Start >= outer.Content.End && inner.Content.Start - outer.Content.End <= 2 * Slack)
        && (outer.Rule.EndsWith(".incise", StringComparison.Ordinal) || inner.Cue is { Act: Act.Asserted, Voice: CueVoice.Finite } cue && cue.Can(Opens.That));

    /// <summary>Whether a statement has the build of one that passes another on.</summary>
    public static bool MayRelay(Draft outer) =>
        outer.Kind != StatementKind.Direct
        && (outer.Rule.EndsWith(".incise", StringComparison.Ordinal) || outer.Rule is "indirect.that" or "indirect.clause" or "mixed.clause");
}
