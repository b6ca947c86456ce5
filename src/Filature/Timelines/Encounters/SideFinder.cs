using Filature.Records.Actors;

namespace Filature.Timelines.Encounters;

/// <summary>For which party somebody speaks: by what he is, by whom he acts for, by the place of a state medium.</summary>
internal sealed class SideFinder(Allegiance allegiance, ReportPlaces places)
{
    // As far as a title stands before a name.
    private const int Title = 50;

    private readonly string? _home = Home(places);

    /// <summary>The code of the side, or null.</summary>
    /// <param name="words">How he is named here.</param>
    /// <param name="before">The side that spoke before: «sa porte-parole» goes on for it.</param>
    public string? Of(TextSpan words, string? entity, string? before)
    {
        if (entity is not null && allegiance.Of(entity) is { } person)
        {
            return person;
        }

        if (Described(words, before) is { } described)
        {
            return described;
        }

        if (entity is null)
        {
            return null;
        }

        // «he said»: what he is was told where he was named.
        return Seat(entity) ?? places.OfRole(entity)
            ?? places.Report.Record.Names.Where(name => name.Value.Entity == entity)
                .Select(name => Described(name.Ground.Evidence[0].Span, before)).FirstOrDefault(static side => side is not null);
    }

    private string? Described(TextSpan words, string? before)
    {
        // «un porte-parole du Premier ministre britannique»; the phrase may go on behind the name: «X, porte-parole de …».
        var phrase = new TextSpan(words.Start, Math.Min(places.Text.Length, Phrase(words)));
        if (Named(phrase) is { } named)
        {
            return named;
        }

        if (words.End > words.Start && places.OfRole(words.Of(places.Text)) is { } role)
        {
            return role;
        }

        if (places.HitsOf("station", phrase).Any())
        {
            return _home;
        }

        var line = places.Text.LastIndexOf('\n', Math.Max(0, words.Start - 1)) + 1;
        var title = new TextSpan(Math.Max(line, words.Start - Title), phrase.End);
        if (!places.HitsOf("speaks-for", title).Any())
        {
            return null;
        }

        // «Lauridsen's spokesman, X»: for whom he speaks stands before him; «son porte-parole» is that of whom the paragraph is about.
        return places.SidesIn(new(title.Start, words.Start)) is [.., var (span, code)] && !places.Text.AsSpan(span.End, words.Start - span.End).ContainsAny(".\n»") ? code
            : places.SidesIn(new(SentenceStart(words.Start), words.Start)).Concat(places.SidesIn(new(line, words.Start))).Select(static side => side.Code).FirstOrDefault() ?? before;
    }

    /// <summary>Only states have ministers: of a state and a body, the minister is the state's.</summary>
    public string? OfOffice(TextSpan words, IReadOnlyList<string> parties)
    {
        var before = new TextSpan(Math.Max(0, words.Start - Title), words.End);
        return places.Hits.Exists(hit => hit.Rule.Result.ContainsKey("national") && before.Contains(hit.Span))
            && parties.Where(allegiance.IsCountry).ToList() is [var only] ? only : null;
    }

    /// <summary>The sides that an entity lists: «Argentina, Chile, European Union».</summary>
    public IEnumerable<string> AllOf(string entity) => ActorReader.Read(entity, Analyzer.Segment(entity, places.Report.Article.Language)).All.Select(static mention => mention.Actor.Code).Distinct();

    private int SentenceStart(int at)
    {
        foreach (var sentence in places.Words.Sentences)
        {
            if (sentence.Contains(at))
            {
                return sentence.Start;
            }
        }

        return at;
    }

    private string? Named(TextSpan phrase)
    {
        string? found = null;
        foreach (var actor in places.Actors)
        {
            if (phrase.Contains(actor.Span.Start))
            {
                found = actor.Actor.Code;
                break;
            }
        }

        return found;
    }

    private string? Seat(string entity) => AllOf(entity).FirstOrDefault();

    // To the end of the apposition behind a name, at most.
    private int Phrase(TextSpan words)
    {
        var text = places.Text;
        if (words.End + 1 >= text.Length || text[words.End] != ',')
        {
            return words.End;
        }

        var end = text.AsSpan(words.End + 1).IndexOfAny(",.;:«»\"“”\n");
        return end is < 0 or > 80 ? words.End : words.End + 1 + end;
    }

    // The dateline's place tells of which state «state television» is.
    public static string? Home(ReportPlaces places) =>
        places.Report.Lineage.Dateline?.Value.Place is { } place
            ? ActorReader.Read(place, Analyzer.Segment(place, places.Report.Article.Language)).All.Select(static mention => mention.Actor.Code).FirstOrDefault()
              ?? ActorReader.Read(Titled(place), Analyzer.Segment(place, places.Report.Article.Language)).All.Select(static mention => mention.Actor.Code).FirstOrDefault()
            : null;

    private static string Titled(string place) => place.Length == 0 ? place : char.ToUpperInvariant(place[0]) + place[1..].ToLowerInvariant();
}
