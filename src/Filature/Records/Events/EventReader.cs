using Filature.Records.Actors;

namespace Filature.Records.Events;

/// <summary>What happened, as one article tells it: predicates by the lexicon, their parties by the tree, then what is told twice made one.</summary>
internal static class EventReader
{
    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<WireEvent>> Read(
        TracedArticle traced, ValueList<Finding<Statement>> statements, ValueList<Finding<TimeMention>> times)
    {
        var (article, analysis, lineage) = traced;
        if (analysis.Words.Count == 0 || !Knowledge.Languages.Contains(analysis.Language))
        {
            return [];
        }

        var tree = new Tree(analysis);
        var lexicon = EventLexicon.Of(analysis.Language);
        var running = RunningText.Of(article, analysis.Words, static word => word.Span).Select(pair => pair.Item.Span.Start).ToHashSet();
        var clause = new Clause(tree, lexicon);
        var candidates = new CandidateFinder(tree, lexicon, clause).Find(Enumerable.Range(0, tree.Words.Count).Where(i => running.Contains(tree.Words[i].Span.Start)));
        if (candidates.Count == 0)
        {
            return [];
        }

        var cast = new Cast(article, analysis, tree, ActorReader.Read(article.Text.Text, analysis), lexicon, statements.Select(finding => finding.Value));
        var participants = new Participants(tree, lexicon, clause, cast);
        var standings = new Standings(tree, lexicon, clause);
        var days = new EventDays(tree, lexicon, clause, traced, times, statements);
        var places = new EventPlaces(tree, lexicon, cast);
        var drafts = new List<EventDraft>();
        foreach (var candidate in candidates)
        {
            var roles = participants.Of(candidate);
            if (Counts(candidate, roles) && standings.Of(candidate.Word) is { } status)
            {
                (var type, roles, var standing) = Turned(candidate, roles, status);
                var isDemand = type == EventType.Request && candidate.Rule.Type != type;
                (var date, standing) = isDemand ? (days.OfDemand(candidate.Word), standing) : days.Of(candidate.Word, standing);
                drafts.Add(new(candidate.Rule, type, roles, standing, date, places.Of(candidate.Word), [Extent.Of(tree, candidate.Word)]));
                days.Met(drafts[^1], candidate.Word);
            }
        }

        // What is planned and on what day it is told from the reference day: with another one it is another finding.
        string[] because = lineage.ReferenceDay is { } reference ? [reference.Ground.Id] : [];
        var maker = new FindingMaker(article.Text, Stage);
        return [.. EventMerger.Merge(drafts).Select(draft => maker.Find(
            new WireEvent(draft.Type, draft.Rule.Mode, [.. draft.Roles.Source.Select(party => party.Name)], [.. draft.Roles.Target.Select(party => party.Name)], draft.Date, draft.Place, draft.Status),
            "event", $"events.{analysis.Language}.{draft.Rule.Name}", draft.Roles.TargetIsNamed && draft.Roles.Source.Count > 0 ? 0.8 : 0.6, [.. draft.Evidence], because))];

        bool Counts(Candidate candidate, Roles roles)
        {
            var rule = candidate.Rule;
            return (roles.IsNamed || rule.Is("any") || (roles.Source.Count > 1 && clause.Occurs(candidate.Word)))
                && (!rule.NeedsTarget || roles.TargetIsNamed)
                && (!rule.NeedsSource || roles.Source.Count > 0 || (clause.IsVerb(candidate.Word) && clause.IsPassive(candidate.Word)));
        }

        (EventType Type, Roles Roles, EventStatus Status) Turned(Candidate candidate, Roles roles, EventStatus status)
        {
            var (word, rule) = (candidate.Word, candidate.Rule);
            if (rule.Is("said"))
            {
                return (rule.Type, roles, EventStatus.Happened);
            }

            if (standings.IsNegated(word))
            {
                // «si elle ne retire pas sa plainte»: what is set as a condition is demanded of whom it names.
                if (clause.IsCondition(word) && IsYielding(rule.Type))
                {
                    return (EventType.Request, roles with { Source = roles.Target, Target = roles.Source }, EventStatus.Happened);
                }

                // Not to accept is to refuse.
                if (status == EventStatus.Denied && rule.Type == EventType.Agree && clause.IsVerb(word))
                {
                    return (EventType.Reject, roles, EventStatus.Happened);
                }
            }

            // To offer help is to announce it.
            var isOffer = status == EventStatus.Happened && rule.Type is EventType.Aid or EventType.Cooperate && lexicon.Is("ahead", tree.Words[word].Lemma);
            return (rule.Type, roles, isOffer ? EventStatus.Planned : status);
        }
    }

    private static bool IsYielding(EventType type) => type is EventType.Retreat or EventType.Concede or EventType.Agree or EventType.Aid or EventType.Support or EventType.Cooperate;
}
