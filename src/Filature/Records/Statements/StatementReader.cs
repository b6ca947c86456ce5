namespace Filature.Records.Statements;

/// <summary>Reads the statements of one article: cues, then constructions, then persons, then circumstances.</summary>
internal static class StatementReader
{
    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<Statement>> Read(Article article, Analysis analysis, Lineage lineage, ValueList<Finding<TimeMention>> times)
    {
        var document = new Document(article, analysis);
        var names = new Names(document);
        var passages = new PassageCutter(document).Cut();
        var drafts = PassageReader.Read(document, passages, new NounPhrases(document, names));
        var maker = new FindingMaker(article.Text, Stage);
        var circumstances = new Circumstances(document);
        var speakers = new Speakers(document, names);
        var days = new SaidOn(document, times, lineage);
        var read = new Dictionary<Draft, (string? Entity, Channel? Channel, DatedBy? Day)>(ReferenceEqualityComparer.Instance);
        (Draft Draft, string? Entity, Channel? Channel, DatedBy? Day)? before = null;
        var found = new List<(string? Entity, Finding<Statement> Finding)>();
        var seen = new HashSet<(TextSpan, TextSpan?)>();
        // Persons are resolved in the order of the text: a pronoun points back.
        foreach (var draft in drafts.OrderBy(draft => draft.Place).ThenBy(draft => draft.Content))
        {
            if (draft.Content.IsEmpty || !seen.Add((draft.Content, draft.Cue?.Words)))
            {
                continue;
            }

            var finding = Find(draft);
            found.Add((finding.Value.SpeakerEntity, finding));
        }

        found.AddRange(HeadlineEchoes.Find(document, passages, found, maker));
        return [.. found.Select(pair => pair.Finding).OrderBy(finding => finding.Value.Content.Span).ThenBy(finding => finding.Value.Cue?.Span.Start ?? 0)];

        Finding<Statement> Find(Draft draft)
        {
            var (channel, carriers, quoter) = circumstances.Of(draft);
            var relays = draft.Via.Select(via => new Relay(maker.Text.Prove(via.Span), speakers.Resolve(via, via.Span.Start))).ToList();
            var speaker = draft.Speaker;
            if (speaker is not null && Issuer(document, speaker, carriers) is { } issuer)
            {
                // «Un communiqué de la présidence indique»: the body speaks, the paper carries.
                relays.Add(new(maker.Text.Prove(speaker.Whole), WithEntity(issuer)));
                speaker = issuer;
                carriers = [];
            }

            var entity = draft.Cue?.Voice == CueVoice.Passive && speaker is null ? null
                : draft.Within is { } around && IsFirst(speaker) ? read.GetValueOrDefault(around).Entity
                : speakers.ResolveSpeaker(speaker, draft.Place);
            // Who goes on speaking goes on by the same channel.
            if (channel is null && before is { } last && last.Entity == entity && entity is not null && last.Draft.Passage.Paragraph == draft.Passage.Paragraph
                && (speaker is null or { IsPronoun: true } || draft.Continues is not null || ReferenceEquals(last.Draft.Passage, draft.Passage)))
            {
                channel = last.Channel;
            }

            var day = days.Of(draft, DayBefore(), channel is not null);
            read[draft] = (entity, channel, day);
            before = (draft, entity, channel, day);
            foreach (var carrier in carriers)
            {
                if ((speaker is null || !speaker.Whole.Overlaps(carrier)) && !draft.Via.Any(via => via.Whole.Overlaps(carrier)))
                {
                    relays.Add(new(maker.Text.Prove(carrier), entity));
                }
            }

            if (quoter is { } by)
            {
                relays.Insert(0, new(maker.Text.Prove(by), by.Of(document.Text)));
            }

            var cue = draft.Cue?.Words;
            var statement = new Statement(
                draft.Kind,
                maker.Text.Prove(draft.Content),
                [.. draft.Fragments.Where(fragment => !fragment.IsEmpty).Select(maker.Text.Prove)],
                cue is { } words ? maker.Text.Prove(words) : null,
                speaker is null ? null : maker.Text.Prove(speaker.Span),
                entity,
                draft.Addressee is { } addressee ? maker.Text.Prove(addressee.Span) : null,
                draft.Addressee is { } heard ? speakers.Resolve(heard, heard.Span.Start) : null,
                channel,
                relays.ToValueList(),
                day,
                draft.Cue?.Act ?? Act.Asserted);
            TextSpan[] evidence = [draft.Content, .. cue is { } c ? [c] : Array.Empty<TextSpan>(), .. speaker is { } s ? [s.Span] : Array.Empty<TextSpan>()];
            return maker.Find(statement, "statement", "statements." + draft.Rule, Scores.Of(draft.Rule), evidence);

            // What goes on from a statement, and what a speaker adds in the same paragraph, has its day.
            DatedBy? DayBefore() => draft.Continues is { } whole && read.TryGetValue(whole, out var said) ? said.Day
                : before is { } last && last.Entity == entity && entity is not null && last.Draft.Passage.Paragraph == draft.Passage.Paragraph ? last.Day
                : null;

            string? WithEntity(Mention body) => speakers.Resolve(body, body.Span.Start);

            bool IsFirst(Mention? mention) => mention is { IsPronoun: true } && (document.Vocabulary.Of(mention.Span.Of(document.Text.AsSpan())).Class & WordClass.First) != WordClass.None;
        }
    }

    /// <summary>Who issued the paper that is the subject: «Un communiqué de <u>la présidence</u>».</summary>
    private static Mention? Issuer(Document document, Mention speaker, IReadOnlyList<TextSpan> carriers)
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
