namespace Filature.Records.Statements;

/// <summary>The statements found so far, and which of them claims each quotation: no quotation is given to two speakers.</summary>
internal sealed class Ledger(Document document)
{
    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<int, Draft> _byQuotation = [];

    public List<Draft> Drafts => _drafts;

    public void Keep(Draft draft)
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

    /// <summary>Whether all quotations of a draft are claimed already, but for one that only relays it.</summary>
    public bool Settled(Draft draft)
    {
        var any = false;
        foreach (var unit in Quotes(draft))
        {
            any = true;
            if (!_byQuotation.TryGetValue(unit.Quotation, out var other) || Relays.IsRelayOf(other, draft))
            {
                return false;
            }
        }

        return any;
    }

    public void Claim(Draft draft)
    {
        foreach (var unit in Quotes(draft))
        {
            _byQuotation[unit.Quotation] = draft;
        }
    }

    public void Claim(Draft draft, IEnumerable<Unit> units)
    {
        foreach (var unit in units.Where(unit => unit.IsQuote))
        {
            _byQuotation[unit.Quotation] = draft;
        }
    }

    public Draft? OfQuotation(int quotation) => _byQuotation.GetValueOrDefault(quotation);

    /// <summary>The statement inside whose quotation a passage stands.</summary>
    public Draft? Around(Passage passage) =>
        document.QuotationOpenedBefore(passage.Span.Start) is { } quotation ? OfQuotation(quotation) : null;

    /// <summary>The speaker of the last statement, where it stands in this passage.</summary>
    public Mention? LastSpeaker(Passage passage) => _drafts.Count > 0 && ReferenceEquals(_drafts[^1].Passage, passage) ? _drafts[^1].Speaker : null;

    private static IEnumerable<Unit> Quotes(Draft draft) => draft.Passage.Units.Where(unit => unit.IsQuote && draft.Content.Overlaps(unit.Span));
}
