namespace Filature.Records.Actors;

/// <summary>Which words of a text name countries and bodies of states.</summary>
internal static class ActorReader
{
    /// <summary>In the order of the text, disjoint.</summary>
    public static ActorMentions Read(string text, Analysis analysis)
    {
        var table = ActorTable.Of(analysis.Language);
        var found = new List<(TextSpan Span, ActorTable.Entry[] Entries)>();
        var here = new List<ActorTable.Entry>();
        var end = 0;
        foreach (var token in analysis.Tokens)
        {
            if (token.Span.Start < end)
            {
                continue;
            }

            table.At(text, token.Span.Start, here);
            if (here.Count > 0)
            {
                found.Add((new(token.Span.Start, token.Span.Start + here[0].Text.Length), [.. here]));
                end = token.Span.Start + here[0].Text.Length;
            }
        }

        return new(text, Settle(found));
    }

    // A seat of several means the one that the text speaks of most; a body's short name («la Commission») counts where the body is named.
    private static List<ActorMention> Settle(List<(TextSpan Span, ActorTable.Entry[] Entries)> found)
    {
        var weight = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, entries) in found)
        {
            if (entries.Length == 1 && IsPlain(entries[0]))
            {
                weight[entries[0].Actor.Code] = weight.GetValueOrDefault(entries[0].Actor.Code) + 1;
            }
        }

        var mentions = new List<ActorMention>(found.Count);
        foreach (var (span, entries) in found)
        {
            var best = entries.MaxBy(entry => (weight.GetValueOrDefault(entry.Actor.Code), !entry.Actor.IsCountry));
            if (best.Actor.IsCountry || entries.Length > 1 || IsPlain(best) || weight.ContainsKey(best.Actor.Code))
            {
                mentions.Add(new(span, best.Actor, best.Form));
            }
        }

        return mentions;
    }

    private static bool IsPlain(ActorTable.Entry entry) => entry.Form != ActorForm.Seat || entry.Text.Contains(' ', StringComparison.Ordinal);
}
