namespace Filature.Timelines.Encounters;

/// <summary>An encounter while its sightings and accounts are gathered.</summary>
internal sealed class Draft(Sighting first, IEnumerable<string> parties)
{
    public string What { get; private set; } = first.What;

    public string Group => first.Group;

    public When When { get; private set; } = first.When;

    public string? Place { get; private set; } = first.Place;

    /// <summary>Codes, in the order in which they were named.</summary>
    public List<string> Parties { get; } = [.. parties];

    public List<Sighting> Sightings { get; } = [first];

    public List<Account> Accounts { get; } = [];

    public void Add(Sighting sighting)
    {
        Sightings.Add(sighting);
        if (!sighting.When.IsUnknown && When.MayBe(sighting.When))
        {
            When = When.IsUnknown ? sighting.When : When.With(sighting.When);
        }

        Place ??= sighting.Place;
        // «un entretien» is what another report calls a video call.
        if (Rank(sighting.What) > Rank(What))
        {
            What = sighting.What;
        }
    }

    public void Join(IEnumerable<string> parties)
    {
        foreach (var party in parties)
        {
            if (!Parties.Contains(party))
            {
                Parties.Add(party);
            }
        }
    }

    private static int Rank(string what) => what switch
    {
        "talk" or "talks" or "visit" => 0,
        "meeting" => 1,
        _ => 2,
    };
}

/// <summary>What one side says of an encounter, in one report.</summary>
/// <param name="Party">A code.</param>
/// <param name="Span">The content.</param>
/// <param name="IsDenied">Whether it is said not to be so, or refused.</param>
/// <param name="IsOfItself">Whether it speaks of the encounter itself: that it was, how long it took.</param>
internal sealed record Account(string Party, string By, ReportPlaces Places, TextSpan Span, string? Statement, Act Act, bool IsDenied, bool IsOfItself)
{
    public string Text => Span.Of(Places.Text);

    public ToldWords Words => new(Places.Report.Article.Id, Span, Text);

    public SideSaying Saying(Func<string, string> shown) => new(shown(Party), By, Statement, Words);
}
