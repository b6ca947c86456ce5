using Filature.Stories;
using Filature.Timelines.Days;

namespace Filature.Timelines.Encounters;

/// <summary>The calls, meetings, sessions and summits of which the reports of a thread hold an account.</summary>
/// <remarks>
/// Copies are folded under their origins first. Sightings are looked up by kind, parties and day, accounts are compared inside one
/// encounter: the cost grows with the reports, not with their pairs.
/// </remarks>
public static class EncounterRoom
{
    // Beyond this many accounts of one encounter, those of the first reports are compared.
    private const int Compared = 120;

    /// <summary>The earliest first; those of which no day is known come last.</summary>
    public static ValueList<Encounter> Of(IReadOnlyList<Report> reports)
    {
        var read = Read(reports);
        return Tell(read, read.Drafts.Where(static draft => draft.Accounts.Count > 0));
    }

    /// <summary>All encounters that the reports name, be there an account of them or not.</summary>
    internal static Gathered Read(IReadOnlyList<Report> reports)
    {
        var days = ThreadDays.Of(reports);
        var families = Families.Of(days.Reports);
        var (whens, allegiance) = (new Whens(days), new Allegiance());
        var places = families.Select(static family => new ReportPlaces(family.Origin)).ToList();
        foreach (var place in places)
        {
            allegiance.Learn(place.Report, place.Actors, [.. place.Hits.Where(static hit => hit.Rule.Result.ContainsKey("mediates")).Select(static hit => hit.Span)]);
        }

        foreach (var place in places)
        {
            allegiance.LearnFromNext(place);
            allegiance.LearnFromHome(place);
        }

        var (gathering, reader) = (new Gathering(), new SightingReader(whens));
        var read = new List<(ReportPlaces Places, List<Sighting> Sightings)>();
        foreach (var place in places.OrderBy(static place => place.Report.Day, DayOrder.Instance))
        {
            place.Settle(allegiance);
            var sightings = reader.Read(place);
            gathering.Take(place, sightings);
            read.Add((place, sightings));
        }

        var accounts = new AccountReader(gathering, allegiance);
        foreach (var (place, sightings) in read)
        {
            Mediate(gathering, allegiance, place, sightings);
            accounts.Read(place, sightings);
        }

        return new(days, whens, families, places, gathering.All, new(places));
    }

    internal static ValueList<Encounter> Tell(Gathered read, IEnumerable<Draft> drafts)
    {
        var copies = read.Families.ToDictionary(static family => family.Origin.Article.Id, static family => family.Copies);
        return drafts
            .Select(draft => Tell(draft, read.Names, copies))
            .OrderBy(static encounter => encounter.When.Order ?? DateOnly.MaxValue)
            .ThenBy(static encounter => encounter.Id, StringComparer.Ordinal)
            .ToValueList();
    }

    // Where three or more sit together, the body that mediates between them sits there too.
    private static void Mediate(Gathering gathering, Allegiance allegiance, ReportPlaces places, List<Sighting> sightings)
    {
        foreach (var draft in sightings.Where(static sighting => sighting.IsMain).Select(gathering.Of).OfType<Draft>().Where(static draft => draft.Parties.Count > 2).Distinct())
        {
            draft.Join(places.Report.Record.Statements
                .Select(static said => said.Value.SpeakerEntity)
                .OfType<string>()
                .Where(allegiance.IsMediator)
                .Select(allegiance.Of)
                .OfType<string>());
        }
    }

    private static Encounter Tell(Draft draft, PartyNames names, Dictionary<string, ValueList<Report>> copies)
    {
        var language = names.LanguageOf(draft.Sightings.Select(static sighting => sighting.Places));
        string Shown(string code) => names.Of(code, language);

        var (both, against, shared) = Confrontation.Of([.. draft.Accounts.Take(Compared)], Shown);
        var origins = draft.Sightings.Select(static sighting => sighting.Report.Article.Id).Distinct().ToList();
        var first = draft.Sightings[0];
        return new(
            $"n{Hash.Of($"{draft.Group}|{string.Join('|', draft.Parties.Order(StringComparer.Ordinal))}|{first.Report.Article.Id}|{first.Words}")}",
            What(draft.What), draft.When, draft.Place, [.. draft.Parties.Select(Shown)], [.. draft.Parties],
            [.. origins.Concat(origins.SelectMany(origin => copies[origin].Select(static copy => copy.Article.Id))).Distinct()],
            [.. Readouts(draft, Shown)],
            [.. Itself(draft, Shown), .. both],
            [.. draft.Accounts.Where(account => !shared.Contains(account)).Select(account => account.Saying(Shown))],
            [.. Disputed(draft, Shown), .. against],
            [.. draft.Sightings.Select(static sighting => new ToldWords(sighting.Report.Article.Id, sighting.Words, sighting.Words.Of(sighting.Places.Text)))]);
    }

    // One readout for each voice of a side in a report; what else it says stands among the sayings.
    private static List<Readout> Readouts(Draft draft, Func<string, string> shown)
    {
        var readouts = new List<(Account First, HashSet<string> By)>();
        foreach (var account in draft.Accounts)
        {
            var by = Folding.FoldWords(account.By).Split(' ').ToHashSet(StringComparer.Ordinal);
            // «la présidence» is «la présidence finlandaise».
            if (!readouts.Exists(other => other.First.Party == account.Party && other.First.Places == account.Places && (other.By.IsSupersetOf(by) || other.By.IsSubsetOf(by))))
            {
                readouts.Add((account, by));
            }
        }

        return [.. readouts.Select(readout => new Readout(shown(readout.First.Party), readout.First.By, readout.First.Places.Report.Article.Id, readout.First.Words, readout.First.Statement))];
    }

    // Who gives an account says that it took place.
    private static IEnumerable<Agreement> Itself(Draft draft, Func<string, string> shown)
    {
        var sides = draft.Accounts.Where(static account => account is { IsOfItself: true, IsDenied: false }).DistinctBy(static account => account.Party).ToList();
        if (sides.Count > 1)
        {
            yield return new("that it took place", [.. sides.Select(account => account.Saying(shown))]);
        }
    }

    private static IEnumerable<Agreement> Disputed(Draft draft, Func<string, string> shown)
    {
        foreach (var account in draft.Accounts)
        {
            if (account is { IsOfItself: true, IsDenied: true } && account.Span.Length < 120)
            {
                yield return new("that it took place", [account.Saying(shown)]);
            }
        }
    }

    private static string What(string what) => what switch
    {
        "talk" => "conversation",
        _ => what.Replace('-', ' '),
    };
}
