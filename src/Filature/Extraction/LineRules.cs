namespace Filature.Extraction;

/// <summary>A stretch of a line that says something about the article, by one rule.</summary>
/// <param name="Value">The words that carry the value (the name, the date), inside <paramref name="Span"/>.</param>
/// <param name="Kind">The rule's own word for it: <c>modified</c>, <c>source</c>, <c>copyright</c> …</param>
internal readonly record struct Mark(PartRole Role, TextSpan Span, TextSpan Value, string Kind);

/// <summary>The rule files of this room, the page's own language first, applied to one line.</summary>
internal sealed class LineRules(string language)
{
    // Longer lines are prose: no rule here speaks of them, and not asking keeps long texts cheap.
    public const int LongestMarkLine = 320;

    // Chrome is shorter still: a cookie banner or a newsletter's promise fills two lines, not a paragraph.
    private const int LongestChrome = 260;

    private const int Tail = 160;

    private readonly RuleSet _bylines = Knowledge.RulesOfAll("bylines", language);
    private readonly RuleSet _credits = Knowledge.RulesOfAll("credits", language);
    private readonly RuleSet _datelines = Knowledge.RulesOfAll("datelines", language);
    private readonly RuleSet _dates = Knowledge.RulesOfAll("published", language);
    private readonly RuleSet _notices = Knowledge.RulesOfAll("notices", language);
    private readonly RuleSet _chrome = Knowledge.RulesOfAll("chrome", language);

    /// <summary>The kind of chrome that a whole line is, or null.</summary>
    public string? Chrome(string text)
    {
        if (text.Length > LongestChrome)
        {
            return null;
        }

        foreach (var rule in _chrome.Candidates(text))
        {
            if (rule["place"] != "end" && rule.IsMatch(text))
            {
                return rule["kind"];
            }
        }

        return null;
    }

    /// <summary>Where chrome that closes a paragraph begins; the text's length where there is none.</summary>
    public int ChromeAtEnd(string text)
    {
        var from = Math.Max(0, text.Length - Tail);
        var tail = text[from..];
        foreach (var rule in _chrome.Candidates(tail))
        {
            if (rule["place"] == "end" && rule.Match(tail)?.Group("mark") is { } mark)
            {
                return from + mark.Start;
            }
        }

        return text.Length;
    }

    /// <summary>The dateline at the start of a paragraph, or null.</summary>
    public Mark? Dateline(string text)
    {
        var head = text.Length > Tail ? text[..Tail] : text;
        return _datelines.First(head) is { } match ? Of(PartRole.Dateline, match, "place", match.Rule["kind"]) : null;
    }

    /// <summary>The credit that opens or closes a paragraph of running text, or null.</summary>
    public Mark? CreditAt(string text, string place)
    {
        var from = place == "end" ? Math.Max(0, text.Length - Tail) : 0;
        var part = place == "end" ? text[from..] : text[..Math.Min(Tail, text.Length)];
        foreach (var rule in _credits.Candidates(part))
        {
            if (rule["place"] == place && rule.Match(part) is { } match
                && Of(PartRole.Credit, match, "named", rule["kind"]) is var mark && Holds(rule, part, mark))
            {
                return mark with { Span = Moved(mark.Span, from), Value = Moved(mark.Value, from) };
            }
        }

        return null;
    }

    /// <summary>Everything a short line says about the article, in order and disjoint.</summary>
    public List<Mark> Marks(string text)
    {
        var marks = new List<Mark>();
        if (text.Length > LongestMarkLine)
        {
            return marks;
        }

        // A place in capitals alone may be any masthead: only the first paragraph can show that it is a dateline.
        Add(Dateline(text) is { Kind: not "place" } dateline ? dateline : null);
        foreach (var match in _notices.All(text))
        {
            Add(Of(PartRole.Note, match, "mark", match.Rule["kind"]));
        }

        foreach (var match in _bylines.All(text))
        {
            Add(Of(PartRole.Byline, match, "name", match.Rule["kind"]));
        }

        foreach (var match in _credits.All(text))
        {
            var mark = Of(PartRole.Credit, match, "named", match.Rule["kind"]);
            var isCopyright = match.Rule.Name.EndsWith(".copyright", StringComparison.Ordinal);
            if (Holds(match.Rule, text, mark))
            {
                Add(mark);
            }
            else if (isCopyright)
            {
                // The rights of an outlet, not of an agency.
                Add(mark with { Role = PartRole.Note, Kind = "copyright" });
            }
        }

        // Every date has a digit: most lines have none, and the question is cheap.
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            foreach (var match in _dates.All(text))
            {
                Add(Of(PartRole.Note, match, "date", match.Rule["kind"]));
            }
        }

        marks.Sort((left, right) => left.Span.CompareTo(right.Span));
        return marks;

        void Add(Mark? found)
        {
            if (found is { Span.IsEmpty: false } mark && !marks.Exists(other => other.Span.Overlaps(mark.Span)))
            {
                marks.Add(mark);
            }
        }
    }

    private static Mark Of(PartRole role, RuleMatch match, string value, string? kind)
    {
        var span = match.Group("mark") ?? match.Span;
        return new(role, span, match.Group(value) ?? span, kind ?? "");
    }

    private static bool Holds(Rule rule, string text, Mark mark) => rule["check"] != "agency" || Agencies.In(mark.Value.Of(text)).Any();

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
