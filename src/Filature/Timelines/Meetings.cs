using Filature.Stories;
using Filature.Timelines.Encounters;

namespace Filature.Timelines;

/// <summary>Encounters as entries of a timeline, those too of which nobody gives an account.</summary>
internal static class Meetings
{
    public static IEnumerable<TimelineEntry> Of(Gathered read, ValueList<Family> families)
    {
        var sources = families.ToDictionary(static family => family.Origin.Article.Id, static family => family.Source, StringComparer.Ordinal);
        var places = read.Places.ToDictionary(static place => place.Report.Article.Id, StringComparer.Ordinal);
        var told = EncounterRoom.Tell(read, read.Drafts.Where(static draft => !draft.When.IsUnknown));
        var sentences = read.Drafts.SelectMany(static draft => draft.Sightings)
            .GroupBy(static sighting => (sighting.Report.Article.Id, sighting.Words)).ToDictionary(static group => group.Key, static group => group.First().Sentence);
        foreach (var encounter in told)
        {
            var first = encounter.Evidence[0];
            var text = places[first.Article].Text;
            yield return new(
                "e" + encounter.Id, encounter.When.Date, encounter.When.Precision, Sentence(text, sentences[(first.Article, first.Span)]), "event",
                encounter.Articles.Where(sources.ContainsKey).Select(article => sources[article]).Distinct(StringComparer.Ordinal).Count(),
                encounter.Articles,
                [.. encounter.Evidence.Select(evidence => new ArticleEvidence(evidence.Article, sentences[(evidence.Article, evidence.Span)])).Distinct()])
            {
                Type = EventType.Consult,
                Status = EventStatus.Happened,
                Source = encounter.Parties,
                Place = encounter.Place,
                Encounter = encounter.Id,
                NotBefore = encounter.When.Day is null ? encounter.When.NotBefore : null,
                NotAfter = encounter.When.Day is null ? encounter.When.NotAfter : null,
                Weekday = encounter.When.Weekday,
                Because = encounter.When.Steps,
                Disagreements = Disagreements.Of([.. encounter.Evidence
                    .Select(evidence => (evidence.Article, Sentence: sentences[(evidence.Article, evidence.Span)])).Distinct()
                    .Select(pair => new Disagreements.Told(pair.Article, places[pair.Article].Text, pair.Sentence, null, null))]),
            };
        }
    }

    private static string Sentence(string text, TextSpan span) => span.Of(text).ReplaceLineEndings(" ").Trim();
}
