namespace Filature.Language.Rules;

/// <summary>Rules of one kind, in the order in which they are tried. Frozen and safe to share between threads.</summary>
public sealed class RuleSet
{
    internal RuleSet(string name, ValueList<Rule> rules)
    {
        Name = name;
        Rules = rules;
    }

    public string Name { get; }

    public ValueList<Rule> Rules { get; }

    /// <summary>The first rule, in order, that matches; or null.</summary>
    public RuleMatch? First(string text)
    {
        foreach (var rule in Rules)
        {
            if (rule.Pattern.Match(text) is { Success: true } match)
            {
                return new(rule, match);
            }
        }

        return null;
    }

    /// <summary>Every match of every rule: by rule, then by place.</summary>
    public IEnumerable<RuleMatch> All(string text)
    {
        foreach (var rule in Rules)
        {
            for (var match = rule.Pattern.Match(text); match.Success; match = match.NextMatch())
            {
                yield return new(rule, match);
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
