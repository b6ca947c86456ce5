namespace Filature.Records.Actors;

/// <summary>The countries and bodies that a text names, found by place, each shown by the name that the text gives it.</summary>
internal sealed class ActorMentions(string text, IReadOnlyList<ActorMention> all)
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    public IReadOnlyList<ActorMention> All => all;

    /// <summary>The index of the first mention that ends after a place.</summary>
    public int FirstFrom(int start)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The mention at a place, or null.</summary>
    public ActorMention? At(TextSpan span) => FirstFrom(span.Start) is var i && i < all.Count && all[i].Span.Overlaps(span) ? all[i] : null;

    /// <summary>The name to show: the article's own one; where it has none, the one nearest to the adjective it uses.</summary>
    public string Shown(StateActor actor)
    {
        if (actor.Names.Count == 1)
        {
            return actor.Names[0];
        }

        if (!_shown.TryGetValue(actor.Code, out var shown))
        {
            _shown[actor.Code] = shown = Choose(actor);
        }

        return shown;
    }

    private string Choose(StateActor actor)
    {
        string? adjective = null;
        foreach (var mention in all)
        {
            if (mention.Actor.Code != actor.Code)
            {
                continue;
            }

            if (mention.Form == ActorForm.Name && mention.Span.Of(text) is var name && !IsShort(name))
            {
                return name;
            }

            adjective ??= mention.Form == ActorForm.Adjective ? mention.Span.Of(text) : null;
        }

        // «biélorusse» is of «Biélorussie», «bélarusse» of «Bélarus»; a sign of capitals is like none.
        return adjective is null ? actor.Names[0] : actor.Names.MaxBy(name => (CommonStart(name, adjective) is var common and > 2 ? common : 0))!;
    }

    private static bool IsShort(string name) => name.All(c => !char.IsLower(c));

    private static int CommonStart(string name, string adjective)
    {
        var (a, b) = (Folding.Fold(name), Folding.Fold(adjective));
        return a.AsSpan().CommonPrefixLength(b);
    }
}
