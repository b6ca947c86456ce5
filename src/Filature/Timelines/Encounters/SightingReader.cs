using Filature.Timelines.Days;

namespace Filature.Timelines.Encounters;

/// <summary>Finds the places where a report names encounters, with their parties and days.</summary>
internal sealed class SightingReader(Whens whens)
{
    // What stands in the headline or the first three paragraphs is what the report is about.
    private const int FirstParagraphs = 4;

    // As far as «entre A et B» and «avec X» reach.
    private const int Reach = 110;

    private const int DirectReach = 35;

    // «des pourparlers directs entre A et B» has named all of them.
    private const int Between = 20;

    private static readonly string[] Among = ["entre", "between", "avec", "with", "con"];
    private static readonly string[] Directly = ["from", "de", "du", "of", "del"];

    /// <summary>In the order of the text.</summary>
    public List<Sighting> Read(ReportPlaces places)
    {
        var found = new List<Sighting>();
        foreach (var sentence in places.Words.Sentences)
        {
            if (places.ParagraphOf(sentence) < 0)
            {
                continue;
            }

            var hits = places.HitsOf("what", sentence).Where(hit => !places.IsQuoted(hit.Span.Start)).ToList();
            for (var i = 0; i < hits.Count; i++)
            {
                // «s'est entretenu par téléphone»: one encounter, and the more exact word says what it was.
                var same = i + 1 < hits.Count && (hits[i].Span.Overlaps(hits[i + 1].Span)
                    || (hits[i + 1].Rule.Result["group"] == hits[i].Rule.Result["group"] && (Talks(hits[i]) || Talks(hits[i + 1]))));
                var exact = same && Talks(hits[i]) ? hits[i + 1] : hits[i];
                var words = same ? hits[i].Span.Union(hits[i + 1].Span) : hits[i].Span;
                if (Make(places, exact, words, sentence, hits.Count - (same ? 1 : 0) == 1) is { } sighting)
                {
                    found.Add(sighting);
                }

                i += same ? 1 : 0;
            }
        }

        found.AddRange(Told(places, found));
        found.Sort(static (left, right) => left.Words.CompareTo(right.Words));
        return found;
    }

    private Sighting? Make(ReportPlaces places, RuleMatch hit, TextSpan words, TextSpan sentence, bool isOnly)
    {
        var parties = Local(places, words, sentence) is { Count: > 0 } local ? Completed(places, local, words, sentence)
            : isOnly || hit.Rule.Result["group"] == "call" ? All(places, hit, words, sentence) : [];
        return Of(places, hit.Rule.Result["what"], hit.Rule.Result["group"], words, sentence, parties.Count < 2 ? [] : parties, whens);
    }

    // «dijo a su homólogo finlandés»: what one tells another on a call is an encounter though no noun names it.
    private IEnumerable<Sighting> Told(ReportPlaces places, List<Sighting> named)
    {
        foreach (var statement in places.Report.Record.Statements)
        {
            if (statement.Value is not { Channel: Channel.PhoneCall or Channel.VideoCall or Channel.Meeting, Speaker: { } speaker, Addressee: { } addressee })
            {
                continue;
            }

            var sentence = SentenceOf(places, speaker.Span.Start);
            var sides = places.SidesIn(speaker.Span).Concat(places.SidesIn(addressee.Span)).Select(static side => side.Code).Distinct().ToValueList();
            if (sides.Count == 2 && !named.Exists(other => other.Sentence == sentence && other.Parties.Count > 0))
            {
                var (what, group) = statement.Value.Channel switch
                {
                    Channel.PhoneCall => ("phone-call", "call"),
                    Channel.VideoCall => ("video-call", "call"),
                    _ => ("meeting", "meet"),
                };
                yield return Of(places, what, group, statement.Value.Cue?.Span ?? speaker.Span, sentence, sides, whens);
            }
        }
    }

