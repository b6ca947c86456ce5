namespace Filature.Records.Statements;

/// <summary>«selon X, …», «…, according to X», «pour X, …».</summary>
internal sealed class Accordings(Document document, NounPhrases phrases, Contents contents, Clauses clauses)
{
    // From the phrase after «selon» to the comma that ends it: «Selon un communiqué diffusé dans la nuit par le ministère, …».
    private const int Reach = 20;

    private const int NearStart = 8;

    /// <summary>The statements of one cue; the relay alone, where the clause has a speaker of its own, is left to the reader.</summary>
    public IEnumerable<Draft> Read(Passage passage, int from, Cue cue, int first, int last, IReadOnlySet<int> incises)
    {
        var units = passage.Units;
        if (phrases.At(passage, last + 1, bare: cue.Voice == CueVoice.According) is not { } found || found.Mention.IsRelative)
        {
            yield break;
        }

        var start = NounPhrases.ClauseStart(passage, first, from);
        while (start < first && (units[start].Kind == UnitKind.Mark || units[start].Is(WordClass.Coordinator)))
        {
            start++;
        }

        var speaker = found.Mention;
        if (start == first)
        {
            var comma = found.End;
            while (comma < Math.Min(passage.End, found.End + Reach) && !units[comma].IsComma && !units[comma].IsStop)
            {
                comma++;
            }

            if (comma >= passage.End || !units[comma].IsComma)
            {
                yield break;
            }

            // «Pour le délégué, Yassine Belkhadir, …»; «Pour Yassine Belkhadir, le délégué, …».
            var next = comma + 1;
            if (phrases.At(passage, next) is { } second && second.End < passage.End && units[second.End].IsComma && second.End - next <= NearStart
                && (second.Mention.Person is null) != (speaker.Person is null))
            {
                speaker = second.Mention.Person is null ? speaker : second.Mention with { Gender = speaker.Gender };
                next = second.End + 1;
            }

            // «Selon l'accord, qui tient en sept pages, une commission …»
            if (next < passage.End && units[next].Is(WordClass.Relative | WordClass.Subordinate | WordClass.Of) && CommaAfter(units, next, passage.End) is { } close)
            {
                next = close + 1;
            }

            var end = clauses.End(passage, next, atComma: false, incises);
            if (contents.Of(passage, next, end) is { } body && (cue.Voice == CueVoice.According || Bears(units, next, end, speaker)))
            {
                yield return Make(passage, cue, speaker, body, "before");
                if (end + 1 < units.Count && units[end].IsMark(':') && units[end + 1].IsQuote && contents.Of(passage, end + 1, end + 2) is { } quote)
                {
                    yield return Make(passage, cue, speaker, quote, "before");
                }
            }

            yield break;
        }

        if (cue.Voice == CueVoice.View)
        {
            yield break;
        }

        var bodyEnd = first;
        var parted = units[first - 1].IsComma || units[first - 1].IsQuote;
        if (!parted && speaker.Person is null && !speaker.IsPronoun && !Sayer(units, last + 1, found.End))
        {
            yield break;
        }

        if (found.End + 1 < units.Count && speaker.Person is null && units[found.End].IsComma && phrases.At(passage, found.End + 1) is { Mention.Person: not null } named)
        {
            speaker = named.Mention with { Gender = speaker.Gender };
        }
        else if (units[first - 1].IsComma && first - start < NearStart && found.End + 2 < passage.End && units[found.End].IsComma && !units[found.End + 1].Is(WordClass.Preposition)
            && contents.Of(passage, start, passage.End) is { } around)
        {
            yield return Make(passage, cue, speaker, around, "around");
            yield break;
        }

        if (contents.Of(passage, start, bodyEnd) is { } clause)
        {
            yield return Make(passage, cue, speaker, clause, "after");
        }
    }

    // «Pour X, …» says what X thinks only where X can think and the clause bears it out.
    private bool Bears(IReadOnlyList<Unit> units, int start, int end, Mention speaker)
    {
        var quoted = false;
        for (var i = start; i < end; i++)
        {
            quoted |= units[i].IsQuote;
        }

        var who = speaker.Person is not null || speaker.IsPronoun;
        return quoted ? who || !speaker.Whole.IsEmpty && IsDefinite(speaker)
            : speaker.Person is not null && document.Analysis.Language != "en";
    }

    private bool IsDefinite(Mention speaker)
    {
        foreach (var token in speaker.Whole.Of(document.Text).Split(' ', '\'', '’'))
        {
            if ((document.Vocabulary.Of(token).Class & (WordClass.Sayer | WordClass.Listener)) != WordClass.None)
            {
                return true;
            }
        }

        return false;
    }

    private static int? CommaAfter(IReadOnlyList<Unit> units, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + Reach); i++)
        {
            if (units[i].IsComma)
            {
                return i;
            }
        }

        return null;
    }

    private static bool Sayer(IReadOnlyList<Unit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (units[i].Is(WordClass.Sayer))
            {
                return true;
            }
        }

        return false;
    }

    private static Draft Make(Passage passage, Cue cue, Mention speaker, (StatementKind Kind, TextSpan Content, IReadOnlyList<TextSpan> Fragments) body, string place) =>
        new($"{(body.Kind == StatementKind.Direct ? "direct" : body.Kind == StatementKind.Mixed ? "mixed" : "indirect")}.according-{place}",
            body.Kind, body.Content, body.Fragments, cue, speaker, passage);
}
