using Filature.Language.Tagging;

namespace Filature.Tests.Language.Tagging;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("mangeait", "manger")]
    [InlineData("L'", "le")]
    [InlineData("Chevaux", "cheval")]
    [InlineData("ONU", "ONU")]
    [InlineData("went", "go")]
    [InlineData("ÉTAIENT", "être")]
    [InlineData("", "rien")]
    public void A_rule_leads_from_the_form_to_its_lemma(string form, string lemma) =>
        Assert.Equal(lemma, LemmaRule.Between(form, lemma).Apply(form));

    [Fact]
    public void A_rule_serves_other_forms() => Assert.Equal("chanter", LemmaRule.Between("parlait", "parler").Apply("chantait"));

    [Fact]
    public void A_form_that_is_its_lemma_is_not_copied()
    {
        var form = string.Concat("mai", "re");
        Assert.Same(form, LemmaRule.Between("traité", "traité").Apply(form));
    }

    [Fact]
    public void A_rule_says_which_forms_are_too_short_for_it() => Assert.False(LemmaRule.Between("mangeait", "manger").Fits("a"));
}
