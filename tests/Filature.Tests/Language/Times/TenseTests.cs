using Filature.Language.Times;

namespace Filature.Tests.Language.Times;

/// <summary>The verb decides between last and next: on parsed sentences.</summary>
public sealed class TenseTests
{
    [Theory]
    [InlineData("fr", "Le ministre a quitté la réunion mercredi.", "mercredi", Tense.Past)]
    [InlineData("fr", "Le ministre se rendra lundi à Paris.", "lundi", Tense.Future)]
    [InlineData("fr", "Le vote est prévu jeudi.", "jeudi", Tense.Future)]
    [InlineData("fr", "Les experts se retrouvent mardi à Vienne.", "mardi", Tense.Present)]
    [InlineData("fr", "Le porte-parole affirme mardi que tout va bien.", "mardi", Tense.Past)]
    [InlineData("fr", "Copenhague aurait donné son accord dès mardi.", "mardi", Tense.Past)]
    [InlineData("fr", "Il pourrait venir mardi.", "mardi", Tense.Future)]
    [InlineData("fr", "La réunion a été fixée à mercredi.", "mercredi", Tense.Future)]
    [InlineData("fr", "Elle a demandé aux habitants de garder les fenêtres closes jusqu'à jeudi.", "jeudi", Tense.Future)]
    [InlineData("en", "The minister left the meeting on Wednesday.", "Wednesday", Tense.Past)]
    [InlineData("en", "The minister will travel to Paris on Monday.", "Monday", Tense.Future)]
    [InlineData("en", "The envoy has met the president on Monday.", "Monday", Tense.Past)]
    [InlineData("es", "El ministro llegó a Madrid el miércoles.", "miércoles", Tense.Past)]
    [InlineData("es", "El ministro viajará a París el lunes.", "lunes", Tense.Future)]
    public void The_tense_over_a_day_is_that_of_its_verb(string language, string text, string day, Tense expected)
    {
        var analysis = Analyzer.Parse(text, language);
        var at = text.IndexOf(day, StringComparison.Ordinal);

        Assert.Equal(expected, Tenses.Of(analysis, new(at, at + day.Length)));
    }
}
