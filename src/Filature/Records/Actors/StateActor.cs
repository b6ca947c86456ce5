namespace Filature.Records.Actors;

/// <summary>A country or a body of states, as the press of one language names it.</summary>
/// <param name="Code">ISO 3166, or a body's usual sign.</param>
/// <param name="Names">The first one is shown, unless the article has another.</param>
internal sealed record StateActor(string Code, bool IsCountry, ValueList<string> Names);

/// <summary>How words name an actor.</summary>
internal enum ActorForm
{
    /// <summary>By its name: «Pologne».</summary>
    Name,

    /// <summary>By what belongs to it: «polonais».</summary>
    Adjective,

    /// <summary>By the city or house that speaks for it: «Varsovie», «le Kremlin».</summary>
    Seat,
}

/// <summary>Words of a text that name an actor of states.</summary>
internal readonly record struct ActorMention(TextSpan Span, StateActor Actor, ActorForm Form);
