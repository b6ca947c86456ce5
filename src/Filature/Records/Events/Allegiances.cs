using Filature.Records.Actors;

namespace Filature.Records.Events;

/// <summary>For whom the persons of an article act: what stands beside their names tells («le président finlandais Eino Harjula»).</summary>
internal sealed class Allegiances
{
    // As far as a title reaches.
    private const int Near = 70;

    private readonly Dictionary<string, StateActor> _bySurname = new(StringComparer.Ordinal);

    public Allegiances(string text, Analysis analysis, Tree tree, ActorMentions mentions)
    {
        foreach (var name in analysis.Names)
        {
            if (name.Type == NameType.Person && Beside(text, tree, mentions, name.Span) is { } actor)
            {
                _bySurname.TryAdd(Surname(name.Span.Of(text)), actor);
            }
        }
    }

    public StateActor? Of(string person) => _bySurname.GetValueOrDefault(Surname(person));

    private static StateActor? Beside(string text, Tree tree, ActorMentions mentions, TextSpan name)
    {
        var i = mentions.FirstFrom(name.Start) - 1;
        if (i >= 0 && Joined(text, tree, new(mentions.All[i].Span.End, name.Start), isBehind: false))
        {
            return mentions.All[i].Actor;
        }

        i = mentions.FirstFrom(name.End);
        return i < mentions.All.Count && Joined(text, tree, new(name.End, Math.Max(name.End, mentions.All[i].Span.Start)), isBehind: true)
            ? mentions.All[i].Actor : null;
    }

    // Nothing but the words of a title stands between: no verb, no end of a sentence; behind the name it begins with a comma.
    private static bool Joined(string text, Tree tree, TextSpan between, bool isBehind)
    {
        if (between.Length > Near)
        {
            return false;
        }

        var words = between.Of(text.AsSpan());
        if (words.ContainsAny(".;:!?\n«»\"“”") || (isBehind && (words.Length == 0 || words[0] is not (',' or '(')))
            || (isBehind ? words[1..].Contains(',') : words.TrimEnd().TrimEnd(',').Contains(',')))
        {
            return false;
        }

        for (var i = tree.FirstFrom(between.Start); i < tree.Words.Count && tree.Words[i].Span.Start < between.End; i++)
        {
            if (tree.Words[i].Upos is Upos.Verb or Upos.Aux or Upos.Cconj)
            {
                return false;
            }
        }

        return true;
    }

    private static string Surname(string person) => Folding.Fold(person.AsSpan(person.LastIndexOf(' ') + 1));
}
