using System.Diagnostics;
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

    // Compiling costs as much as reading about so many characters with an interpreted pattern, and reads them nine times as fast: a
    // program that reads one article compiles nothing, one that reads hundreds compiles what it asks often. Measured on the time rules.
    private const long WorthCompiling = 30_000;

    // The same at one place of the text only; a question at a place costs about as much as fifteen characters.
    private const string Here = @"\G";
    private const long TriesWorthCompiling = 40_000;
    private const int TriesBetweenLooksAtTheClock = 32;

    private readonly Lazy<Regex> _trying;
    private readonly Lazy<Regex> _compiled;
    private readonly Lazy<Regex> _tryingHere;
    private readonly Lazy<Regex> _compiledHere;
    private readonly Lazy<Regex> _linear;
    private long _asked;
    private long _tries;

    internal Rule(string name, string pattern, IReadOnlyDictionary<string, string> result, ValueList<RuleExample> examples)
    {
        Name = name;
        Result = result;
        Examples = examples;
        // Most rules of a run are never asked (decision 0009).
        _trying = new(() => new(pattern, Options, Patience));
        _compiled = new(() => Compiled(pattern));
        _tryingHere = new(() => new($"{Here}(?:{pattern})", Options, Patience));
        _compiledHere = new(() => Compiled($"{Here}(?:{pattern})"));
        _linear = new(() => new(pattern, Options | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(2)));
        var read = PatternReader.Read(pattern);
        var literals = read?.Best;
        if (literals is null)
        {
            // Not understood, so perhaps wrong: the engine says so now.
            _ = _linear.Value;
        }

        Literals = literals is null || Array.IndexOf(literals, "") >= 0 ? null : literals;
        Starts = read is null || read.IsSkippable || Array.Exists(read.Prefix, static start => start is [] or [Fold.Start or Fold.End, ..] or [_, Fold.End, ..])
            ? null : [.. read.Prefix.Select(static start => start.Length > 2 ? start[..2] : start).Distinct()];
        BeginsAWord = PatternReader.BeginsAWord(pattern);
    }

    /// <summary>Unique in its set, and written into every finding the rule makes.</summary>
    public string Name { get; }

    /// <summary>The pattern as an automaton.</summary>
    internal Regex Linear => _linear.Value;

    /// <summary>Every match holds one of these, in the characters of <see cref="Fold"/>; null where a match may be anything.</summary>
    internal string[]? Literals { get; }

    /// <summary>Every match begins with one of these, one or two characters of <see cref="Fold"/>; null where a match may begin with anything.</summary>
    internal string[]? Starts { get; }

    /// <summary>Whether no match begins between two letters.</summary>
    internal bool BeginsAWord { get; }

    /// <summary>What the rule says of a match, as keys and values.</summary>
    public IReadOnlyDictionary<string, string> Result { get; }

    public ValueList<RuleExample> Examples { get; }

    /// <summary>The first place where the rule matches, or null.</summary>
    public RuleMatch? Match(string text) => Ask(text, pattern => pattern.Match(text)) is { Success: true } match ? new(this, match) : null;

    public bool IsMatch(string text) => Ask(text, pattern => pattern.IsMatch(text));

    /// <summary>Every place where the rule matches, in order and disjoint.</summary>
    public IReadOnlyList<RuleMatch> Matches(string text) => Ask(text, pattern => All(pattern, text));

    /// <summary>The same, asked only where a match may begin.</summary>
    internal IReadOnlyList<RuleMatch> Matches(string text, StartIndex starts, List<Place> places, int rule)
    {
        var pattern = (Interlocked.Read(ref _tries) >= TriesWorthCompiling ? _compiledHere : _tryingHere).Value;
        var (matches, tries, end, begun) = ((List<RuleMatch>?)null, 0, 0, Stopwatch.GetTimestamp());
        var patience = Patience + TimeSpan.FromMicroseconds(text.Length);
        try
        {
            foreach (var place in places)
            {
                if (place.At < end || (place.IsInsideWord && BeginsAWord) || !starts.Has(place.Set, rule))
                {
                    continue;
                }

                if (++tries % TriesBetweenLooksAtTheClock == 0 && Stopwatch.GetElapsedTime(begun) > patience)
                {
                    return All(Linear, text);
                }

                if (pattern.Match(text, place.At) is { Success: true } match)
                {
                    (matches ??= []).Add(new(this, match));
                    end = Math.Max(match.Index + match.Length, place.At + 1);
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return All(Linear, text);
        }
        finally
        {
            Interlocked.Add(ref _tries, tries);
        }

        return matches ?? [];
    }

    /// <summary>The value of a key of the result, or null.</summary>
    public string? this[string key] => Result.GetValueOrDefault(key);

    private List<RuleMatch> All(Regex pattern, string text)
    {
        var matches = new List<RuleMatch>();
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            matches.Add(new(this, match));
        }

        return matches;
    }

    // Once before it counts: what compiles at the first question must not use up the patience that is meant for the text.
    private Regex Compiled(string pattern)
    {
        var compiled = new Regex(pattern, Options | RegexOptions.Compiled, Patience);
        foreach (var example in Examples)
        {
            try
            {
                _ = compiled.Match(example.Text).Success;
            }
            catch (RegexMatchTimeoutException)
            {
                // It was the compiler's time.
            }
        }

        return compiled;
    }

    private T Ask<T>(string text, Func<Regex, T> question)
    {
        var isWorth = Interlocked.Read(ref _asked) >= WorthCompiling || Interlocked.Add(ref _asked, text.Length) >= WorthCompiling;
        try
        {
            return question((isWorth ? _compiled : _trying).Value);
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
