namespace Filature.Records.Statements;

/// <summary>Reads one passage after the other, and keeps what a later one needs of an earlier one.</summary>
internal sealed class PassageReader(Document document, IReadOnlyList<Passage> passages, NounPhrases phrases)
{
    // A speech in more paragraphs than this is a transcript: each paragraph then stands by itself.
    private const int MostFragments = 40;

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<int, Draft> _byQuotation = [];
    private readonly Contents _contents = new(document);
    private readonly HashSet<int> _incises = [];
    private Incises _incise = null!;
    private Complements _complement = null!;
    private Accordings _according = null!;

    public List<Draft> Read()
    {
        var clauses = new Clauses(document);
        _incise = new(document, phrases, _contents, new(phrases));
        _complement = new(phrases, _contents, clauses);
        _according = new(document, phrases, _contents, clauses);

        // What breaks a quotation from inside settles it before anything outside is asked.
        foreach (var passage in passages)
        {
            if (passage.Level > 0)
            {
                ReadInside(passage);
            }
        }

        Passage? before = null;
        foreach (var passage in passages)
        {
            if (passage.Level > 0)
            {
                ReadNested(passage);
                continue;
            }

            var count = _drafts.Count;
            ReadArticle(passage);
            if (_drafts.Count == count)
            {
                Continue(passage, before);
            }

            before = passage;
        }

        return _drafts;
    }

    private void ReadInside(Passage passage)
    {
        foreach (var (index, first, last) in passage.Cues)
        {
            if (_incise.Inside(passage, document.Cues[index], first, last) is { } draft && passage.Level == 1)
            {
                _incises.Add(index);
                Keep(draft);
                return;
            }
        }
    }

    private void ReadArticle(Passage passage)
    {
        var waiting = new List<(Cue Cue, int First, int Last)>();
        foreach (var (index, first, last) in passage.Cues)
        {
            var cue = document.Cues[index];
            if (Denied(passage, first) is false && _incise.Read(passage, 0, cue, first, last) is { } draft && !Settled(draft))
            {
                _incises.Add(index);
                Keep(draft);
            }
            else
            {
                waiting.Add((cue, first, last));
            }
        }

        Mention? subject = null;
        foreach (var (cue, first, last) in waiting)
        {
            if (cue.Voice is CueVoice.According or CueVoice.View)
            {
                continue;
            }

            if (Denied(passage, first))
            {
                continue;
            }

            var (found, via) = Subject(passage, cue, first, last, subject);
            if (cue.Voice is CueVoice.Gerund or CueVoice.Coordinated && found is null)
            {
                continue;
            }

            if (cue.Voice is CueVoice.Finite or CueVoice.Plural && found is null && !MayDropSubject(passage, first))
            {
                continue;
            }

            var at = cue.Voice == CueVoice.Citing && phrases.At(passage, SkipTo(passage, last + 1)) is { } cited ? cited.End - 1 : last;
            var any = false;
            foreach (var frame in _complement.Find(passage, cue, found, at, _incises))
            {
                // «las 72 que reclama Georgia»: what follows may as well be the subject.
                if (found is { IsRelative: true } && frame.Form == "object" && document.Analysis.Language == "es")
                {
                    continue;
                }

                if (_complement.Make(passage, cue, found, frame) is { } draft && !Settled(draft))
                {
                    var passive = cue.Voice == CueVoice.Passive;
                    Keep(passive ? draft with { Speaker = null, Addressee = draft.Addressee ?? found } : draft with { Via = via });
                    any = true;
                }
            }

            if (any && cue.Voice is CueVoice.Finite or CueVoice.Plural)
            {
                subject = found;
            }
        }

        FoldRelays(passage);
        foreach (var (cue, first, last) in waiting)
        {
            if (cue.Voice is CueVoice.According or CueVoice.View)
            {
                ReadAccording(passage, cue, first, last);
            }
        }
    }

    /// <summary>The subject of a cue, and who relays it.</summary>
    private (Mention? Subject, IReadOnlyList<Mention> Via) Subject(Passage passage, Cue cue, int first, int last, Mention? before)
    {
        var start = NounPhrases.ClauseStart(passage, first, 0);
        switch (cue.Voice)
        {
            case CueVoice.Gerund or CueVoice.Coordinated:
                // «des garanties excluant toute avancée»: without a comma it belongs to the noun.
                return (before ?? LastSubject(passage) ?? (first > start && (passage.Units[first - 1].IsComma || passage.Units[first - 1].Is(WordClass.Subordinator)) && phrases.At(passage, start) is { } opens ? opens.Mention : null), []);
            case CueVoice.Cites:
                var speaker = cue.Holds is { } held ? phrases.Held(held.Trim(document.Text)) : null;
                return (speaker, phrases.Before(passage, first, start) is { } quoting ? [quoting] : []);
            case CueVoice.Citing:
                var relay = before ?? LastSubject(passage) ?? phrases.Before(passage, passage.Cues.Count > 0 ? passage.Cues[0].First : first, start);
                return (phrases.At(passage, SkipTo(passage, last + 1)) is { } cited ? cited.Mention : null, relay is null ? [] : [relay]);
            default:
                if (AfterCoordinator(passage, first, start))
                {
                    if (before is not null)
                    {
                        return (before, []);
                    }

                    // «X a fermé la route et déconseillé …»: the subject opens the clause.
                    return (phrases.At(passage, start) is { } opening && opening.End < first ? opening.Mention : null, []);
                }

                return (phrases.Before(passage, first, start), []);
        }
    }

