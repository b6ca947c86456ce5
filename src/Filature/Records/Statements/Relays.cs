namespace Filature.Records.Statements;

/// <summary>Tells the one who speaks from the one who passes it on, where both have a verb of saying in one sentence.</summary>
internal static class Relays
{
    // Closing marks between the ends of two contents that end together.
    private const int Slack = 3;

    /// <summary>«X a dit que …, a rapporté Y»; «Y rapporte que X a dit que …»: what X said is the statement, and Y passed it on.</summary>
    public static void Fold(Ledger ledger, Passage passage)
    {
        var drafts = ledger.Drafts;
        for (var i = drafts.Count - 1; i >= 0 && ReferenceEquals(drafts[i].Passage, passage); i--)
        {
            if (drafts[i] is not { Speaker: { } relay } outer || !IsRelaying(outer))
            {
                continue;
            }

            var folded = false;
            for (var j = drafts.Count - 1; j > i && ReferenceEquals(drafts[j].Passage, passage); j--)
            {
                if (drafts[j].Cue is { Voice: CueVoice.Finite or CueVoice.Passive } cue && outer.Content.Contains(cue.Words) && IsRelayOf(outer, drafts[j]))
                {
                    drafts[j] = drafts[j] with { Via = [relay, .. drafts[j].Via] };
                    ledger.Claim(drafts[j]);
                    folded = true;
                }
            }

            if (folded)
            {
                drafts.RemoveAt(i);
            }
        }
    }

    /// <summary>«Selon Y, X a dit que …»: gives Y as relay to the statements of his clause that have a speaker of their own; whether there are any.</summary>
    public static bool Attach(Ledger ledger, Passage passage, Draft according)
    {
        var drafts = ledger.Drafts;
        var attached = false;
        for (var i = drafts.Count - 1; i >= 0 && ReferenceEquals(drafts[i].Passage, passage); i--)
        {
            if (drafts[i].Cue is { Voice: CueVoice.Finite or CueVoice.Passive } inner && according.Content.Contains(inner.Words)
                && Math.Abs(according.Content.End - drafts[i].Content.End) <= Slack && according.Speaker is { } relay)
            {
                drafts[i] = drafts[i] with { Via = [relay, .. drafts[i].Via] };
                attached = true;
            }
        }

        return attached;
    }

    public static bool IsRelayOf(Draft outer, Draft inner) =>
        IsRelaying(outer) && outer.Content != inner.Content
        && (outer.Content.Contains(inner.Content) ? outer.Content.End - inner.Content.End <= Slack
            : inner.Content.Start >= outer.Content.End && inner.Content.Start - outer.Content.End <= 2 * Slack)
        && (IsIncise(outer) || (inner.Cue is { Act: Act.Asserted, Voice: CueVoice.Finite } cue && cue.Can(Opens.That)));

    private static bool IsRelaying(Draft outer) =>
        outer.Kind != StatementKind.Direct && (IsIncise(outer) || outer.Rule is "indirect.that" or "indirect.clause" or "mixed.clause");

    private static bool IsIncise(Draft outer) => outer.Rule.EndsWith(".incise", StringComparison.Ordinal);
}
