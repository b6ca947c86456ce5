namespace Filature.Timelines.Encounters;

/// <summary>Reads in one report who gives an account of which encounter.</summary>
/// <remarks>
/// A report goes on telling of what it is about until another encounter is named or another time begins; what it remembers of an
/// earlier one ends with the sentence.
/// </remarks>
internal sealed class AccountReader(Gathering gathering, Allegiance allegiance)
{
    // What stands at the head of a sentence sets its scene.
    private const int Head = 60;

    // «ces accusations» says nothing by itself.
    private const int ShortestAccount = 18;

    // As far as a title stands from a name.
    private const int Title = 60;

    // A comment comes within days.
    private const int DaysOfComment = 3;

    public void Read(ReportPlaces places, List<Sighting> sightings)
    {
        var sides = new SideFinder(allegiance, places);
        var issuer = Issuer(places, sides);
        Draft? main = null;
        var (next, before, broken, ended) = (0, (string?)null, -1, false);
        var statements = places.Report.Record.Statements;
        foreach (var sentence in places.Words.Sentences)
        {
            var paragraph = places.ParagraphOf(sentence);
            if (paragraph < 0)
            {
                continue;
            }

            Draft? here = null;
            var names = false;
            while (next < sightings.Count && sightings[next].Words.Start < sentence.End)
            {
                var sighting = sightings[next++];
                names = true;
                if (gathering.Of(sighting) is { } draft)
                {
                    here ??= draft;
                    // What the report is about, or another encounter of these days, goes on from here.
                    if (draft == main || (sighting.IsMain && main is null) || IsNews(places, sighting))
                    {
                        (main, ended, broken) = (draft, false, -1);
                    }
                }
            }

            if (!names && Breaks(places, sentence, main) is var breaks and not Break.None)
            {
                (broken, ended) = (paragraph, ended || breaks == Break.ForGood);
            }

            var about = names ? here : ended || broken == paragraph ? null : main;
            if (about is not null)
            {
                before = Take(places, sentence, about, sides, issuer, before, names);
            }
        }
    }

    private static bool IsNews(ReportPlaces places, Sighting sighting) =>
        sighting.When.Day is { } day && places.Report.Day?.ToDay() is { } reported && reported.DayNumber - day.DayNumber is >= 0 and <= DaysOfComment;

    private string? Take(ReportPlaces places, TextSpan sentence, Draft about, SideFinder sides, (string Party, string By)? issuer, string? before, bool names)
    {
        var told = false;
        foreach (var finding in places.Report.Record.Statements)
        {
            var statement = finding.Value;
            if (!sentence.Contains((statement.Cue?.Span ?? statement.Content.Span).Start) && !sentence.Contains(statement.Content.Span.Start))
            {
                continue;
            }

            told = true;
            if (statement is { Kind: StatementKind.Indirect, Content.Span.Length: < ShortestAccount } || IsElsewhere(places, statement, about))
            {
                continue;
            }

            foreach (var (party, by) in Givers(places, statement, sides, issuer, before, about))
            {
                before = party;
                var text = statement.Content.Text;
                var isDenied = statement.Act is Act.Denied or Act.Refused || Denies(places, statement.Content.Span);
                var isOfItself = names && (statement.Content.Span.Length > sentence.Length / 2 || places.HitsOf("what", statement.Content.Span).Any());
                if (!about.Accounts.Exists(other => other.Span == statement.Content.Span && other.Party == party && other.Places == places))
                {
                    about.Accounts.Add(new(party, by, places, statement.Content.Span, finding.Ground.Id, statement.Act, isDenied, isOfItself));
                }
            }
        }

        // «Le président a réitéré sa position»: what the report tells of what one side said.
        if (!told && places.HitsOf("tells", sentence).FirstOrDefault(hit => hit.Span.Start < 2 || places.Text[hit.Span.Start - 2] != ',') is { } telling && !places.IsQuoted(telling.Span.Start)
            && places.SidesIn(new(sentence.Start, telling.Span.Start)) is [.., var (span, code)] && about.Parties.Contains(code))
        {
            var by = places.Report.Record.Names.LastOrDefault(name => name.Value.Type == NameType.Person && sentence.Contains(name.Ground.Evidence[0].Span)
                && name.Ground.Evidence[0].Span.End <= telling.Span.Start && allegiance.Of(name.Value.Entity) == code)?.Value.Entity ?? places.Phrase(span);
            about.Accounts.Add(new(code, by, places, sentence, null, Act.Asserted, Denies(places, sentence), false));
            before = code;
        }

        return before;
    }

