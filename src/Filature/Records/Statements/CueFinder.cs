namespace Filature.Records.Statements;

/// <summary>Finds the cues of a text by the rules of its language (<c>cues.rules</c>).</summary>
internal static class CueFinder
{
    /// <summary>Ordered and disjoint. Of two that overlap the longer one stays; of two equals the earlier rule's.</summary>
    public static List<Cue> Find(string text, string language)
    {
        var all = new List<(Cue Cue, int Order)>();
        foreach (var match in Knowledge.Rules("cues", language).All(text))
        {
            all.Add((Make(match), all.Count));
        }

        all.Sort((a, b) => a.Cue.Span.Start != b.Cue.Span.Start ? a.Cue.Span.Start.CompareTo(b.Cue.Span.Start)
            : a.Cue.Span.Length != b.Cue.Span.Length ? b.Cue.Span.Length.CompareTo(a.Cue.Span.Length)
            : a.Order.CompareTo(b.Order));
        var kept = new List<Cue>();
        foreach (var (cue, _) in all)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= cue.Span.Start)
            {
                kept.Add(cue);
            }
            else if (cue.Words.Length > kept[^1].Words.Length && kept[^1].Span.Contains(cue.Words))
            {
                kept[^1] = cue;
            }
        }

        return kept;
    }

    private static Cue Make(RuleMatch match)
    {
        var opens = Opens.None;
        foreach (var name in (match.Rule["takes"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            opens |= Enum.Parse<Opens>(name, ignoreCase: true);
        }

        return new(
            match.Span,
            match.Group("cue") ?? match.Span,
            match.Group("subject") ?? match.Group("speaker"),
            Enum.Parse<Act>(match.Rule["act"] ?? nameof(Act.Asserted), ignoreCase: true),
            Enum.Parse<CueVoice>(match.Rule["voice"] ?? nameof(CueVoice.Finite), ignoreCase: true),
            opens,
            match.Rule["to"] == "next",
            match.Rule.Name);
    }
}
