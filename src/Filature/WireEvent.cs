namespace Filature;

/// <summary>What kind of thing one actor does to another: the roots of PLOVER, with the names of its 2021 manual (https://github.com/openeventdata/PLOVER).</summary>
/// <remarks>Yielding is kept apart as that table has it: in words (<see cref="Concede"/>) and in deeds (<see cref="Retreat"/>). To investigate is <see cref="Accuse"/>.</remarks>
public enum EventType
{
    /// <summary>To promise, offer or commit oneself to cooperate.</summary>
    Agree,

    /// <summary>To meet, visit, telephone, mediate.</summary>
    Consult,

    /// <summary>To back, praise, recognise, sign.</summary>
    Support,

    /// <summary>To yield in words.</summary>
    Concede,

    /// <summary>To work together in deeds.</summary>
    Cooperate,

    /// <summary>To give help.</summary>
    Aid,

    /// <summary>To yield in deeds.</summary>
    Retreat,

    /// <summary>To demand or to ask.</summary>
    Request,

    /// <summary>To blame, condemn, investigate.</summary>
    Accuse,

    /// <summary>To refuse.</summary>
    Reject,

    /// <summary>To threaten, to give an ultimatum.</summary>
    Threaten,

    /// <summary>To demonstrate, to strike.</summary>
    Protest,

    /// <summary>To reduce or cut relations.</summary>
    Sanction,

    /// <summary>To show force.</summary>
    Mobilize,

    /// <summary>To arrest, seize, forbid.</summary>
    Coerce,

    /// <summary>To use violence.</summary>
    Assault,
}

/// <summary>By what way parties consult.</summary>
public enum EventMode
{
    Phone,
    Meet,
    Visit,
    Mediate,
}

/// <summary>Whether the article says that it took place.</summary>
public enum EventStatus
{
    Happened,
    Planned,
    Denied,

    /// <summary>Hearsay, or under a condition.</summary>
    Hypothetical,
}

/// <summary>Who did what to whom, when and where, as one article tells it; the words that tell it are the ground's evidence.</summary>
/// <param name="Source">Who acts; countries by the name that the article gives them.</param>
/// <param name="Target">Whom it is done to; parties of a meeting that nobody called stand on both sides.</param>
/// <param name="Date">As TIMEX3 writes it (<c>2022-12-06</c>, <c>2022-W46</c>); null where the article does not tell.</param>
public sealed record WireEvent(
    EventType Type, EventMode? Mode, ValueList<string> Source, ValueList<string> Target, string? Date, string? Place, EventStatus Status)
{
    /// <summary>For a reader: <c>REQUEST by Polonia to Bielorrusia, 2022-09-15 (happened)</c>.</summary>
    public override string ToString() => string.Concat(
        Type.ToString().ToUpperInvariant(), Source.Count > 0 ? $" by {string.Join(", ", Source)}" : "", Target.Count > 0 ? $" to {string.Join(", ", Target)}" : "",
        Date is null ? "" : $", {Date}", $" ({Status.ToString().ToLowerInvariant()})");
}
