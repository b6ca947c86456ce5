namespace Filature.Records.Statements;

/// <summary>Cuts the headline and body of an article into passages, each with those inside its quotations after it.</summary>
internal sealed class PassageCutter(Document document)
{
    // A sentence longer than this is a table or noise; it is read in pieces, so that no search runs far.
    private const int MostUnits = 400;

    private readonly List<Passage> _passages = [];
    private int _token;
    private int _cue;

    public IReadOnlyList<Passage> Cut()
    {
        var sentences = document.Analysis.Sentences;
        var quotation = 0;
        var paragraph = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var span = sentences[i];
            // A sentence that ends inside a quotation goes on to where the quotation ends.
            while (i + 1 < sentences.Count)
            {
                while (quotation < document.Quotations.Count && document.Quotations[quotation].Outer.End < span.End)
                {
                    quotation++;
                }

                if (quotation >= document.Quotations.Count || document.Quotations[quotation].Outer.Start >= span.End
                    || document.Quotations[quotation].Outer.End <= span.End)
                {
                    break;
                }

                span = span.Union(sentences[++i]);
            }

            while (paragraph + 1 < document.Analysis.Paragraphs.Count && document.Analysis.Paragraphs[paragraph].End <= span.Start)
            {
                paragraph++;
            }

            foreach (var (role, part) in document.Read(span))
            {
                Add(part, level: 0, paragraph, role == PartRole.Headline);
            }
        }

        return _passages;
    }

    private void Add(TextSpan span, int level, int paragraph, bool inHeadline)
    {
        var tokens = document.Analysis.Tokens;
        Seek(span.Start);
        var units = new List<Unit>();
        while (_token < tokens.Count && tokens[_token].Span.Start < span.End)
        {
            var at = tokens[_token].Span.Start;
            if (document.QuotationAt(at) is { } quotation && document.Analysis.Quotations[quotation] is var q && span.Contains(q.Outer) && q.Depth >= level)
            {
                units.Add(new(q.Outer, UnitKind.Quote, WordClass.None, Gender.Unknown, Capital: false, '\0', quotation, -1));
                while (_token < tokens.Count && tokens[_token].Span.Start < q.Outer.End)
                {
                    _token++;
                }
            }
            else
            {
                units.Add(MakeUnit(tokens[_token]));
                _token++;
            }

            if (units.Count == MostUnits)
            {
                Close(units, level, paragraph, inHeadline);
                units = [];
            }
        }

        Close(units, level, paragraph, inHeadline);
    }

    private void Close(List<Unit> units, int level, int paragraph, bool inHeadline)
    {
        if (units.Count == 0)
        {
            return;
        }

        DropHomographs(units);
        _passages.Add(new(units[0].Span.Union(units[^1].Span), units, level, paragraph, inHeadline));
        foreach (var unit in units.Where(unit => unit.IsQuote))
        {
            var content = document.Analysis.Quotations[unit.Quotation].Content;
            if (!content.IsEmpty && document.HasCueIn(content))
            {
                var (token, cue) = (_token, _cue);
                Add(content, level + 1, paragraph, inHeadline);
                (_token, _cue) = (token, cue);
            }
        }
    }

    /// <summary>«la demande», "a claim", "to say": a noun or an infinitive in the shape of a finite verb.</summary>
    private void DropHomographs(List<Unit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].Cue < 0 || units[i - 1].Cue == units[i].Cue || (i + 1 < units.Count && units[i + 1].Cue == units[i].Cue)
                || document.Cues[units[i].Cue].Voice is not (CueVoice.Finite or CueVoice.Plural))
            {
                continue;
            }

            var before = units[i - 1];
            if (before.Is(WordClass.Possessive | WordClass.Of | WordClass.To | WordClass.Genitive)
                || (before.Is(WordClass.Determiner) && !(before.Is(WordClass.Clitic) && i > 1 && units[i - 2].Is(WordClass.Pronoun | WordClass.Negation | WordClass.Relative)))
                || (before.Is(WordClass.Preposition) && !before.Is(WordClass.Time | WordClass.Adverb)))
            {
                units[i] = units[i] with { Cue = -1 };
            }
        }
    }

    private Unit MakeUnit(Token token)
    {
        var text = document.Text;
        var span = token.Span;
        if (token.Kind == TokenKind.Symbol)
        {
            return new(span, UnitKind.Mark, WordClass.None, Gender.Unknown, Capital: false, text[span.Start], -1, -1);
        }

        var (classes, gender) = document.Vocabulary.Of(span.Of(text.AsSpan()));
        // «M.» and «Mr.» keep their full stop.
        if ((classes & WordClass.Honorific) != WordClass.None && _token + 1 < document.Analysis.Tokens.Count
            && document.Analysis.Tokens[_token + 1] is { Kind: TokenKind.Symbol } next && next.Span.Start == span.End && text[span.End] == '.')
        {
            span = span.Union(next.Span);
            _token++;
        }

        // «d'« ici »»: an elided word before marks is cut from its apostrophe.
        if (span.Length <= 2 && _token + 1 < document.Analysis.Tokens.Count && document.Analysis.Tokens[_token + 1].Span is var mark
            && mark.Start == span.End && text[mark.Start] is '\'' or '’' && document.Analysis.Tokens[_token + 1].Kind == TokenKind.Symbol
            && document.Vocabulary.Of(text.AsSpan(span.Start, span.Length + 1)) is { Class: not WordClass.None } elided && document.QuotationAt(mark.Start) is null)
        {
            span = span.Union(mark);
            (classes, gender) = elided;
            _token++;
        }

        while (_cue < document.Cues.Count && document.Cues[_cue].Span.End <= span.Start)
        {
            _cue++;
        }

        if (document.WordAt(span) is { Upos: Upos.Verb or Upos.Aux } verb)
        {
            classes |= verb.Features.Contains("VerbForm=Fin", StringComparison.Ordinal) ? WordClass.Finite
                : verb.Features.Contains("VerbForm=Part", StringComparison.Ordinal) ? WordClass.Participle
                : WordClass.None;
        }

        var cue = _cue < document.Cues.Count && document.Cues[_cue].Span.Overlaps(span) ? _cue : -1;
        return new(
            span, token.Kind == TokenKind.Number ? UnitKind.Number : UnitKind.Word, classes, gender,
            char.IsUpper(text[span.Start]), '\0', -1, cue);
    }

    private void Seek(int start)
    {
        _token = document.FirstTokenFrom(start);
        _cue = document.FirstCueFrom(start);
    }
}
