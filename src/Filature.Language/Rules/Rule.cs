using System.Text.RegularExpressions;

namespace Filature.Language.Rules;

/// <summary>
/// A piece of language knowledge: a name, a pattern, what it says of what it matches, and the lines that prove it.
/// Made by <see cref="RuleFile"/>; the format is described in <c>languages/README.md</c>.
/// </summary>
public sealed class Rule
{
    // A text that strangers wrote can make a pattern that tries and goes back take for ever: what takes so long is asked of an
    // automaton, which takes time in proportion to the text, finds the same, and is costly to build and to keep (decision 0006).
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // In characters asked about: some hundred articles. Compiling a pattern takes as long as asking it about dozens, and most runs
    // end before; a desk that reads on gets its Records in half the time (bench/README.md).
    private const long WorthCompiling = 300_000;

    private readonly Lazy<Regex> _trying;
    private readonly Lazy<Regex> _compiled;
    private readonly Lazy<Regex> _linear;
    private long _asked;

    internal Rule(string name, string pattern, IReadOnlyDictionary<string, string> result, ValueList<RuleExample> examples)
    {
        Name = name;
        Result = result;
        Examples = examples;
        // Most rules of a run are never asked (decision 0009).
        _trying = new(() => new(pattern, Options, Patience));
        _compiled = new(() => new(pattern, Options | RegexOptions.Compiled, Patience));
        _linear = new(() => new(pattern, Options | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(2)));
        var literals = PatternReader.Read(pattern)?.Best;
        if (literals is null)
        {
            // Not understood, so perhaps wrong: the engine says so now.
            _ = _linear.Value;
        }

        Literals = literals is null || Array.IndexOf(literals, "") >= 0 ? null : literals;
    }

    /// <summary>Unique in its set, and written into every finding the rule makes.</summary>
    public string Name { get; }

    /// <summary>The pattern as an automaton.</summary>
    internal Regex Linear => _linear.Value;

    /// <summary>Every match holds one of these, in the characters of <see cref="Fold"/>; null where a match may be anything.</summary>
    internal string[]? Literals { get; }

    /// <summary>What the rule says of a match, as keys and values.</summary>
    public IReadOnlyDictionary<string, string> Result { get; }

    public ValueList<RuleExample> Examples { get; }

    /// <summary>The first place where the rule matches, or null.</summary>
    public RuleMatch? Match(string text) => Ask(text, pattern => pattern.Match(text)) is { Success: true } match ? new(this, match) : null;

    public bool IsMatch(string text) => Ask(text, pattern => pattern.IsMatch(text));

    /// <summary>Every place where the rule matches, in order and disjoint.</summary>
    public IReadOnlyList<RuleMatch> Matches(string text) => Ask(text, pattern =>
    {
        var matches = new List<RuleMatch>();
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            matches.Add(new(this, match));
        }

        return matches;
    });

    /// <summary>The value of a key of the result, or null.</summary>
    public string? this[string key] => Result.GetValueOrDefault(key);

    private T Ask<T>(string text, Func<Regex, T> question)
    {
        try
        {
            return question((Interlocked.Add(ref _asked, text.Length) > WorthCompiling ? _compiled : _trying).Value);
        }
        catch (RegexMatchTimeoutException)
        {
            return question(Linear);
        }
    }
}

/// <summary>A line that a rule must match (with these groups), or, as a counter-example, must not.</summary>
public sealed record RuleExample(string Text, bool Matches, ValueList<(string Group, string Value)> Groups, int Line);

/// <summary>A rule found at work. Spans are offsets into the matched text.</summary>
public sealed class RuleMatch
{
    private readonly Match _match;

    internal RuleMatch(Rule rule, Match match)
    {
        Rule = rule;
        _match = match;
    }

    public Rule Rule { get; }

    public TextSpan Span => new(_match.Index, _match.Index + _match.Length);

    /// <summary>Where a named group of the pattern matched, or null.</summary>
    public TextSpan? Group(string name) =>
        _match.Groups[name] is { Success: true, Length: > 0 } group ? new(group.Index, group.Index + group.Length) : null;
}
