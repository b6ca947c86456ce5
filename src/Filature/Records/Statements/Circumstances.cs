namespace Filature.Records.Statements;

/// <summary>How a saying came: its channel and relays, from the words of its own sentence (<c>channels.rules</c>).</summary>
internal sealed class Circumstances
{
    // About two paragraphs of a wire story.
    private const int PaperReach = 800;

    private readonly List<RuleMatch> _hits;

    public Circumstances(Document document)
    {
        _hits = [.. Knowledge.Rules("channels", document.Analysis.Language).All(document.Text)];
        _hits.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    /// <summary>The channel named nearest to the cue outside the words said, and the things or bodies that carried them.</summary>
    public (Channel? Channel, IReadOnlyList<TextSpan> Carriers, TextSpan? Quoter) Of(Draft draft)
    {
        Channel? channel = null;
        var again = false;
        TextSpan? quoter = null;
        var carriers = new List<TextSpan>();
        var nearest = int.MaxValue;
        var place = draft.Cue?.Words.Start ?? draft.Content.Start;
        for (var i = FirstFrom(draft.Passage.Span.Start); i < _hits.Count && _hits[i].Span.Start < draft.Passage.Span.End; i++)
        {
            var hit = _hits[i];
            if (Said(draft, hit.Span))
            {
                continue;
            }

            if (hit.Group("paper") is { } paper)
            {
                again |= draft.Speaker is { } speaker && speaker.Whole.Start == paper.Start;
                continue;
            }

            if (hit.Group("quoter") is { } by)
            {
                quoter = by;
                continue;
            }

            var distance = Math.Abs(hit.Span.Start - place);
            if (distance >= nearest || Named(hit) is not { } named)
            {
                continue;
            }

            nearest = distance;
            channel = named;
            carriers.Clear();
            if (named is Filature.Channel.Communique or Filature.Channel.Letter && hit.Group("relay") is { } relay)
            {
                carriers.Add(relay);
            }
        }

        return (channel ?? (again ? PaperBefore(draft.Passage.Span.Start) : null), carriers, quoter);
    }

    /// <summary>«Le texte ajoute …»: the paper named last is the one that goes on.</summary>
    private Channel? PaperBefore(int place)
    {
        for (var i = FirstFrom(place) - 1; i >= 0 && place - _hits[i].Span.End < PaperReach; i--)
        {
            if (Named(_hits[i]) is Filature.Channel.Communique or Filature.Channel.Letter or Filature.Channel.Report)
            {
                return Named(_hits[i]);
            }
        }

        return null;
    }

    private static Channel? Named(RuleMatch hit) =>
        Enum.TryParse<Channel>((hit.Rule["channel"] ?? "").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named : null;

    // Words said may name a letter that did not carry them; the words of an incise inside them may.
    private static bool Said(Draft draft, TextSpan hit)
    {
        if (draft.Passage.Units.Any(unit => unit.IsQuote && unit.Span.Contains(hit)))
        {
            return true;
        }

        if (!draft.Content.Contains(hit) || draft.Cue is not { } cue || !draft.Content.Contains(cue.Words))
        {
            return draft.Content.Contains(hit);
        }

        return draft.Fragments.Any(fragment => fragment.Contains(hit)) || Math.Abs(hit.Start - cue.Words.End) > 60;
    }

    private int FirstFrom(int start)
    {
        int low = 0, high = _hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].Span.Start >= start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
