using Filature.Records.Actors;

namespace Filature.Records.Events;

/// <summary>The main parties of an article, and which of them it names in one breath: those stand on one side.</summary>
internal sealed class Sides
{
    private const int Most = 3;

    private readonly HashSet<(string, string)> _joined = [];

    public Sides(Article article, Tree tree, ActorMentions mentions)
    {
        var counted = new Dictionary<string, (StateActor Actor, int Count)>(StringComparer.Ordinal);
        var datelines = article.PartsOf(PartRole.Dateline).ToList();
        foreach (var mention in mentions.All.Where(mention => !datelines.Exists(line => line.Contains(mention.Span)) && !IsPlace(tree, mention)))
        {
            counted[mention.Actor.Code] = (mention.Actor, counted.GetValueOrDefault(mention.Actor.Code).Count + 1);
        }

        var most = counted.Values.Select(actor => actor.Count).DefaultIfEmpty().Max();
        Main = [.. counted.Values.Where(actor => actor.Count * 4 >= most && actor.Count > 1).OrderByDescending(actor => actor.Count).Take(Most)
            .Select(actor => new Party(mentions.Shown(actor.Actor), actor.Actor.Code))];
        Join(tree, mentions);
    }

    /// <summary>The countries and bodies that the article names most, at most three.</summary>
    public ValueList<Party> Main { get; }

    /// <summary>The main parties on the other side of these.</summary>
    public List<Party> Against(IReadOnlyCollection<Party> parties)
    {
        var others = Main.Where(party => !parties.Contains(party)).ToList();
        var opposed = others.Where(party => parties.All(own => !_joined.Contains((own.Code ?? "", party.Code ?? "")))).ToList();
        return opposed.Count > 0 ? opposed : others;
    }

    private void Join(Tree tree, ActorMentions mentions)
    {
        var groups = new List<List<string>>();
        ActorMention? before = null;
        foreach (var mention in mentions.All)
        {
            if (before is { } last && IsJoint(tree, new(last.Span.End, Math.Max(last.Span.End, mention.Span.Start))))
            {
                groups[^1].Add(mention.Actor.Code);
            }
            else
            {
                groups.Add([mention.Actor.Code]);
            }

            before = mention;
        }

        // All parties together are no side.
        foreach (var group in groups.Where(group => group.Count == 2 && group[0] != group[1] && Main.Count > 2))
        {
            _joined.Add((group[0], group[1]));
            _joined.Add((group[1], group[0]));
        }
    }

    private static bool IsJoint(Tree tree, TextSpan between)
    {
        var hasAnd = false;
        var count = 0;
        for (var i = tree.FirstFrom(between.Start); i < tree.Words.Count && tree.Words[i].Span.Start < between.End; i++, count++)
        {
            if (tree.Words[i].Upos is not (Upos.Cconj or Upos.Det or Upos.Punct or Upos.Adp))
            {
                return false;
            }

            hasAnd |= tree.Words[i].Upos == Upos.Cconj || tree.Words[i].Form == ",";
        }

        return hasAnd && count <= 3;
    }

    private static bool IsPlace(Tree tree, ActorMention mention) =>
        mention.Form == ActorForm.Seat && tree.Top(mention.Span) is var top and >= 0 && tree.Has(top, "obl") && tree.Case(top) is not null;
}
