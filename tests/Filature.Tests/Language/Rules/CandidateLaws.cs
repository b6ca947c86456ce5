using CsCheck;
using Filature.Language.Rules;
using Filature.Language.Times;

namespace Filature.Tests.Language.Rules;

/// <summary>What <see cref="RuleSet.Candidates"/> leaves out does not match: asking fewer rules never changes what is found.</summary>
public sealed class CandidateLaws
{
    // What patterns take for each other, or what stands at the edge of it.
    private const string Odd = "KkſsıİiIÉéÅåßẞ’'–—-\u00a0\u2009\t\n\r .,:(«»\u0664\u0967" + "09";

    private static readonly Gen<string> AnyPattern = Gen.OneOf(
        "a", "b", "k", "s", "É", "ab ", "[ab]", "[^a]", "[0-3]", "[a-z]", "[\\s-]", "[’']", "\\s", "\\d", "\\w", "\\b", "\\.", "\\p{Lu}", ".", "-", "’",
        "(?i)", "(?:", "(?i:", "(?<x>", "(", ")", "|", "|", "^", "$", "?", "*", "+", "{2}", "{0,2}", "{2,}", "+?", "[", "]", "\\", "{2,1}").Array[1, 9].Select(string.Concat);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        "a", "b", "A", "k", "K", "\u212a", "s", "ſ", "é", "É", " ", "\u00a0", "\n", "’", "'", "-", "–", ".", "2", "\u0664", "ab ", "").Array[0, 7].Select(string.Concat);

    public static TheoryData<string> Sets => [.. Knowledge.RuleFiles.Select(Path.GetFileNameWithoutExtension).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> TimeLanguages => [.. TimeRules.Languages];

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_a_set_finds_is_what_its_rules_find_one_by_one(string name) => FindsAsItsRulesDo(Knowledge.RulesOfAll(name, "fr"));

    [Theory]
    [MemberData(nameof(TimeLanguages))]
    public void What_time_rules_find_together_is_what_they_find_one_by_one(string language) => FindsAsItsRulesDo(TimeRules.Of(language)!.Set);

    private static void FindsAsItsRulesDo(RuleSet set)
    {
        var random = new Random(20230214);
        var proofs = set.Rules.SelectMany(rule => rule.Examples.Select(example => example.Text)).ToList();
        var lines = proofs.Concat(SampleLines().OrderBy(_ => random.Next()).Take(300)).ToList();
        foreach (var line in lines.Concat(proofs.SelectMany(line => Mutations(line, random))))
        {
            Assert.Equal(Found(set.Rules.SelectMany(rule => Matches(rule, line))), Found(set.All(line).Select(match => (match.Rule.Name, match.Span))));
        }
    }

    [Fact]
    public void Most_rules_are_left_out_where_a_text_holds_nothing_of_theirs()
    {
        var rules = 0;
        var asked = new List<string>();
        foreach (var name in Sets)
        {
            var set = Knowledge.RulesOfAll(name.Data, "fr");
            rules += set.Rules.Count;
            asked.AddRange(set.Candidates("☃").Select(rule => rule.Name));
        }

        Assert.True(asked.Count < 0.15 * rules, $"{asked.Count} of {rules} rules are asked about every text: {string.Join(", ", asked)}");
    }

    [Theory]
    [InlineData("[0-3]?.[0-3]", "k.2 3")]
    [InlineData("x?.*y", "aby")]
    [InlineData("(?:a|b)?.c", "zc")]
    public void What_may_begin_with_anything_is_asked_everywhere(string pattern, string text)
    {
        var set = Parsed(pattern)!;
        Assert.NotEmpty(set.Rules[0].Matches(text));
        Assert.Equal(set.Rules[0].Matches(text).Select(match => match.Span), set.All(text).Select(match => match.Span));
    }

    [Fact]
    public void A_pattern_that_is_accepted_can_be_run_and_is_never_left_out_where_it_matches() => Gen.Select(AnyPattern, AnyText.Array[6]).Sample(
        (pattern, texts) =>
        {
            if (Parsed(pattern) is not { } set)
            {
                return;
            }

            var rule = set.Rules[0].Linear;
            foreach (var text in texts)
            {
                Assert.True(!rule.IsMatch(text) || set.Candidates(text).Any(), $"{pattern} is not asked about «{text}»");
                Assert.True(
                    set.Rules[0].Matches(text).Select(match => match.Span).SequenceEqual(set.All(text).Select(match => match.Span)),
                    $"{pattern} finds something else in «{text}» where it is asked at some places only");
            }
        },
        iter: 4000);

    [Fact]
    public void Candidates_come_in_the_order_of_the_rules_and_without_those_whose_words_are_not_there()
    {
        var set = RuleFile.Parse("a", "a.rules", """
            RULE begins
            PATTERN ^(?i:by\s(?:our|the)\s)
            EXAMPLE By our
            RULE anything
            PATTERN \p{Lu}
            EXAMPLE A
            RULE ends
            PATTERN \sreserved$
            EXAMPLE all rights reserved
            """);
        Assert.Equal(["a.begins", "a.anything"], Names("BY THE hand"));
        Assert.Equal(["a.anything"], Names("made by the hand, rights reserved."));
        Assert.Equal(["a.anything", "a.ends"], Names("all rights\u00a0reserved\n"));

        IEnumerable<string> Names(string text) => set.Candidates(text).Select(rule => rule.Name);
    }

    private static RuleSet? Parsed(string pattern)
    {
        try
        {
            return RuleFile.Parse("a", "a.rules", $"RULE a\nPATTERN {pattern}\nEXAMPLE x");
        }
        catch (RuleFileException)
        {
            return null;
        }
    }

    private static IEnumerable<(string, TextSpan)> Matches(Rule rule, string line)
    {
        for (var match = rule.Linear.Match(line); match.Success; match = match.NextMatch())
        {
            yield return (rule.Name, new(match.Index, match.Index + match.Length));
        }
    }

    private static string Found(IEnumerable<(string Rule, TextSpan Span)> matches) => string.Join('\n', matches);

    private static IEnumerable<string> SampleLines() => Directory.EnumerateFiles(Path.Combine(Laws.House.Root, "samples", "wire"))
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Where(line => line.Length > 0);

    private static IEnumerable<string> Mutations(string line, Random random)
    {
        yield return line.ToUpperInvariant();
        yield return line.ToLowerInvariant().Replace(' ', '\u00a0');
        yield return line + "\n";
        yield return "x " + line;
        for (var i = 0; i < 3 && line.Length > 0; i++)
        {
            var at = random.Next(line.Length);
            yield return line[..at] + Odd[random.Next(Odd.Length)] + line[(at + random.Next(2))..];
        }
    }
}
