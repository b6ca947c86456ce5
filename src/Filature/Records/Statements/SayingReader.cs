namespace Filature.Records.Statements;

/// <summary>Resolves the persons of each draft and reads what its own words say of the way it came.</summary>
internal sealed class SayingReader(Document document, Circumstances circumstances, Speakers speakers, FindingMaker maker)
{
    private readonly Dictionary<Draft, Saying> _read = new(ReferenceEqualityComparer.Instance);

    public List<Saying> Read(IEnumerable<Draft> drafts)
    {
        var sayings = new List<Saying>();
        var seen = new HashSet<(TextSpan, TextSpan?)>();
        foreach (var draft in drafts.OrderBy(draft => draft.Place).ThenBy(draft => draft.Content))
        {
            if (!draft.Content.IsEmpty && seen.Add((draft.Content, draft.Cue?.Words)))
            {
                sayings.Add(_read[draft] = Read(draft));
            }
        }

        return sayings;
    }

    private Saying Read(Draft draft)
    {
        var (channel, carriers, quoter) = circumstances.Of(draft);
        var saying = new Saying(draft) { Channel = channel, OwnChannel = channel is not null };
        saying.Relays.AddRange(draft.Via.Select(via => new Relay(maker.Text.Prove(via.Span), speakers.Resolve(via, via.Span.Start))));
        if (saying.Speaker is { } paper && Issuer(paper, carriers) is { } issuer)
        {
            // «Un communiqué de la présidence indique»: the body speaks, the paper carries.
            saying.Relays.Add(new(maker.Text.Prove(paper.Whole), speakers.Resolve(issuer, issuer.Span.Start)));
            saying.Speaker = issuer;
            carriers = [];
        }

        var speaker = saying.Speaker;
        saying.Entity = draft.Cue?.Voice == CueVoice.Passive && speaker is null ? null
            : draft.Within is { } around && IsFirst(speaker) ? _read.GetValueOrDefault(around)?.Entity
            : speakers.ResolveSpeaker(speaker, draft.Place);
        foreach (var carrier in carriers)
        {
            if ((speaker is null || !speaker.Whole.Overlaps(carrier)) && !draft.Via.Any(via => via.Whole.Overlaps(carrier)))
            {
                saying.Relays.Add(new(maker.Text.Prove(carrier), saying.Entity));
            }
        }

        if (quoter is { } by)
        {
            saying.Relays.Insert(0, new(maker.Text.Prove(by), by.Of(document.Text)));
        }

        saying.AddresseeEntity = draft.Addressee is { } heard ? speakers.Resolve(heard, heard.Span.Start) : null;
        return saying;
    }

    private bool IsFirst(Mention? mention) => mention is { IsPronoun: true } && (document.Vocabulary.Of(mention.Span.Of(document.Text.AsSpan())).Class & WordClass.First) != WordClass.None;

    /// <summary>Who issued the paper that is the subject: «Un communiqué de <u>la présidence</u>».</summary>
    private Mention? Issuer(Mention speaker, IReadOnlyList<TextSpan> carriers)
    {
        foreach (var carrier in carriers)
        {
            if (!speaker.Whole.Contains(carrier))
            {
                continue;
            }

            for (var i = document.FirstTokenFrom(carrier.End); i < document.Analysis.Tokens.Count && document.Analysis.Tokens[i].Span.End <= speaker.Whole.End; i++)
            {
                var span = document.Analysis.Tokens[i].Span;
                if ((document.Vocabulary.Of(span.Of(document.Text.AsSpan())).Class & WordClass.Of) != WordClass.None && span.End < speaker.Whole.End)
                {
                    var rest = new TextSpan(span.End, speaker.Whole.End).Trim(document.Text);
                    return rest.IsEmpty ? null : speaker with { Span = rest, Whole = rest, Gender = Gender.Unknown, Person = null };
                }
            }
        }

        return null;
    }
}
