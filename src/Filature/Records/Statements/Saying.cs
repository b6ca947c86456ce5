namespace Filature.Records.Statements;

/// <summary>A draft with its persons and circumstances, which the steps after it fill in.</summary>
internal sealed class Saying(Draft draft)
{
    public Draft Draft { get; } = draft;

    /// <summary>The draft's speaker, or, where a paper speaks, who issued it.</summary>
    public Mention? Speaker { get; set; } = draft.Speaker;

    public string? Entity { get; set; }

    public Mention? Addressee { get; set; } = draft.Addressee;

    public string? AddresseeEntity { get; set; }

    /// <summary>Outermost first.</summary>
    public List<Relay> Relays { get; } = [];

    public Channel? Channel { get; set; }

    /// <summary>Whether the channel stands in the words of the saying itself.</summary>
    public bool OwnChannel { get; set; }

    public DatedBy? Day { get; set; }

    public bool ByPronoun => Speaker is null or { IsPronoun: true } or { IsRelative: true };
}
