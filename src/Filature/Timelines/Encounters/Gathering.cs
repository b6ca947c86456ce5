namespace Filature.Timelines.Encounters;

/// <summary>Brings the sightings of one encounter together: by kind, parties and day.</summary>
internal sealed class Gathering
{
    // A report tells of what was on the day of its news or shortly before.
    private const int DaysOfNews = 4;

    // «la rencontre» in a later report is the last one that was, as long as it is remembered.
    private const int DaysRemembered = 60;

    private readonly Dictionary<(string Group, string Parties), List<Draft>> _byParties = [];
    private readonly Dictionary<(string Group, int Day), List<Draft>> _byDay = [];
    private readonly Dictionary<Sighting, Draft> _draftOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<Draft> _all = [];

    public IReadOnlyList<Draft> All => _all;

    public Draft? Of(Sighting sighting) => _draftOf.GetValueOrDefault(sighting);

    /// <summary>Takes in the sightings of one report. Reports with a day come first, so that vague days find the days they are.</summary>
    public void Take(ReportPlaces places, List<Sighting> sightings)
    {
        foreach (var sighting in sightings)
        {
            if (sighting is { IsAhead: false, Parties.Count: > 1 })
            {
                Put(sighting, sighting.Parties);
            }
        }

        // «la réunion», «les deux parties»: the one that this report names with its parties, or what its first paragraphs are about.
        foreach (var sighting in sightings)
        {
            if (sighting is not { IsAhead: false, Parties.Count: < 2 })
            {
                continue;
            }

            var named = sightings.FindLast(other => other.Words.Start < sighting.Words.Start && IsSame(other, sighting))
                ?? sightings.Find(other => IsSame(other, sighting));
            if (named is not null && Of(named) is { } draft)
            {
                draft.Add(sighting);
                _draftOf[sighting] = draft;
            }
            else if (sighting.IsMain && Lede(places, sighting) is { Count: > 1 } parties)
            {
                Put(sighting, parties);
            }
        }
    }

    private bool IsSame(Sighting other, Sighting sighting) =>
        other != sighting && other.Group == sighting.Group && _draftOf.ContainsKey(other) && other.When.MayBe(sighting.When);

    // Whom the headline and the paragraphs up to the sighting name as those who act.
    private static ValueList<string> Lede(ReportPlaces places, Sighting sighting)
    {
        var end = Math.Max(sighting.Sentence.End, places.Running.Count > 1 ? places.Running[1].End : 0);
        return places.SidesIn(new(places.Running[0].Start, end)).Take(5).Select(static side => side.Code).ToValueList();
    }

    private void Put(Sighting sighting, ValueList<string> parties)
    {
        if (Find(sighting, parties) is { } draft)
        {
            draft.Add(sighting);
            draft.Join(parties);
        }
        else
        {
            draft = new(sighting, parties);
            _all.Add(draft);
            Index(draft, parties);
        }

        _draftOf[sighting] = draft;
    }

    private void Index(Draft draft, ValueList<string> parties)
    {
        var key = (draft.Group, Key(parties));
        (_byParties.TryGetValue(key, out var held) ? held : _byParties[key] = []).Add(draft);
        if (draft.When.Day is { } day)
        {
            var onDay = (draft.Group, day.DayNumber);
            (_byDay.TryGetValue(onDay, out held) ? held : _byDay[onDay] = []).Add(draft);
        }
    }

    private Draft? Find(Sighting sighting, ValueList<string> parties)
    {
        if (sighting.When.Day is { } day && _byDay.TryGetValue((sighting.Group, day.DayNumber), out var onDay))
        {
            // One meeting, of which one report names fewer parties than another.
            var found = onDay.Find(draft => parties.All(draft.Parties.Contains) || draft.Parties.TrueForAll(parties.Contains));
            if (found is not null)
            {
                return found;
            }
        }

        if (!_byParties.TryGetValue((sighting.Group, Key(parties)), out var candidates))
        {
            return null;
        }

        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            if (IsOne(candidates[i], sighting))
            {
                return candidates[i];
            }
        }

        return null;
    }

    private static bool IsOne(Draft draft, Sighting sighting)
    {
        var (known, asked) = (draft.When, sighting.When);
        if (!known.MayBe(asked))
        {
            return false;
        }

        if (known.Day is not null && asked.Day is not null)
        {
            return known.Day == asked.Day;
        }

        if (draft.Sightings.Exists(other => other.Report == sighting.Report))
        {
            return true;
        }

        if (known.Day is { } day)
        {
            if (asked.Weekday is not null)
            {
                // A Wednesday is this Wednesday only where place or persons agree.
                return draft.Sightings.Exists(other => SharePlaceOrPerson(other, sighting));
            }

            if (asked is { NotBefore: not null, NotAfter: not null })
            {
                return true;
            }

            return asked.NotAfter is { } last
                ? last.DayNumber - day.DayNumber <= (sighting.IsMain ? DaysOfNews : DaysRemembered)
                : asked.IsUnknown && sighting.Report.Day?.ToDay() is var of && (of is null || of.Value.DayNumber - day.DayNumber is >= 0 and <= DaysRemembered);
        }

        return draft.Sightings.Exists(other => SharePlaceOrPerson(other, sighting)) && (known.NotAfter is not { } end || asked.NotAfter is not { } otherEnd || Math.Abs(end.DayNumber - otherEnd.DayNumber) <= DaysOfNews);
    }

    private static bool SharePlaceOrPerson(Sighting left, Sighting right) =>
        (left.Place is { } place && right.Place is { } other && string.Equals(Folding.Fold(place), Folding.Fold(other), StringComparison.Ordinal))
        || left.Places.Persons.Overlaps(right.Places.Persons);

    private static string Key(ValueList<string> parties) => string.Join('|', parties.Order(StringComparer.Ordinal));
}
