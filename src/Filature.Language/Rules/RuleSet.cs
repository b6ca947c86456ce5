namespace Filature.Language.Rules;

/// <summary>Rules of one kind, in the order in which they are tried. Frozen and safe to share between threads.</summary>
public sealed class RuleSet
{
    private readonly Lazy<LiteralIndex> _index;
    private readonly Lazy<StartIndex> _starts;

    internal RuleSet(string name, ValueList<Rule> rules)
    {
        Name = name;
        Rules = rules;
        _index = new(() => new([.. rules.Select(static rule => rule.Literals)]));
        _starts = new(() => new(rules));
    }

    public string Name { get; }

    public ValueList<Rule> Rules { get; }

    /// <summary>
    /// The rules, in order, that may match the text: all that do, and some that do not. One cheap pass over the text tells, whatever the
    /// number of rules; asking each rule costs far more.
    /// </summary>
    public IEnumerable<Rule> Candidates(string text)
    {
        var may = _index.Value.In(text);
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            if (LiteralIndex.Has(may, rule))
            {
                yield return Rules[rule];
            }
        }
    }

    /// <summary>The first rule, in order, that matches; or null.</summary>
    public RuleMatch? First(string text)
    {
        foreach (var rule in Candidates(text))
        {
            if (rule.Match(text) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>Every match of every rule: by rule, then by place.</summary>
    public IEnumerable<RuleMatch> All(string text)
    {
        var may = _index.Value.In(text);
        var (starts, places) = (_starts.Value, (List<Place>?)null);
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            if (!LiteralIndex.Has(may, rule))
            {
                continue;
            }

            var matches = Rules[rule].Starts is null ? Rules[rule].Matches(text) : Rules[rule].Matches(text, starts, places ??= starts.In(text), rule);
            foreach (var match in matches)
            {
                yield return match;
            }
        }
    }

    /// <summary>Several sets as one, the first set's rules first.</summary>
    public static RuleSet Join(string name, params ReadOnlySpan<RuleSet> sets)
    {
        var rules = new List<Rule>();
        foreach (var set in sets)
        {
            rules.AddRange(set.Rules);
        }

        return new(name, rules.ToValueList());
    }
}
