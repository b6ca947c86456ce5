namespace Filature.Translations.Audit;

/// <summary>Negations and modal verbs, by the rules of <c>languages/*/audit.rules</c>. Of matches that overlap the one of the earlier rule holds.</summary>
internal static class PhraseReader
{
    public static (DenialMark[] Denials, ModalMark[] Modals) Read(string text, string language)
    {
        var rules = Knowledge.Rules("audit", language);
        var (denials, modals) = (new List<DenialMark>(), new List<ModalMark>());
        var taken = new SortedSet<TextSpan>();
        foreach (var match in rules.All(text))
        {
            if (match.Rule["kind"] == "modal")
            {
                modals.Add(new(match.Span, Enum.Parse<ModalForce>(match.Rule["force"] ?? "", ignoreCase: true), match.Rule.Name));
            }
            else if (!IsTaken(match.Span))
            {
                taken.Add(match.Span);
                if (match.Rule["kind"] is { } kind and not "none")
                {
                    denials.Add(new(match.Span, Enum.Parse<DenialKind>(kind, ignoreCase: true), match.Rule.Name));
                }
            }
        }

        denials.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        modals.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return ([.. denials], [.. modals]);

        // Those taken are disjoint: only the neighbours can overlap.
        bool IsTaken(TextSpan span)
        {
            var before = taken.GetViewBetween(new(0, 0), new(span.End, span.End)).Max;
            return before.Overlaps(span);
        }
    }
}