    // «… et a refusé», «y la calificó»
    private static bool AfterCoordinator(Passage passage, int first, int start)
    {
        var i = first - 1;
        while (i > start && passage.Units[i].Is(WordClass.Clitic) && !passage.Units[i].Is(WordClass.Pronoun))
        {
            i--;
        }

        return i > start && passage.Units[i].Is(WordClass.Coordinator);
    }

    private Mention? LastSubject(Passage passage) => _drafts.Count > 0 && _drafts[^1].Passage == passage ? _drafts[^1].Speaker : null;

    private static int SkipTo(Passage passage, int i) =>
        i < passage.Units.Count && passage.Units[i].Is(WordClass.To) && !passage.Units[i].Is(WordClass.Determiner) ? i + 1 : i;

    // Spanish leaves out a subject that is known: «Aclaró que …», «…, contestó: …».
    private bool MayDropSubject(Passage passage, int first) =>
        document.Analysis.Language == "es" && (first == 0 || passage.Units[first - 1].IsComma || passage.Units[first - 1].IsStop
            || passage.Units[first - 1].Is(WordClass.Coordinator | WordClass.Clitic | WordClass.Adverb));

    private static bool Denied(Passage passage, int first) =>
        first > 0 && (passage.Units[first - 1].Is(WordClass.Negation) || (first > 1 && passage.Units[first - 1].Is(WordClass.Clitic) && passage.Units[first - 2].Is(WordClass.Negation)));

    private void ReadAccording(Passage passage, Cue cue, int first, int last)
    {
        foreach (var draft in _according.Read(passage, 0, cue, first, last, _incises))
        {
            // Where the clause has a speaker of its own, «selon» names the one who passed it on.
            var relayed = false;
            for (var i = _drafts.Count - 1; i >= 0 && ReferenceEquals(_drafts[i].Passage, passage); i--)
            {
                if (_drafts[i].Cue is { Voice: CueVoice.Finite or CueVoice.Passive } inner && draft.Content.Contains(inner.Words)
                    && Math.Abs(draft.Content.End - _drafts[i].Content.End) <= Relays.Slack && draft.Speaker is { } relay)
                {
                    _drafts[i] = _drafts[i] with { Via = [relay, .. _drafts[i].Via] };
                    relayed = true;
                }
            }

            if (!relayed && !Settled(draft))
            {
                Keep(draft);
            }
        }
    }

    /// <summary>A quotation inside a quotation that has a cue of its own there.</summary>
    private void ReadNested(Passage passage)
    {
        foreach (var (index, first, last) in passage.Cues)
        {
            var cue = document.Cues[index];
            if (cue.Voice is not (CueVoice.Finite or CueVoice.Plural) || !cue.Can(Opens.Quote) || _incises.Contains(index) || !passage.Units.Any(unit => unit.IsQuote))
            {
                continue;
            }

            var start = NounPhrases.ClauseStart(passage, first, 0);
            foreach (var frame in _complement.Find(passage, cue, null, last, _incises))
            {
                if (frame.Form is "colon" or "quote" && phrases.Before(passage, first, start) is { } speaker
                    && _complement.Make(passage, cue, speaker, frame) is { } draft && !Settled(draft))
                {
                    Keep(draft with { Rule = "direct.nested", Via = !IsFirst(speaker) && Around(passage)?.Speaker is { } outer ? [outer] : [], Within = Around(passage) });
                }
            }
        }
    }

    private bool IsFirst(Mention mention) => (document.Vocabulary.Of(mention.Span.Of(document.Text.AsSpan())).Class & WordClass.First) != WordClass.None;

    private Draft? Around(Passage passage) =>
        document.QuotationOpenedBefore(passage.Span.Start) is { } quotation ? _byQuotation.GetValueOrDefault(quotation) : null;

