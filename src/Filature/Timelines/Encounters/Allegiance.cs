using Filature.Provenance.Retellings;
using Filature.Records.Actors;

namespace Filature.Timelines.Encounters;

/// <summary>For whom the persons of a thread act, by what its reports say of them («le président finlandais Eino Harjula»).</summary>
internal sealed class Allegiance
{
    // As far as a title reaches.
    private const int Near = 70;

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "et", "and", "y", "a", "ont", "est", "avec", "with", "con", "que", "that", "qui", "who", "said", "told", "has", "had", "avait", "dans", "contre", "against",
        "contra", "ha", "dijo", "dit", "mais", "but", "pero", "met", "lors", "when", "selon", "was", "is", "fue", "es",
    };

    private readonly Dictionary<string, Dictionary<string, int>> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mediators = new(StringComparer.Ordinal);

    /// <summary>Takes in what a report says of its persons.</summary>
    public void Learn(Report report, IReadOnlyList<ActorMention> actors, IReadOnlyList<TextSpan> mediators)
    {
        var text = report.Article.Text.Text;
        foreach (var actor in actors)
        {
            if (actor.Actor.IsCountry)
            {
                _countries.Add(actor.Actor.Code);
            }
        }

        foreach (var name in report.Record.Names)
        {
            if (name.Value.Type != NameType.Person || Beside(text, actors, name.Ground.Evidence[0].Span) is not { } mention)
            {
                continue;
            }

            var key = Key(name.Value.Entity);
            var votes = _votes.TryGetValue(key, out var held) ? held : _votes[key] = new(StringComparer.Ordinal);
            votes[mention.Actor.Code] = votes.GetValueOrDefault(mention.Actor.Code) + 1;
            if (!mention.Actor.IsCountry)
            {
                _bodies.Add(mention.Actor.Code);
            }

            // «le médiateur de l'OSCE, l'Autrichien Leopold X»: he is there for the body.
            var at = name.Ground.Evidence[0].Span.Start;
            foreach (var word in mediators.Where(word => Math.Abs(word.Start - at) < Near))
            {
                _mediators.Add(key);
                foreach (var actor in actors.Where(actor => !actor.Actor.IsCountry && actor.Span.Start > word.Start && actor.Span.End < at))
                {
                    votes[actor.Actor.Code] = votes.GetValueOrDefault(actor.Actor.Code) + 1;
                    _bodies.Add(actor.Actor.Code);
                }
            }
        }
    }

    /// <summary>
    /// «… selon le vice-ministre Alexandre Ivanov. Le haut responsable russe …»: who was named last is whom the next sentence describes.
    /// Asked of those of whom no report says it beside the name.
    /// </summary>
    public void LearnFromNext(ReportPlaces places)
    {
        var (last, lastEnd) = ((string?)null, 0);
        var names = places.Report.Record.Names.Where(static name => name.Value.Type == NameType.Person).ToList();
        foreach (var sentence in places.Words.Sentences)
        {
            var described = places.Actors.Find(actor => sentence.Contains(actor.Span.Start));
            if (last is not null && Of(last) is null && described is { Form: ActorForm.Adjective } && described.Span.Start - sentence.Start < Near
                && sentence.Start - lastEnd < Near && !names.Exists(name => sentence.Contains(name.Ground.Evidence[0].Span.Start) && name.Ground.Evidence[0].Span.Start < described.Span.End + Near))
            {
                _votes[Key(last)] = new(StringComparer.Ordinal) { [described.Actor.Code] = 1 };
            }

            var named = names.FindLast(name => sentence.Contains(name.Ground.Evidence[0].Span.Start));
            (last, lastEnd) = named is null ? (null, 0) : (named.Value.Entity, sentence.End);
        }
    }

    /// <summary>«MINSK – Le ministre X …»: a minister without a country is of that which the dateline's capital speaks for, where the report is about it.</summary>
    public void LearnFromHome(ReportPlaces places)
    {
        if (SideFinder.Home(places) is not { } home || places.Actors.Count(actor => actor.Actor.Code == home && actor.Form != ActorForm.Seat) < 2 || !IsCountry(home))
        {
            return;
        }

        foreach (var name in places.Report.Record.Names)
        {
            var span = name.Ground.Evidence[0].Span;
            if (name.Value.Type == NameType.Person && Of(name.Value.Entity) is null
                && places.Hits.Exists(hit => hit.Rule.Result.ContainsKey("national") && hit.Span.End <= span.Start && span.Start - hit.Span.End < 2))
            {
                _votes[Key(name.Value.Entity)] = new(StringComparer.Ordinal) { [home] = 1 };
            }
        }
    }

    /// <summary>The code of the country or body that a person acts for; null where no report tells.</summary>
    public string? Of(string person)
    {
        if (!_votes.TryGetValue(Key(person), out var votes))
        {
            return null;
        }

        // An Austrian who mediates for a body acts for the body.
        var total = votes.Values.Sum();
        return votes.OrderByDescending(vote => _bodies.Contains(vote.Key) && vote.Value * 3 >= total)
            .ThenByDescending(static vote => vote.Value).ThenBy(static vote => vote.Key, StringComparer.Ordinal).First().Key;
    }

    public bool IsCountry(string code) => _countries.Contains(code);

    public bool IsMediator(string person) => _mediators.Contains(Key(person));

    /// <summary>A person's surname as it is compared over languages and transcriptions.</summary>
    public static string Key(string person) => SharedSpelling.OfName(Folding.Fold(person.AsSpan(person.LastIndexOf(' ') + 1)));

    private static ActorMention? Beside(string text, IReadOnlyList<ActorMention> actors, TextSpan name)
    {
        var at = FirstFrom(actors, name.Start);
        for (var i = at - 1; i >= 0 && name.Start - actors[i].Span.End is >= 0 and <= Near; i--)
        {
            if (IsTitle(text, actors[i], new(actors[i].Span.End, name.Start)))
            {
                return actors[i];
            }
        }

        return at < actors.Count && actors[at].Span.Start - name.End is > 1 and <= Near && text[name.End] is ',' or '('
            && IsJoined(text.AsSpan(name.End + 1, actors[at].Span.Start - name.End - 1)) ? actors[at] : null;
    }

    private static bool IsTitle(string text, ActorMention actor, TextSpan between)
    {
        var words = between.Of(text.AsSpan());
        if (!IsJoined(words.TrimEnd().TrimEnd(',')))
        {
            return false;
        }

        // «le ministre finlandais, X», «le secrétaire général de l'OTAN X», «Poland's minister, X»; not «la Russie, X», «le Kremlin, X».
        return actor.Form switch
        {
            ActorForm.Adjective => true,
            ActorForm.Name => Genitive(text, actor.Span) || (!words.Trim().IsEmpty && words[0] is ' ' or '\'' or '’' && !words.TrimStart().StartsWith(",")),
            _ => false,
        };
    }

    private static bool Genitive(string text, TextSpan span)
    {
        var before = text.AsSpan(Math.Max(0, span.Start - 8), Math.Min(8, span.Start)).TrimEnd();
        return before.EndsWith(" de") || before.EndsWith(" du") || before.EndsWith(" des") || before.EndsWith("de l'") || before.EndsWith("de l’")
            || before.EndsWith(" de la") || before.EndsWith(" of") || before.EndsWith(" of the") || before.EndsWith(" del");
    }

    private static bool IsJoined(ReadOnlySpan<char> words)
    {
        if (words.ContainsAny(".;:!?\n«»\"“”") || words.Contains(','))
        {
            return false;
        }

        foreach (var range in words.Split(' '))
        {
            if (Between.Contains(words[range].ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private static int FirstFrom(IReadOnlyList<ActorMention> actors, int at)
    {
        var (low, high) = (0, actors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = actors[middle].Span.End <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
