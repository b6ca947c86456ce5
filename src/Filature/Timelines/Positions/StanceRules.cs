namespace Filature.Timelines.Positions;

/// <summary>The rules of <c>stances.rules</c> in one language, by where they are asked.</summary>
internal sealed class StanceRules
{
    private readonly RuleSet _rules;

    public StanceRules(string language) => _rules = Knowledge.Rules("stances", language);

    /// <summary>What the words of a saying or sentence say, in their order; what a rule of stance none covers is left out.</summary>
    /// <param name="where">content or narrated.</param>
    public IReadOnlyList<RuleMatch> In(string text, string where)
    {
        // Of two rules about the same words the first one counts.
        var matches = new List<RuleMatch>();
        foreach (var match in _rules.All(text))
        {
            if (Asks(match.Rule, where) && !matches.Exists(known => known.Span.Overlaps(match.Span) && known.Rule != match.Rule))
            {
                matches.Add(match);
            }
        }

        return [.. matches.Where(match => match.Rule["stance"] != "none").OrderBy(match => match.Span)];
    }

    /// <summary>Whether a readiness is one to strike back.</summary>
    public bool IsFirm(string words) => _rules.All(words).Any(match => match.Rule["stance"] == "none" && Asks(match.Rule, "narrated"));

    /// <summary>The first rule about words that announce a saying.</summary>
    public Rule? Cue(string words) => First(words, "cue");

    /// <summary>The first rule about words that name a speaker.</summary>
    public Rule? Speaker(string words) => First(words, "speaker");

    /// <summary>Whether a title is one of a state.</summary>
    public bool Office(string words) => First(words, "title") is not null;

    /// <summary>Whether words name what is held up to others and may be given up: a demand, a threat.</summary>
    public bool IsHeld(string words) => First(words, "held") is not null;

    /// <summary>The first rule about a saying with the words that announce it: what is refused may be only an answer to a reporter.</summary>
    public Rule? Act(string cueAndContent) => First(cueAndContent, "act");

    public static Stance? StanceOf(Rule rule) => Enum.TryParse<Stance>(rule["stance"], ignoreCase: true, out var stance) ? stance : null;

    private Rule? First(string words, string where) => _rules.Candidates(words).FirstOrDefault(rule => Asks(rule, where) && rule.IsMatch(words));

    private static bool Asks(Rule rule, string where) => rule["in"]?.Split(',').Contains(where) == true;
}
