namespace Filature.Records.Statements;

/// <summary>Resolves the persons of each draft and reads what its own words say of the way it came.</summary>
internal sealed class SayingReader(Document document, Circumstances circumstances, Speakers speakers, Hearers hearers, FindingMaker maker)
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
        var way = circumstances.Of(draft);
        var (channel, carriers, papers, quoter) = (way.Channel, way.Carriers, way.Papers, way.Quoter);
        var saying = new Saying(draft) { Channel = channel, OwnChannel = channel is not null };
        string? issued = null;
        foreach (var via in draft.Via)
        {
            var behind = papers.Select(carrier => Issuer(via, carrier)).FirstOrDefault(found => found is not null) ?? via;
            saying.Relays.Add(new(maker.Text.Prove(via.Span), issued = speakers.Resolve(behind, behind.Span.Start)));
        }

        if (saying.Speaker is { } paper && papers.Select(carrier => Issuer(paper, carrier)).FirstOrDefault(found => found is not null) is { } issuer)
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

        saying.Addressee ??= hearers.Of(draft, way);
        saying.AddresseeEntity = saying.Addressee is not { } heard ? null
            : draft.Within is { } outer && IsFirst(heard) ? _read.GetValueOrDefault(outer)?.Entity
            : draft.Cue?.Voice == CueVoice.Passive ? speakers.ResolveTopic(heard)
            : speakers.ResolveOther(heard, saying.Entity);
        if (channel is Channel.Communique or Channel.Letter or Channel.Report)
        {
            speakers.Issued(issued ?? saying.Entity);
        }

        return saying;
    }

    private bool IsFirst(Mention? mention) => mention is { IsPronoun: true } && ((document.Vocabulary.Of(mention.Span.Of(document.Text.AsSpan())).Class & WordClass.First) != WordClass.None
        || Folding.Fold(mention.Span.Of(document.Text.AsSpan())) is "me" or "m" or "moi" or "nos" or "us");

    /// <summary>Who issued a paper: «Un communiqué de <u>la présidence</u>», «une lettre signée par <u>la ministre</u>»; null where its phrase does not say.</summary>
    private Mention? Issuer(Mention paper, TextSpan carrier)
    {
        if (!paper.Whole.Overlaps(carrier))
        {
            return null;
        }

        Mention? owner = null;
        for (var i = document.FirstTokenFrom(carrier.End); i < document.Analysis.Tokens.Count && document.Analysis.Tokens[i].Kind != TokenKind.Symbol; i++)
        {
            var span = document.Analysis.Tokens[i].Span;
            // Who made it counts before whose it is: «par», "by".
            if (Folding.Fold(span.Of(document.Text.AsSpan())) is "par" or "por" or "by" && !IsReading(i - 1) && !TellsTime(i + 1) && Phrase(i + 1, document.Text.Length) is { } maker)
            {
                return Of(paper, maker);
            }

            if (owner is null && span.End < paper.Whole.End && (document.ClassOf(i) & WordClass.Of) != WordClass.None && Phrase(i + 1, paper.Whole.End) is { } rest)
            {
                owner = Of(paper, rest);
            }
        }

        return owner;
    }

    /// <summary>The words from a token on, as far as a phrase may go, where they can mean someone.</summary>
    private TextSpan? Phrase(int first, int limit)
    {
        TextSpan? phrase = null;
        var means = false;
        for (var i = first; i < document.Analysis.Tokens.Count && i < first + LongestIssuer && document.Analysis.Tokens[i].Span.End <= limit; i++)
        {
            var (span, classes) = (document.Analysis.Tokens[i].Span, document.ClassOf(i));
            if (document.Analysis.Tokens[i].Kind != TokenKind.Word || document.Cues is var cues && document.FirstCueFrom(span.Start) is var cue && cue < cues.Count && cues[cue].Span.Overlaps(span)
                || (i > first && (classes & (WordClass.Preposition | WordClass.Time | WordClass.Relative | WordClass.That)) != WordClass.None && (classes & WordClass.Of) == WordClass.None))
            {
                break;
            }

            means |= char.IsUpper(document.Text[span.Start]) || (classes & (WordClass.Sayer | WordClass.Body | WordClass.Role)) != WordClass.None;
            phrase = phrase?.Union(span) ?? span;
        }

        return means ? phrase : null;
    }

    // "a letter seen by this newspaper" is not the newspaper's.
    private bool IsReading(int before) =>
        Folding.Fold(document.Analysis.Tokens[before].Span.Of(document.Text.AsSpan())) is "seen" or "read" or "obtained" or "consulte" or "consultee" or "vu" or "vue" or "obtenu" or "obtenue"
            or "visto" or "vista" or "consultado" or "consultada" or "obtenido" or "obtenida";

    private bool TellsTime(int first) =>
        first + 1 < document.Analysis.Tokens.Count
        && ((document.ClassOf(first) & WordClass.Time) != WordClass.None
            || ((document.ClassOf(first) & WordClass.Determiner) != WordClass.None && (document.ClassOf(first + 1) & WordClass.Time) != WordClass.None));

    private const int LongestIssuer = 12;

    private static Mention Of(Mention paper, TextSpan rest) => paper with { Span = rest, Whole = rest, Gender = Gender.Unknown, Person = null };
}
