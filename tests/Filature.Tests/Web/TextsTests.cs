using System.Reflection;
using Filature.Web.Speaking;

namespace Filature.Tests.Web;

public sealed class TextsTests
{
    private static readonly PropertyInfo[] Said =
        [.. typeof(Texts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Texts.Code))];

    [Fact]
    public void Every_text_is_said_in_every_language()
    {
        Assert.True(Said.Length > 50);
        foreach (var language in UiLanguages.All)
        {
            Assert.All(Said, text => Assert.False(string.IsNullOrWhiteSpace((string?)text.GetValue(new Texts(language))), text.Name));
        }
    }

    [Fact]
    public void No_text_is_the_same_in_all_languages_by_oversight()
    {
        // Words that really are one word in the three.
        string[] shared = ["Original"];
        foreach (var text in Said.Where(text => !shared.Contains(text.Name)))
        {
            Assert.True(UiLanguages.All.Select(language => text.GetValue(new Texts(language))).Distinct().Count() > 1, text.Name);
        }
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own()
    {
        foreach (var language in UiLanguages.All)
        {
            var texts = new Texts(language);
            Distinct<DerivationKind>(texts.Of);
            Distinct<ChangeKind>(texts.Of);
            Distinct<Act>(texts.Of);
            Distinct<Channel>(texts.Of);
            Distinct<ClaimKind>(texts.Of);
            Distinct<PartRole>(texts.Of);
            Distinct<StatementKind>(texts.Of);
            Distinct<CreditKind>(texts.Of);
        }

        static void Distinct<T>(Func<T, string> name)
            where T : struct, Enum
        {
            var names = Enum.GetValues<T>().Select(name).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0, 0, "0 récit indépendant")]
    [InlineData(0, 2, "2 récits indépendants")]
    [InlineData(1, 0, "0 independent reports")]
    [InlineData(1, 1, "1 independent report")]
    [InlineData(2, 3, "3 relatos independientes")]
    public void Numbers_are_counted_as_the_language_does(int language, int count, string expected) =>
        Assert.Equal(expected, new Texts((UiLanguage)language).Independent(count));

    [Theory]
    [InlineData(0, "2031-05-01", "jeudi 1er mai 2031")]
    [InlineData(1, "2031-01-14", "Tuesday, 14 January 2031")]
    [InlineData(2, "2031-01-14", "martes, 14 de enero de 2031")]
    [InlineData(0, "XXXX-02-03", "3 février (année inconnue)")]
    [InlineData(1, "2031-02", "February 2031")]
    [InlineData(2, "2031", "2031")]
    public void Days_are_written_as_the_language_does(int language, string date, string expected) =>
        Assert.Equal(expected, new Texts((UiLanguage)language).LongDay(PartialDate.Parse(date)!.Value));
}