    /// <summary>A quotation alone in its sentence: said by the one who spoke before.</summary>
    private void Continue(Passage passage, Passage? before)
    {
        if (before is null || !passage.IsOnlyQuote || passage.InHeadline || _contents.Of(passage, 0, passage.Units.Count) is not { } body)
        {
            return;
        }

        var quotation = passage.Units.First(unit => unit.IsQuote).Quotation;
        if (_byQuotation.ContainsKey(quotation))
        {
            return;
        }

        if (Introduced(before) is { } introduced)
        {
            Keep(new("direct.paragraph", StatementKind.Direct, body.Content, body.Fragments, introduced.Cue, introduced.Speaker, passage));
            return;
        }

        var last = LastQuoted(before);
        if (last is null || passage.Paragraph - before.Paragraph > 1)
        {
            return;
        }

        var unclosed = before.Units.LastOrDefault(unit => unit.IsQuote) is { IsQuote: true } quote && !document.Analysis.Quotations[quote.Quotation].Closed;
        if (unclosed && passage.Paragraph != before.Paragraph && last.Kind == StatementKind.Direct && last.Fragments.Count < MostFragments)
        {
            // Each paragraph of a long quotation opens with a mark, and only the last one closes.
            var index = _drafts.FindLastIndex(draft => ReferenceEquals(draft, last));
            IReadOnlyList<TextSpan> fragments = [.. last.Fragments.Count > 0 ? last.Fragments : [last.Content], body.Content];
            var joined = last with { Content = last.Content.Union(body.Content), Fragments = fragments };
            _drafts[index] = joined;
            foreach (var unit in before.Units.Concat(passage.Units).Where(unit => unit.IsQuote))
            {
                _byQuotation[unit.Quotation] = joined;
            }

            return;
        }

        if (last.Kind != StatementKind.Direct && passage.Paragraph != before.Paragraph)
        {
            return;
        }

        Keep(new(passage.Paragraph == before.Paragraph ? "direct.continuation" : "direct.next-paragraph", StatementKind.Direct, body.Content, body.Fragments, last.Cue, last.Speaker, passage)
        {
            Addressee = last.Addressee,
            Continues = last,
        });
    }

    /// <summary>«Puis il s'est emporté :» at the end of a paragraph.</summary>
    private (Cue Cue, Mention? Speaker)? Introduced(Passage before)
    {
        if (!before.Units[^1].IsMark(':') || before.Cues.Count == 0)
        {
            return null;
        }

        var (index, first, _) = before.Cues[^1];
        var cue = document.Cues[index];
        return cue.Can(Opens.Quote) && cue.Voice is CueVoice.Finite or CueVoice.Plural && phrases.Before(before, first, NounPhrases.ClauseStart(before, first, 0)) is { } speaker
            ? (cue, speaker)
            : null;
    }

    /// <summary>The last statement with quoted words of a passage, or of the quotation that it continues.</summary>
    private Draft? LastQuoted(Passage before)
    {
        for (var i = before.Units.Count - 1; i >= 0; i--)
        {
            if (before.Units[i].IsQuote && _byQuotation.TryGetValue(before.Units[i].Quotation, out var draft))
            {
                return draft;
            }
        }

        return null;
    }

    private bool Settled(Draft draft)
    {
        var any = false;
        foreach (var unit in Quotes(draft))
        {
            any = true;
            if (!_byQuotation.TryGetValue(unit.Quotation, out var other) || Relays.Passes(other, draft))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>«X a dit que …, a rapporté Y»: what X said is the statement, and Y passed it on.</summary>
    private void FoldRelays(Passage passage)
    {
        for (var i = _drafts.Count - 1; i >= 0 && ReferenceEquals(_drafts[i].Passage, passage); i--)
        {
            if (_drafts[i] is not { Speaker: { } relay } outer || !Relays.MayRelay(outer))
            {
                continue;
            }

            var folded = false;
            for (var j = _drafts.Count - 1; j > i && ReferenceEquals(_drafts[j].Passage, passage); j--)
            {
                if (_drafts[j].Cue is { Voice: CueVoice.Finite or CueVoice.Passive } cue && outer.Content.Contains(cue.Words) && Relays.Passes(outer, _drafts[j]))
                {
                    _drafts[j] = _drafts[j] with { Via = [relay, .. _drafts[j].Via] };
                    foreach (var unit in Quotes(_drafts[j]))
                    {
                        _byQuotation[unit.Quotation] = _drafts[j];
                    }

                    folded = true;
                }
            }

            if (folded)
            {
                _drafts.RemoveAt(i);
            }
        }
    }

    private static IEnumerable<Unit> Quotes(Draft draft) => draft.Passage.Units.Where(unit => unit.IsQuote && draft.Content.Overlaps(unit.Span));

    private void Keep(Draft draft)
    {
        _drafts.Add(draft);
        if (draft.Passage.Level == 0 || draft.Rule == "direct.nested")
        {
            foreach (var unit in Quotes(draft))
            {
                _byQuotation.TryAdd(unit.Quotation, draft);
            }
        }

        if (draft.Passage.Level > 0 && draft.Rule != "direct.nested" && document.QuotationOpenedBefore(draft.Passage.Span.Start) is { } own)
        {
            _byQuotation[own] = draft;
        }
    }
}
