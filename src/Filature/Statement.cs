namespace Filature;

public enum StatementKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>What a saying does.</summary>
public enum Act
{
    Asserted,
    Denied,
    Demanded,
    Refused,
    Promised,
    Warned,
    Accused,
    Agreed,
    Asked,
}

/// <summary>By what way a saying went from speaker to addressee.</summary>
public enum Channel
{
    Interview,
    PressConference,
    PhoneCall,
    VideoCall,
    Meeting,
    Speech,
    Communique,
    Letter,
    SocialMedia,
    Broadcast,
    PressService,
    Report,
}

/// <summary>Who said what to whom, through which channel, and when, as one article tells it.</summary>
/// <param name="Content">The words said, without quotation marks, conjunction and cue.</param>
/// <param name="Fragments">The quoted pieces, where the content has more than one or is mixed.</param>
/// <param name="Cue">The words that announce it.</param>
/// <param name="Speaker">The nearest mention: may be a pronoun.</param>
/// <param name="SpeakerEntity">The person or institution meant.</param>
/// <param name="Via">Relays between speaker and article, outermost first.</param>
public sealed record Statement(
    StatementKind Kind,
    Evidence Content,
    ValueList<Evidence> Fragments,
    Evidence? Cue,
    Evidence? Speaker,
    string? SpeakerEntity,
    Evidence? Addressee,
    string? AddresseeEntity,
    Channel? Channel,
    ValueList<Relay> Via,
    DatedBy? SaidOn,
    Act Act);

/// <summary>One that passed a statement on.</summary>
public sealed record Relay(Evidence Words, string? Entity);
