namespace Filature.Records.Statements;

/// <summary>An occasion or carrier that the article's own words name: «lors d'une conférence de presse».</summary>
/// <param name="Passage">The sentence that names it.</param>
internal sealed record Scene(TextSpan Span, Channel Channel, Passage Passage);

/// <summary>What the words of a saying tell of the way it came.</summary>
/// <param name="Hit">The words that name the channel.</param>
/// <param name="Carriers">Things that carried it, to be named as relays.</param>
/// <param name="Papers">Papers that it stands in, carriers or not.</param>
/// <param name="Quoter">Who passed it on.</param>
/// <param name="Asker">Where the one who asked is named.</param>
internal sealed record Way(Channel? Channel, TextSpan? Hit, IReadOnlyList<TextSpan> Carriers, IReadOnlyList<TextSpan> Papers, TextSpan? Quoter, TextSpan? Asker);

/// <summary>How a saying came: its channel and relays, from the words of its own sentence (<c>channels.rules</c>).</summary>
internal sealed class Circumstances
{
    // About two paragraphs of a wire story.
    private const int PaperReach = 800;

    // Words of an incise follow their cue: «…, a-t-elle dit à la radio publique, …».
    private const int InciseReach = 60;

    private readonly Document _document;
    private readonly List<RuleMatch> _hits;
    private readonly HashSet<Passage> _asks = new(ReferenceEqualityComparer.Instance);

    public Circumstances(Document document, IReadOnlyList<Passage> passages)
    {
        _document = document;
        _hits = [.. Knowledge.Rules("channels", document.Analysis.Language).All(document.Text)];
        _hits.Sort((a, b) => a.Span.CompareTo(b.Span));
        foreach (var passage in passages.Where(passage => passage.Level == 0))
        {
            foreach (var hit in Within(passage.Span).Where(hit => !IsQuoted(passage, hit.Span)))
            {
                if (Named(hit) is { } channel && hit.Group("voice") is null)
                {
                    Scenes.Add(new(hit.Span, channel, passage));
                }
                else if (hit.Rule["asks"] is not null)
                {
                    _asks.Add(passage);
                }
                else if (Kind(hit.Rule["encounter"]) is { } encounter)
                {
                    Encounters.Add(new(hit.Span, encounter, passage));
                }
            }
        }
    }

    /// <summary>What the article's own words name, in the order of the text.</summary>
    public List<Scene> Scenes { get; } = [];

    /// <summary>Encounters that are spoken of as known: «the call lasted an hour».</summary>
    public List<Scene> Encounters { get; } = [];

    /// <summary>Whether someone is asked in a sentence: «Interrogé sur ce point, …».</summary>
    public bool Asks(Passage passage) => _asks.Contains(passage);

    /// <summary>The channel named nearest to the cue outside the words said, and the things or bodies that carried them.</summary>
    public Way Of(Draft draft)
    {
        Channel? channel = null, voice = null;
        var again = false;
        TextSpan? quoter = null, asker = null, nearestHit = null;
        List<TextSpan> carriers = [], papers = [];
        var nearest = int.MaxValue;
        var place = draft.Cue?.Words.Start ?? draft.Content.Start;
        foreach (var hit in Within(draft.Passage.Span))
        {
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

            asker ??= hit.Group("asker") is { } asking ? new(asking.End, asking.End) : null;
            if (hit.Group("voice") is { } speaking)
            {
                voice ??= draft.Speaker is { } one && one.Whole.Contains(speaking) ? Named(hit) : null;
                continue;
            }

            var distance = Math.Abs(hit.Span.Start - place);
            if (distance >= nearest || Named(hit) is not { } named || IsApart(draft, hit.Span) || (hit.Group("relay") is null && Tenses.IsToCome(_document, hit.Span)))
            {
                continue;
            }

            nearest = distance;
            (channel, nearestHit) = (named, hit.Span);
            carriers.Clear();
            papers.Clear();
            if (named is Filature.Channel.Communique or Filature.Channel.Letter or Filature.Channel.Report && hit.Group("relay") is { } relay)
            {
                papers.Add(relay);
                carriers.AddRange(named == Filature.Channel.Report ? [] : papers);
            }
        }

        return new(channel ?? (again ? PaperBefore(draft.Passage.Span.Start) : null) ?? voice, nearestHit, carriers, papers, quoter, asker);
    }

    /// <summary>«Le texte ajoute …»: the paper named last is the one that goes on.</summary>
    private Channel? PaperBefore(int place)
    {
        for (var i = FirstFrom(place) - 1; i >= 0 && place - _hits[i].Span.End < PaperReach; i--)
        {
            if (_hits[i].Group("voice") is null && Named(_hits[i]) is Filature.Channel.Communique or Filature.Channel.Letter or Filature.Channel.Report)
            {
                return Named(_hits[i]);
            }
        }

        return null;
    }

    private static Channel? Named(RuleMatch hit) => Kind(hit.Rule["channel"]);

    private static Channel? Kind(string? name) =>
        Enum.TryParse<Channel>((name ?? "").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named : null;

    // Words said may name a letter that did not carry them; the words of an incise inside them may.
    private static bool Said(Draft draft, TextSpan hit)
    {
        if (IsQuoted(draft.Passage, hit))
        {
            return true;
        }

        if (!draft.Content.Contains(hit) || draft.Cue is not { } cue || !draft.Content.Contains(cue.Words))
        {
            return draft.Content.Contains(hit);
        }

        return draft.Fragments.Any(fragment => fragment.Contains(hit)) || Math.Abs(hit.Start - cue.Words.End) > InciseReach;
    }

    private static bool IsQuoted(Passage passage, TextSpan hit) => passage.Units.Any(unit => unit.IsQuote && unit.Span.Contains(hit));

    // «Les touristes ont été priés de partir ; …, a dit le gardien à la radio»: a semicolon or colon parts two clauses.
    private bool IsApart(Draft draft, TextSpan hit)
    {
        var place = draft.Cue?.Words ?? draft.Content;
        var between = hit.Start >= place.End ? new TextSpan(place.End, hit.Start) : new TextSpan(Math.Min(hit.End, place.Start), place.Start);
        return draft.Passage.Units.Any(unit => unit.IsStop && between.Contains(unit.Span));
    }

    private IEnumerable<RuleMatch> Within(TextSpan span)
    {
        for (var i = FirstFrom(span.Start); i < _hits.Count && _hits[i].Span.Start < span.End; i++)
        {
            yield return _hits[i];
        }
    }

    private int FirstFrom(int start) => Document.First(_hits.Count, i => _hits[i].Span.Start >= start);
}
