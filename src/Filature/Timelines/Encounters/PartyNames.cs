using Filature.Records.Actors;

namespace Filature.Timelines.Encounters;

/// <summary>How a thread's reports name the countries and bodies, by language.</summary>
internal sealed class PartyNames
{
    private readonly Dictionary<(string Code, string Language), Dictionary<string, int>> _named = [];
    private readonly Dictionary<(string Code, string Language), string> _table = [];

    public PartyNames(IEnumerable<ReportPlaces> reports)
    {
        foreach (var places in reports)
        {
            foreach (var mention in places.Actors)
            {
                var key = (mention.Actor.Code, places.Report.Article.Language);
                _table.TryAdd(key, mention.Actor.Names[0]);
                if (mention.Form == ActorForm.Name)
                {
                    var names = _named.TryGetValue(key, out var held) ? held : _named[key] = new(StringComparer.Ordinal);
                    var name = mention.Span.Of(places.Text);
                    names[name] = names.GetValueOrDefault(name) + 1;
                }
            }
        }
    }

    /// <summary>The name that most reports of a language use; where they have none, the table's, or that of another language.</summary>
    public string Of(string code, string language)
    {
        if (_named.TryGetValue((code, language), out var names))
        {
            return names.OrderByDescending(static name => name.Value).ThenBy(static name => name.Key, StringComparer.Ordinal).First().Key;
        }

        return _table.TryGetValue((code, language), out var shown) ? shown
            : ActorNames.Of(code, language);
    }

    /// <summary>The language of most of some reports, the first one's among equals.</summary>
    public string LanguageOf(IEnumerable<ReportPlaces> reports) =>
        reports.DistinctBy(static places => places.Report.Article.Id).GroupBy(static places => places.Report.Article.Language).MaxBy(static group => group.Count())!.Key;
}