    private static Sighting Of(ReportPlaces places, string what, string group, TextSpan words, TextSpan sentence, ValueList<string> parties, Whens whens)
    {
        var paragraph = places.ParagraphOf(sentence);
        var isFirst = paragraph >= 0 && paragraph < FirstParagraphs;
        var when = Timing.Of(places, words, sentence, isFirst, whens);
        var isAhead = places.HitsOf("ahead", sentence).Any(hit => Math.Abs(hit.Span.Start - words.Start) < Reach)
            || places.Report.Record.Events.Any(happening => happening.Value is { Status: EventStatus.Planned, Mode: not null } && happening.Ground.Evidence[0].Span.Overlaps(words));
        return new(places, what, group, words, sentence, parties, when, PlaceOf(places, sentence), isFirst, isAhead);
    }

    // «Russie-OTAN», «entre A et B», «avec X»: the parties stand beside the words.
    private static List<string> Local(ReportPlaces places, TextSpan words, TextSpan sentence)
    {
        var near = places.SidesIn(new(words.End, Math.Max(words.End, Math.Min(sentence.End, words.End + Reach))));
        if (near.Count == 0)
        {
            return [];
        }

        var between = places.Text.AsSpan(words.End, near[0].Span.Start - words.End);
        var isJoined = between.Length <= 1 && near.Count > 1;
        if (!isJoined && !Names(places.Text.AsSpan(words.Start, near[0].Span.Start - words.Start)))
        {
            return [];
        }

        var sides = new List<string>();
        var end = words.End;
        foreach (var (span, code) in near)
        {
            if (sides.Count > 0 && !GoesOn(places.Text.AsSpan(end, span.Start - end)))
            {
                break;
            }

            sides.Add(code);
            end = span.End;
        }

        return sides;

        // «A et B», «A-B», «A, B et C»; «… et B sur la sécurité du continent européen» has ended.
        static bool GoesOn(ReadOnlySpan<char> stretch) =>
            !stretch.ContainsAny(";:«»\"“”(") && (stretch.Length <= 1 || (stretch is [',', ..] && stretch.Length < 20) || stretch.IndexOf(" et ") >= 0 || stretch.IndexOf(" and ") >= 0 || stretch.IndexOf(" y ") >= 0 || stretch.IndexOf(" e ") >= 0)
            && stretch.LastIndexOf(',') <= 0;

        static bool Names(ReadOnlySpan<char> stretch)
        {
            foreach (var range in stretch.SplitAny(' ', '\''))
            {
                if (Among.Contains(stretch[range].ToString(), StringComparer.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            // «un appel de son homologue finlandais».
            return stretch.Length < DirectReach && stretch.ToString().Split(' ').Any(word => Directly.Contains(word, StringComparer.OrdinalIgnoreCase));
        }
    }

    // «un entretien avec X, Y a indiqué»: the other side is who acts in the sentence.
    private static ValueList<string> Completed(ReportPlaces places, List<string> local, TextSpan words, TextSpan sentence)
    {
        var main = places.SidesIn(sentence).Find(side => !local.Contains(side.Code));
        if (local.Count > 1 && (main.Code is null || main.Span.Start > words.Start || Among[..2].Any(word => places.Text.AsSpan(words.Start, Math.Min(sentence.End, words.End + Between) - words.Start).Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            return local.ToValueList();
        }

        return main.Code is null ? [] : [main.Code, .. local];
    }

    private static ValueList<string> All(ReportPlaces places, RuleMatch hit, TextSpan words, TextSpan sentence)
    {
        var sides = places.SidesIn(sentence);
        // A call is between two.
        return sides.Take(hit.Rule.Result["group"] == "call" ? 2 : 4).Select(static side => side.Code).ToValueList();
    }

    private static string? PlaceOf(ReportPlaces places, TextSpan sentence) =>
        places.Report.Record.Events.FirstOrDefault(happening => happening.Value is { Place: not null, Mode: not null } && sentence.Contains(happening.Ground.Evidence[0].Span))?.Value.Place;

    private static TextSpan SentenceOf(ReportPlaces places, int at)
    {
        foreach (var sentence in places.Words.Sentences)
        {
            if (sentence.Contains(at))
            {
                return sentence;
            }
        }

        return new(at, at + 1);
    }

    private static bool Talks(RuleMatch hit) => hit.Rule.Result.ContainsKey("talk");
}
