namespace Filature.Timelines.Positions;

/// <summary>Which stand an act of saying takes, and which one an event.</summary>
internal static class Stances
{
    /// <param name="cue">The rule about the words that announce it.</param>
    public static Stance? Of(Act act, Rule? cue) => act switch
    {
        Act.Demanded or Act.Asked when cue is not null && StanceRules.StanceOf(cue) is { } softer => softer,
        Act.Demanded => Stance.Demands,
        Act.Asked => Stance.Asks,
        Act.Refused => Stance.Refuses,
        Act.Promised => cue is not null && StanceRules.StanceOf(cue) is Stance.Offers ? Stance.Offers : Stance.Promises,
        Act.Agreed => Stance.Accepts,
        Act.Denied => Stance.Denies,
        _ => null,
    };

    /// <param name="rule">The row of <c>events.tsv</c> that found it.</param>
    /// <param name="isHeld">Whether its words name a demand, a threat or the like.</param>
    public static Stance? Of(WireEvent happening, string rule, bool isHeld) => (happening.Type, happening.Status) switch
    {
        // Whoever is asked whether he keeps his demand has one.
        (EventType.Request, EventStatus.Happened or EventStatus.Hypothetical) when rule == "demand-noun" => Stance.Demands,
        (EventType.Request, EventStatus.Happened) => rule is "call-upon" or "urge" or "wish" or "ask" ? Stance.Asks : Stance.Demands,
        (EventType.Reject, EventStatus.Happened) => rule is "walk-out" or "veto" or "refusal" or "obstruct" or "fail-agree" or "turn-back" ? null : Stance.Refuses,
        (EventType.Threaten, EventStatus.Happened) => rule is "ultimatum" or "give-until" ? Stance.Demands : null,
        (EventType.Agree, EventStatus.Happened or EventStatus.Planned) => rule switch
        {
            "accept" or "agree" or "give-accord" or "confirm-ready" or "conclude-accord" or "reach-deal" or "signature" or "deal" => happening.Status == EventStatus.Happened ? Stance.Accepts : null,
            "engage" or "promise" or "reply" or "will-support" => Stance.Promises,
            "ready" or "offer" or "seek-talks" => Stance.Offers,
            _ => null,
        },
        (EventType.Concede, EventStatus.Happened) => rule is "offer" or "counter-offer" ? Stance.Offers : rule is "concede" ? Stance.Accepts : null,
        (EventType.Retreat, var status) when isHeld && rule is "withdraw" or "drop-demand" => status == EventStatus.Happened ? Stance.Accepts : Stance.Demands,
        _ => null,
    };

    /// <summary>Whether all parties do it together.</summary>
    public static bool IsMutual(string rule) => rule is "conclude-accord" or "reach-deal" or "signature" or "deal";
}
