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

    // Cues that stand in an incise: a clause ends before them.
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
                _ledger.Keep(draft);
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

    private bool IsFirst(Mention mention) => (_document.Vocabulary.Of(mention.Span.Of(_document.Text.AsSpan())).Class & WordClass.First) != WordClass.None;
}