    // On a call there are two: another minister of the same state who speaks of other things gives no account of it.
    private static bool IsElsewhere(ReportPlaces places, Statement statement, Draft about) =>
        about.Group == "call" && statement is { Via.Count: 0, SpeakerEntity: { } entity, Speaker: { } speaker }
        && places.Persons.Contains(Allegiance.Key(entity)) && entity.Contains(' ', StringComparison.Ordinal)
        && !about.Sightings.Exists(sighting => sighting.Places == places && places.PersonsIn(sighting.Sentence).Contains(Allegiance.Key(entity)))
        && !places.HitsOf("speaks-for", new(Math.Max(0, speaker.Span.Start - Title), Math.Min(places.Text.Length, speaker.Span.End + Title))).Any();

    // Who passes the words on gives the account; where he is no party, who says them does.
    private static IEnumerable<(string Party, string By)> Givers(
        ReportPlaces places, Statement statement, SideFinder sides, (string Party, string By)? issuer, string? before, Draft about)
    {
        if (statement.SpeakerEntity?.Contains(',', StringComparison.Ordinal) == true && sides.AllOf(statement.SpeakerEntity).ToList() is { Count: > 1 } all)
        {
            foreach (var party in all.Where(about.Parties.Contains))
            {
                yield return (party, statement.Via is [var joint, ..] ? joint.Words.Text : statement.Speaker?.Text ?? statement.SpeakerEntity);
            }

            yield break;
        }

        var speaker = statement.Speaker is { } spoken ? sides.Of(spoken.Span, statement.SpeakerEntity, before) ?? sides.OfOffice(spoken.Span, about.Parties)
            : statement.SpeakerEntity is { } entity ? sides.Of(new(statement.Content.Span.Start, statement.Content.Span.Start), entity, before) : null;
        foreach (var relay in statement.Via)
        {
            var side = sides.Of(relay.Words.Span, relay.Entity, null) ?? (IsOwn(places, relay) ? speaker ?? before : null);
            if (side is not null && about.Parties.Contains(side))
            {
                yield return (side, relay.Entity ?? relay.Words.Text);
                yield break;
            }
        }

        if (issuer is { } body && about.Parties.Contains(body.Party))
        {
            yield return body;
        }
        else if (speaker is not null && about.Parties.Contains(speaker))
        {
            yield return (speaker, statement.SpeakerEntity ?? statement.Speaker!.Text);
        }
    }

    // «son service de presse», «the service»: it speaks for whom it quotes.
    private static bool IsOwn(ReportPlaces places, Relay relay) => places.HitsOf("speaks-for", relay.Words.Span).Any() || places.Hits.Exists(hit => hit.Rule.Result.ContainsKey("speaks-for") && hit.Span.Overlaps(relay.Words.Span));

    // A press release is the account of the body that issued it, whomever it quotes.
    private static (string Party, string By)? Issuer(ReportPlaces places, SideFinder sides)
    {
        foreach (var credit in places.Report.Lineage.Credits)
        {
            if (credit.Value.Kind == CreditKind.PressRelease && credit.Ground.Evidence is [var words, ..]
                && places.Actors.Find(actor => words.Span.Overlaps(actor.Span)) is { Actor.Code: { } party } body)
            {
                var name = body.Span.Of(places.Text);
                return (party, places.Actors.Select(actor => actor.Span.Of(places.Text)).Where(other => other.Contains(name, StringComparison.Ordinal)).MaxBy(static other => other.Length)!);
            }
        }

        return null;
    }

    private static bool Denies(ReportPlaces places, TextSpan span) => places.HitsOf("denies", span).Any();

    private enum Break
    {
        None,
        Paragraph,
        ForGood,
    }

    // «Le 1er février, depuis Kiev, …» tells of another day; «Depuis plusieurs semaines, …» of how it came to it.
    private static Break Breaks(ReportPlaces places, TextSpan sentence, Draft? main)
    {
        foreach (var time in places.Report.Record.Times)
        {
            var span = time.Ground.Evidence[0].Span;
            if (span.Start < sentence.Start || span.Start - sentence.Start > Head || !sentence.Contains(span) || places.IsQuoted(span.Start))
            {
                continue;
            }

            if (span.Start - sentence.Start <= 12 && time.Value.Type is TimeType.Duration or TimeType.Set)
            {
                return Break.ForGood;
            }

            if (time.Value.Date?.ToDay() is { } day && (main?.When.Day is { } of
                ? day < of || day.DayNumber - of.DayNumber > DaysOfComment
                : places.Report.Day?.ToDay() is { } reported && day < reported && main?.When.Weekday is null))
            {
                return Break.Paragraph;
            }

            if (time.Value is { Date: { Day: null } } or { Type: TimeType.Date, Date: null, Value: null })
            {
                return Break.Paragraph;
            }
        }

        return Break.None;
    }
}
