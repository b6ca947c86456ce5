namespace Filature.Records.Statements;

/// <summary>Reads one passage after the other, and keeps what a later one needs of an earlier one.</summary>
internal sealed class PassageReader
{
    private readonly Document _document;
    private readonly NounPhrases _phrases;
    private readonly Ledger _ledger;
    private readonly Subjects _subjects;
    private readonly Incises _incise;
    private readonly Complements _complement;
    private readonly Accordings _according;
    private readonly Continuations _continuation;

<<<<<<< HEAD
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<int, Draft> _byQuotation = [];
    private readonly Contents _contents = new(document);
=======
    // Cues that stand in an incise: a clause ends before them.
>>>>>>> 00ee31de258d0f5ccae10cb69efaed6be2b913c9
    private readonly HashSet<int> _incises = [];

    private PassageReader(Document document, NounPhrases phrases)
    {
        var contents = new Contents(document);
        var clauses = new Clauses(document);
        _document = document;
        _phrases = phrases;
        _ledger = new(document);
        _subjects = new(document, phrases, _ledger);
        _incise = new(document, phrases, contents, new(phrases));
        _complement = new(phrases, contents, clauses);
        _according = new(document, phrases, contents, clauses);
        _continuation = new(document, phrases, contents, _ledger);
    }

    public static List<Draft> Read(Document document, IReadOnlyList<Passage> passages, NounPhrases phrases)
    {
        var reader = new PassageReader(document, phrases);
        reader.Read(passages);
        return reader._ledger.Drafts;
    }

    private void Read(IReadOnlyList<Passage> passages)
    {
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

            var count = _ledger.Drafts.Count;
            ReadArticle(passage);
            if (_ledger.Drafts.Count == count)
            {
                _continuation.Read(passage, before);
            }

            before = passage;
        }
    }

    private void ReadInside(Passage passage)
    {
        foreach (var (index, first, last) in passage.Cues)
        {
            if (_incise.Inside(passage, _document.Cues[index], first, last) is { } draft && passage.Level == 1)
            {
                _incises.Add(index);
                _ledger.Keep(draft);
                return;
            }
        }
    }

    private void ReadArticle(Passage passage)
    {
        var waiting = new List<(Cue Cue, int First, int Last)>();
        foreach (var (index, first, last) in passage.Cues)
        {
            var cue = _document.Cues[index];
            if (!Subjects.Denied(passage, first) && _incise.Read(passage, 0, cue, first, last) is { } draft && !_ledger.Settled(draft))
            {
                _incises.Add(index);
                _ledger.Keep(draft);
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

            if (Subjects.Denied(passage, first))
            {
                continue;
            }

            var (found, via) = _subjects.Of(passage, cue, first, last, subject);
            if (cue.Voice is CueVoice.Gerund or CueVoice.Coordinated && found is null)
            {
                continue;
            }

            if (cue.Voice is CueVoice.Finite or CueVoice.Plural && found is null && !_subjects.MayBeDropped(passage, first))
            {
                continue;
            }

            var at = cue.Voice == CueVoice.Citing && _phrases.At(passage, Subjects.SkipTo(passage, last + 1)) is { } cited ? cited.End - 1 : last;
            var any = false;
            foreach (var frame in _complement.Find(passage, cue, found, at, _incises))
            {
                // «las 72 que reclama Georgia»: what follows may as well be the subject.
                if (found is { IsRelative: true } && frame.Form == "object" && _document.Analysis.Language == "es")
                {
                    continue;
                }

                if (_complement.Make(passage, cue, found, frame) is { } draft && !_ledger.Settled(draft))
                {
                    var passive = cue.Voice == CueVoice.Passive;
                    _ledger.Keep(passive ? draft with { Speaker = null, Addressee = draft.Addressee ?? found } : draft with { Via = via });
                    any = true;
                }
            }

            if (any && cue.Voice is CueVoice.Finite or CueVoice.Plural)
            {
                subject = found;
            }
        }

        Relays.Fold(_ledger, passage);
        foreach (var (cue, first, last) in waiting)
        {
            if (cue.Voice is CueVoice.According or CueVoice.View)
            {
                ReadAccording(passage, cue, first, last);
            }
        }
    }

    private void ReadAccording(Passage passage, Cue cue, int first, int last)
    {
        foreach (var draft in _according.Read(passage, 0, cue, first, last, _incises))
        {
            if (!Relays.Attach(_ledger, passage, draft) && !_ledger.Settled(draft))
            {
<<<<<<< HEAD
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
=======
                _ledger.Keep(draft);
>>>>>>> 00ee31de258d0f5ccae10cb69efaed6be2b913c9
            }
        }
    }

    /// <summary>A quotation inside a quotation that has a cue of its own there.</summary>
    private void ReadNested(Passage passage)
    {
        foreach (var (index, first, last) in passage.Cues)
        {
            var cue = _document.Cues[index];
            if (cue.Voice is not (CueVoice.Finite or CueVoice.Plural) || !cue.Can(Opens.Quote) || _incises.Contains(index) || !passage.Units.Any(unit => unit.IsQuote))
            {
                continue;
            }

            var start = NounPhrases.ClauseStart(passage, first, 0);
            foreach (var frame in _complement.Find(passage, cue, null, last, _incises))
            {
                if (frame.Form is "colon" or "quote" && _phrases.Before(passage, first, start) is { } speaker
                    && _complement.Make(passage, cue, speaker, frame) is { } draft && !_ledger.Settled(draft))
                {
                    _ledger.Keep(draft with { Rule = "direct.nested", Via = !IsFirst(speaker) && _ledger.Around(passage)?.Speaker is { } outer ? [outer] : [], Within = _ledger.Around(passage) });
                }
            }
        }
    }

<<<<<<< HEAD
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
=======
    private bool IsFirst(Mention mention) => (_document.Vocabulary.Of(mention.Span.Of(_document.Text.AsSpan())).Class & WordClass.First) != WordClass.None;
>>>>>>> 00ee31de258d0f5ccae10cb69efaed6be2b913c9
}
