namespace Filature.Records.Statements;

/// <summary>Quotations without a cue of their own that go on with the one who spoke before.</summary>
internal sealed class Continuations(Document document, NounPhrases phrases, Contents contents, Ledger ledger)
{
    // A speech in more paragraphs than this is a transcript: each paragraph then stands by itself.
    private const int MostFragments = 40;

    /// <summary>A quotation alone in its sentence: said by the one who spoke before.</summary>
    public void Read(Passage passage, Passage? before)
    {
        if (before is null || !passage.IsOnlyQuote || passage.InHeadline || contents.Of(passage, 0, passage.Units.Count) is not { } body)
        {
            return;
        }

        var quotation = passage.Units.First(unit => unit.IsQuote).Quotation;
        if (ledger.OfQuotation(quotation) is not null)
        {
            return;
        }

        if (Introduced(before) is { } introduced)
        {
            ledger.Keep(new("direct.paragraph", StatementKind.Direct, body.Content, body.Fragments, introduced.Cue, introduced.Speaker, passage));
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
            var index = ledger.Drafts.FindLastIndex(draft => ReferenceEquals(draft, last));
            IReadOnlyList<TextSpan> fragments = [.. last.Fragments.Count > 0 ? last.Fragments : [last.Content], body.Content];
            var joined = last with { Content = last.Content.Union(body.Content), Fragments = fragments };
            ledger.Drafts[index] = joined;
            ledger.Claim(joined, before.Units.Concat(passage.Units));
            return;
        }

        if (last.Kind != StatementKind.Direct && passage.Paragraph != before.Paragraph)
        {
            return;
        }

        ledger.Keep(new(passage.Paragraph == before.Paragraph ? "direct.continuation" : "direct.next-paragraph", StatementKind.Direct, body.Content, body.Fragments, last.Cue, last.Speaker, passage)
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
            if (before.Units[i].IsQuote && ledger.OfQuotation(before.Units[i].Quotation) is { } draft)
            {
                return draft;
            }
        }

        return null;
    }
}
