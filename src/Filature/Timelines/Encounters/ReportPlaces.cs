using Filature.Records.Actors;

namespace Filature.Timelines.Encounters;

/// <summary>A report with its sentences, what the rules of encounters find in it, and who is named where.</summary>
internal sealed class ReportPlaces
{
    private readonly List<(int At, TextSpan Span, string Code)> _sides = [];
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);

    public ReportPlaces(Report report)
    {
        Report = report;
        var text = report.Article.Text.Text;
        Words = Analyzer.Segment(text, report.Article.Language);
        Actors = ActorPlaces.In(text, Words);
        Hits = [.. Knowledge.Rules("encounters", report.Article.Language).All(text)];
        Hits.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        Quoted = [.. report.Record.Statements.SelectMany(said => QuotedOf(said.Value, text)).Order()];
        Running = [.. report.Article.Parts.Where(static part => part.Role is PartRole.Headline or PartRole.Body).Select(static part => part.Span)];
    }

    public Report Report { get; }

    public string Text => Report.Article.Text.Text;

    public Analysis Words { get; }

    public List<ActorMention> Actors { get; }

    public List<RuleMatch> Hits { get; }

    /// <summary>Headline and body.</summary>
    public List<TextSpan> Running { get; }

    private List<TextSpan> Quoted { get; }

    public IEnumerable<RuleMatch> HitsOf(string key, TextSpan within) => Hits.Where(hit => within.Contains(hit.Span) && hit.Rule.Result.ContainsKey(key));

    /// <summary>The persons that the report names, as they are compared over languages.</summary>
    public HashSet<string> Persons => field ??= [.. Report.Record.Names.Where(static name => name.Value.Type == NameType.Person).Select(static name => Allegiance.Key(name.Value.Entity))];

    public HashSet<string> PersonsIn(TextSpan stretch) =>
        [.. Report.Record.Names.Where(name => name.Value.Type == NameType.Person && stretch.Contains(name.Ground.Evidence[0].Span)).Select(static name => Allegiance.Key(name.Value.Entity))];

    public bool IsQuoted(int at) => Quoted.Exists(span => span.Contains(at));

    /// <summary>The place among <see cref="Running"/> of the paragraph that a sentence stands in; -1 where it stands in none.</summary>
    public int ParagraphOf(TextSpan sentence) => Running.FindIndex(span => span.Overlaps(sentence));

    /// <summary>Once the thread's allegiances are known: who acts where.</summary>
    public void Settle(Allegiance allegiance)
    {
        foreach (var actor in Actors.Where(actor => Report.Article.Parts.Any(part => part.Role is PartRole.Headline or PartRole.Body && part.Span.Contains(actor.Span))))
        {
            _sides.Add((actor.Span.Start, actor.Span, actor.Actor.Code));
            if (actor.Form == ActorForm.Adjective && RoleBeside(actor.Span) is { Length: > 3 } role)
            {
                (_roles.TryGetValue(role, out var held) ? held : _roles[role] = new(StringComparer.Ordinal)).Add(actor.Actor.Code);
            }
        }

        foreach (var name in Report.Record.Names)
        {
            if (name.Value.Type == NameType.Person && allegiance.Of(name.Value.Entity) is { } code)
            {
                _sides.Add((name.Ground.Evidence[0].Span.Start, name.Ground.Evidence[0].Span, code));
            }
        }

        // «le bloc», «l'alliance militaire»: the body that the report is about.
        if (Actors.Where(static actor => !actor.Actor.IsCountry).GroupBy(static actor => actor.Actor.Code).MaxBy(static group => group.Count())?.Key is { } body)
        {
            _sides.AddRange(Hits.Where(static hit => hit.Rule.Result.ContainsKey("body")).Select(hit => (hit.Span.Start, hit.Span, body)));
        }

        _sides.Sort(static (left, right) => left.At.CompareTo(right.At));
    }

    /// <summary>The sides named in a stretch, in its order, each once; what is quoted there does not count.</summary>
    public List<(TextSpan Span, string Code)> SidesIn(TextSpan stretch)
    {
        var found = new List<(TextSpan Span, string Code)>();
        for (var i = FirstFrom(stretch.Start); i < _sides.Count && _sides[i].At < stretch.End; i++)
        {
            var side = _sides[i];
            if (!IsQuoted(side.At) && found.TrueForAll(other => other.Code != side.Code))
            {
                found.Add((side.Span, side.Code));
            }
        }

        return found;
    }

    /// <summary>How the report calls a side at a place: «le haut responsable russe».</summary>
    public string Phrase(TextSpan side)
    {
        var line = Text.LastIndexOfAny([',', '.', '\n', '«', '»', ';', ':'], Math.Max(0, side.Start - 1)) + 1;
        var start = new TextSpan(line, side.Start).Trim(Text).Start;
        return side.Start - start is > 0 and < 45 ? Text[start..side.End] : side.Of(Text);
    }

    /// <summary>The one side that is called by a role in this report: «la présidence» where only the Finnish one is named.</summary>
    public string? OfRole(string phrase)
    {
        string? only = null;
        foreach (var word in Folding.FoldWords(phrase).Split(' '))
        {
            if (_roles.TryGetValue(word, out var codes))
            {
                if (codes.Count != 1 || (only is not null && only != codes.First()))
                {
                    return null;
                }

                only = codes.First();
            }
        }

        return only;
    }

    private int FirstFrom(int at)
    {
        var (low, high) = (0, _sides.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sides[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // «Nous avons un texte, a résumé la ministre à l'issue de la séance. Il nous manque …»: the incise is not quoted.
    private static IEnumerable<TextSpan> QuotedOf(Statement statement, string text)
    {
        var content = statement.Content.Span;
        if (statement.Kind != StatementKind.Direct)
        {
            return statement.Fragments.Select(static piece => piece.Span);
        }

        if (statement.Cue is not { } cue || !content.Contains(cue.Span))
        {
            return [content];
        }

        var end = Math.Max(cue.Span.End, statement.Speaker is { } speaker && content.Contains(speaker.Span) ? speaker.Span.End : 0);
        var next = text.AsSpan(end, content.End - end).IndexOfAny(",.;«\"“");
        return [new(content.Start, cue.Span.Start), new(next < 0 ? content.End : end + next, content.End)];
    }

    // The noun that an adjective goes with stands before it in French and Spanish, behind it in English.
    private string? RoleBeside(TextSpan adjective)
    {
        var isEnglish = Report.Article.Language == "en";
        var (start, end) = isEnglish ? (adjective.End, adjective.End) : (adjective.Start, adjective.Start);
        if (isEnglish)
        {
            start = end = Math.Min(adjective.End + 1, Text.Length);
            while (end < Text.Length && char.IsLetter(Text[end]))
            {
                end++;
            }
        }
        else
        {
            start = end = Math.Max(adjective.Start - 1, 0);
            while (start > 0 && char.IsLetter(Text[start - 1]))
            {
                start--;
            }
        }

        return start < end ? Folding.Fold(Text.AsSpan(start, end - start)) : null;
    }
}
