namespace Filature.Records.Statements;

/// <summary>Where the clause that a cue opens ends.</summary>
internal sealed class Clauses(Document document)
{
    private const int Longest = 150;

    /// <summary>The index after the last unit of the clause that starts at <paramref name="start"/>.</summary>
    /// <param name="atComma">Whether the first comma ends it: «Prié de dire s'il viendrait, …».</param>
    /// <param name="incises">Units of cues known to stand in an incise.</param>
    public int End(Passage passage, int start, bool atComma, IReadOnlySet<int> incises)
    {
        var units = passage.Units;
        var limit = Math.Min(passage.End, start + Longest);
        for (var i = start; i < limit; i++)
        {
            var unit = units[i];
            if (unit.Kind == UnitKind.Mark)
            {
                if (unit.Sign is ';' or ':' || (passage.Level > 0 && unit.IsStop) || (unit.IsComma && (atComma || (i > start && Cuts(units, i + 1, limit, incises)))))
                {
                    return i;
                }
            }
            else if (i > start && unit.Is(WordClass.Coordinator) && LeadsToCue(units, i + 1, limit))
            {
                return i;
            }
            else if (i > start && unit.Cue >= 0 && (document.Cues[unit.Cue].Voice is CueVoice.According or CueVoice.Coordinated || incises.Contains(unit.Cue)))
            {
                return i;
            }
            else if (i > start && unit.Is(WordClass.Subordinator) && GerundAhead(units, i + 1, limit))
            {
                return i;
            }
        }

        return limit;
    }

    private bool Cuts(IReadOnlyList<Unit> units, int i, int limit, IReadOnlySet<int> incises)
    {
        if (i >= limit)
        {
            return true;
        }

        var unit = units[i];
        if (unit.Cue >= 0)
        {
            return document.Cues[unit.Cue].Voice is CueVoice.Inverted or CueVoice.According or CueVoice.Gerund or CueVoice.Coordinated or CueVoice.Citing
                || incises.Contains(unit.Cue);
        }

        return (unit.Is(WordClass.Resumptive) && (unit.Is(WordClass.Relative) || (i + 1 < limit && units[i + 1].Is(WordClass.That | WordClass.Relative))))
            || GerundAhead(units, i, limit) || IncisedAhead(units, i, limit, incises);
    }

    // "…, two diplomats said"
    private static bool IncisedAhead(IReadOnlyList<Unit> units, int i, int limit, IReadOnlySet<int> incises)
    {
        for (var at = i; at < Math.Min(limit, i + 10) && units[at].Kind is UnitKind.Word or UnitKind.Number; at++)
        {
            if (units[at].Cue >= 0)
            {
                return incises.Contains(units[at].Cue);
            }
        }

        return false;
    }

    private bool GerundAhead(IReadOnlyList<Unit> units, int i, int limit)
    {
        for (var at = i; at < Math.Min(limit, i + 3); at++)
        {
            if (units[at].Cue >= 0)
            {
                return document.Cues[units[at].Cue].Voice == CueVoice.Gerund;
            }

            if (units[at].Kind != UnitKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    // «… et a rappelé que», «y negó que», "and proposes": the next verb of the same subject.
    private bool LeadsToCue(IReadOnlyList<Unit> units, int i, int limit)
    {
        while (i < limit && units[i].Cue < 0 && units[i].Is(WordClass.Adverb | WordClass.Clitic | WordClass.Negation))
        {
            i++;
        }

        return i < limit && units[i].Cue >= 0
            && document.Cues[units[i].Cue].Voice is CueVoice.Finite or CueVoice.Coordinated or CueVoice.Plural or CueVoice.Gerund;
    }
}
