using Filature.Records.Actors;
using Filature.Stories;
using Filature.Timelines.Encounters;

namespace Filature.Timelines;

/// <summary>Events as entries of a timeline: one entry for one event, however many reports tell it.</summary>
/// <remarks>Events meet by root and day, then by who acts on whom: no event is held against all others.</remarks>
internal static class Happenings
{
    // Reports that put one event on other days are a day or two apart.
    private const int DaysApart = 2;

    public static IEnumerable<TimelineEntry> Of(Gathered read, ValueList<Family> families)
    {
        var clusters = new Dictionary<(EventType, PartialDate), List<Cluster>>();
        var all = new List<Cluster>();
        foreach (var told in families.SelectMany(family => Dated(read, family)))
        {
            // An encounter has its own entry.
            if (told.Event is { Type: EventType.Consult, Mode: not null } or { Status: EventStatus.Hypothetical or EventStatus.Denied })
            {
                continue;
            }

            if (Find(clusters, told) is { } cluster)
            {
                cluster.All.Add(told);
            }
            else
            {
                cluster = new([told]);
                all.Add(cluster);
                var key = (told.Event.Type, told.When.Date!.Value);
                (clusters.TryGetValue(key, out var held) ? held : clusters[key] = []).Add(cluster);
            }
        }

        return all.Select(Entry);
    }

    private static Cluster? Find(Dictionary<(EventType, PartialDate), List<Cluster>> clusters, Happening told)
    {
        var date = told.When.Date!.Value;
        if (clusters.TryGetValue((told.Event.Type, date), out var same) && same.Find(cluster => cluster.All[0].IsLike(told)) is { } found)
        {
            return found;
        }

        // Another report may have it on the day before: then the two disagree.
        if (date.ToDay() is not { } day)
        {
            return null;
        }

        for (var apart = 1; apart <= DaysApart; apart++)
        {
            foreach (var other in new[] { day.AddDays(-apart), day.AddDays(apart) })
            {
                if (clusters.TryGetValue((told.Event.Type, PartialDate.Of(other)), out var near)
                    && near.Find(cluster => cluster.All.TrueForAll(member => member.Family != told.Family) && cluster.All[0].IsSameIn(told)) is { } neighbour)
                {
                    return neighbour;
                }
            }
        }

        return null;
    }

    private static IEnumerable<Happening> Dated(Gathered read, Family family)
    {
        var report = family.Origin;
        List<TextSpan>? sentences = null;
        foreach (var finding in report.Record.Events)
        {
            var evidence = finding.Ground.Evidence[0].Span;
            sentences ??= [.. Analyzer.Segment(report.Article.Text.Text, report.Article.Language).Sentences];
            var at = sentences.FindIndex(sentence => sentence.Contains(evidence.Start));
            var sentence = at < 0 ? evidence : sentences[at];
            if (On(read, report, finding.Value.Date, evidence, sentence) is { Date: not null } when)
            {
                yield return new(finding.Value, when, family, evidence, sentence, finding.Ground.Id);
            }
        }
    }

    // The day that the event itself was given; else a time of its own sentence, where that has only one.
    private static When? On(Gathered read, Report report, string? date, TextSpan evidence, TextSpan sentence)
    {
        if (date is not null && PartialDate.Parse(date) is { } told && !Days.ThreadDays.IsAssumed(report))
        {
            return told.Year is null && read.Days.Dated(told, report.Day?.ToDay()) is { } dated ? When.On(dated) : When.On(told);
        }

        var times = report.Record.Times.Where(time => sentence.Contains(time.Ground.Evidence[0].Span)).Select(time => read.Whens.Of(report, time)).OfType<When>().ToList();
        return times is [var only] ? only : null;
    }

    private static TimelineEntry Entry(Cluster cluster)
    {
        var first = cluster.All.MaxBy(static told => told.Event.Source.Count + told.Event.Target.Count)!;
        var when = cluster.All.Select(static told => told.When).Aggregate(static (left, right) => left.MayBe(right) ? left.With(right) : left);
        return new(
            "e" + Hash.Of($"{first.Event.Type}|{cluster.All[0].When.Date}|{cluster.All[0].Finding}"), when.Date, when.Precision,
            first.Sentence.Of(first.Text).ReplaceLineEndings(" ").Trim(), "event",
            cluster.All.Select(static told => told.Family.Source).Distinct(StringComparer.Ordinal).Count(),
            [.. cluster.All.SelectMany(static told => told.Family.All).Select(static report => report.Article.Id).Distinct()],
            [.. cluster.All.Select(static told => new ArticleEvidence(told.Family.Origin.Article.Id, told.Evidence)).Distinct()])
        {
            Type = first.Event.Type,
            Status = first.Event.Status,
            Source = first.Event.Source,
            Target = first.Event.Target,
            Place = cluster.All.Select(static told => told.Event.Place).FirstOrDefault(static place => place is not null),
            NotBefore = when.Day is null ? when.NotBefore : null,
            NotAfter = when.Day is null ? when.NotAfter : null,
            Because = when.Steps,
            Disagreements = Disagreements.Of([.. cluster.All.Select(static told => new Disagreements.Told(told.Family.Origin.Article.Id, told.Text, told.Sentence, told.When.Date, told.Event.Place))]),
        };
    }

    private sealed record Cluster(List<Happening> All);

    private sealed record Happening(WireEvent Event, When When, Family Family, TextSpan Evidence, TextSpan Sentence, string Finding)
    {
        public string Text => Family.Origin.Article.Text.Text;

        /// <summary>Whether the two can be one event of one day: the same act of the same party; one may leave out whom it was done to.</summary>
        public bool IsLike(Happening other) =>
            Event.Status == other.Event.Status
            && Meet(Event.Source, other.Event.Source) && (Event.Target.Count == 0 || other.Event.Target.Count == 0 || Meet(Event.Target, other.Event.Target))
            && (Family != other.Family || Evidence.Overlaps(other.Evidence) || Sentence == other.Sentence);

        /// <summary>Whether the two are one event though their days differ: the same parties in the same words.</summary>
        public bool IsSameIn(Happening other) =>
            IsLike(other) && Meet(Event.Target, other.Event.Target) && Disagreements.Likeness(Sentence.Of(Text), other.Sentence.Of(other.Text)) >= 0.6;

        private static bool Meet(ValueList<string> left, ValueList<string> right) =>
            left.Select(ActorNames.KeyOf).Intersect(right.Select(ActorNames.KeyOf), StringComparer.Ordinal).Any();
    }
}
