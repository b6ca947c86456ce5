using Filature.Language.Rules;

namespace Filature.Tests.Laws;

/// <summary>The one rule format: what it reads, and how it says what is wrong and where.</summary>
public sealed class RuleFileLaws
{
    private const string Good = """
        # days
        LIST month = mars | avril

        RULE day
        PATTERN (?<day>\d+)
        PATTERN  {month}
        RESULT kind=day basis=text
        EXAMPLE le 3 mars => day=3
        EXAMPLE une ligne\ndeux 12 avril => day=12
        COUNTER le 3 mai
        """;

    [Fact]
    public void A_rule_has_a_name_a_pattern_a_result_and_its_proofs()
    {
        var rule = Assert.Single(RuleFile.Parse("days.fr", "languages/fr/days.rules", Good.Replace("PATTERN  {", "PATTERN \\s{", StringComparison.Ordinal)).Rules);
        Assert.Equal("days.fr.day", rule.Name);
        Assert.Equal(("day", "text", null), (rule["kind"], rule["basis"], rule["none"]));
        Assert.Equal([8, 9, 10], rule.Examples.Select(example => example.Line));
        Assert.Equal([true, true, false], rule.Examples.Select(example => example.Matches));
        Assert.Contains('\n', rule.Examples[1].Text);
        Assert.All(rule.Examples, example => Assert.Equal(example.Matches, rule.Linear.IsMatch(example.Text)));
    }

    [Theory]
    [InlineData("RULE a\nPATTERN x\nEXAMPLE x\nPATERN y", 4, "PATERN")]
    [InlineData("RULE a\nEXAMPLE x\n\nRULE b\nPATTERN x\nEXAMPLE x", 1, "no PATTERN")]
    [InlineData("\n# c\nRULE a\nPATTERN x\nCOUNTER y", 3, "no EXAMPLE")]
    [InlineData("RULE a\nPATTERN {months} x\nEXAMPLE x", 2, "no LIST months")]
    [InlineData("LIST a = x | {b}\nRULE a\nPATTERN x\nEXAMPLE x", 1, "no LIST b")]
    [InlineData("RULE a\nPATTERN x\nEXAMPLE x\nRULE a\nPATTERN y\nEXAMPLE y", 4, "twice")]
    [InlineData("RULE a\nPATTERN (x\nEXAMPLE x", 1, "a")]
    [InlineData("RULE a\nPATTERN (x)\\1\nEXAMPLE xx", 1, "a")]
    [InlineData("RULE\nPATTERN x", 1, "name")]
    [InlineData("PATTERN x", 1, "before the first RULE")]
    [InlineData("LIST months mars", 1, "LIST name =")]
    [InlineData("RULE a\nPATTERN x\nRESULT kind\nEXAMPLE x", 3, "key=value")]
    [InlineData("RULE a\nPATTERN x\nEXAMPLE x => day", 3, "group=value")]
    public void A_broken_file_is_told_with_its_path_its_line_and_what_is_wrong(string content, int line, string what)
    {
        var error = Assert.Throws<RuleFileException>(() => RuleFile.Parse("days.fr", "languages/fr/days.rules", content));
        Assert.StartsWith($"languages/fr/days.rules, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_file_with_carriage_returns_are_read()
    {
        Assert.Empty(RuleFile.Parse("a", "a.rules", "").Rules);
        Assert.Single(RuleFile.Parse("a", "a.rules", "RULE a\r\nPATTERN x\r\nEXAMPLE x\r\n").Rules);
    }

    [Fact]
    public void Every_rule_file_of_the_house_is_read()
    {
        Assert.NotEmpty(Knowledge.RuleFiles);
        Assert.All(Knowledge.RuleFiles, name =>
        {
            var (language, set) = (name.Split('/')[0], Path.GetFileNameWithoutExtension(name));
            Assert.NotEmpty(Knowledge.Rules(set, language).Rules);
        });
    }

    [Fact]
    public void Patterns_take_time_in_proportion()
    {
        // (a+)+b on a row of a's is the classic that takes for ever where patterns are tried by going back.
        var rule = RuleFile.Parse("a", "a.rules", "RULE a\nPATTERN (?:a+)+b\nEXAMPLE aab").Rules[0];
        Assert.False(rule.IsMatch(new string('a', 100_000)));
    }
}
