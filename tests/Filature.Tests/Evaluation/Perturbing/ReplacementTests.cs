using Filature.Cli.Evaluation.Perturbing;

namespace Filature.Tests.Evaluation.Perturbing;

/// <summary>Replacements that leave a sentence a sentence.</summary>
public class ReplacementTests
{
    [Theory]
    [InlineData("fr", "le chef d'Autriche", "Autriche", "Norvège", 'f', "le chef de Norvège")]
    [InlineData("fr", "Pour l’Autriche", "Autriche", "Norvège", 'f', "Pour la Norvège")]
    [InlineData("fr", "de la Finlande", "Finlande", "Irlande", 'f', "de l'Irlande")]
    [InlineData("fr", "que Varsovie", "Varsovie", "Oslo", null, "qu'Oslo")]
    [InlineData("fr", "près d'Helsinki", "Helsinki", "Varsovie", null, "près de Varsovie")]
    [InlineData("fr", "à Helsinki", "Helsinki", "Varsovie", null, "à Varsovie")]
    [InlineData("en", "a Finnish plan", "Finnish", "Irish", null, "an Irish plan")]
    [InlineData("en", "An Austrian plan", "Austrian", "Polish", null, "A Polish plan")]
    [InlineData("es", "Suecia y Polonia", "Polonia", "Irlanda", null, "Suecia e Irlanda")]
    public void Words_before_a_name_follow_it(string language, string text, string from, string to, char? gender, string expected)
    {
        var swaps = new WordSwaps(language);
        swaps.Add(from, to, Replaced.Place, gender);

        Assert.Equal(expected, new EditedText(text, swaps.In(text), []).Text);
    }

    [Theory]
    [InlineData("fr", "HELSINKI, 19 septembre - Mardi", "HELSINKI, 21 septembre - Jeudi")]
    [InlineData("fr", "le 31 mars 2023, puis le 1er mai et fin mars", "le 2 avril 2034, puis le 3 mai et fin mars")]
    [InlineData("fr", "10 nov (AFP), 24 nov. 2022", "12 nov (AFP), 26 nov. 2033")]
    [InlineData("fr", "publié le 14/04/2023, 10.11.2022", "publié le 16/04/2034, 12.11.2033")]
    [InlineData("en", "Monday, May 11, 2023; the 12th of a year", "Wednesday, May 13, 2034; the 12th of a year")]
    [InlineData("en", "sept 15 and Oct. 30th", "sept 17 and Nov. 1st")]
    [InlineData("es", "Quince de abril, sábado 30 de marzo de 2023", "Diecisiete de abril, lunes 1 de abril de 2034")]
    [InlineData("en", "2022-12-31T08:00 https://a.example/2022/10/05/x and 2019", "2034-01-02T08:00 https://a.example/2033/10/07/x and 2030")]
    [InlineData("fr", "en 1998, 2 000 personnes et 40 heures", "en 1998, 2 000 personnes et 40 heures")]
    public void Written_days_move_together(string language, string text, string expected) =>
        Assert.Equal(expected, new EditedText(text, new DayEdits(new(11, 2), language).In(text), []).Text);

    [Theory]
    [InlineData("2023-03-08", "miércoles", "2034-03-10")]
    [InlineData("2023-03-08TEV", "miércoles por la noche", "2034-03-10TEV")]
    [InlineData("2022-12-25", "Navidad", "2033-12-25")]
    [InlineData("2023-W09", "la semana pasada", "2034-W10")]
    [InlineData("2023-03", "comienzos de mes", "2034-03")]
    [InlineData("2022-FA", "otoño", "2033-FA")]
    [InlineData("2021", "tarde el año pasado", "2032")]
    [InlineData("P3M", "cada trimestre", "P3M")]
    [InlineData("XXXX-XX-XXTNI", "la noche", "XXXX-XX-XXTNI")]
    public void Values_move_with_their_words(string value, string words, string expected) =>
        // A Saturday, so that two days more are in the next week.
        Assert.Equal(expected, new DayShift(11, 2).Value(value, words, new(2023, 3, 11), "es"));

    [Theory]
    [InlineData("fr", "a affirmé", false)]
    [InlineData("fr", "a-t-elle martelé", false)]
    [InlineData("fr", "a dit", false)]
    [InlineData("en", "he said", false)]
    [InlineData("es", "Según", true)]
    [InlineData("fr", "a lancé lundi un ultimatum", true)]
    [InlineData("fr", "se dit", true)]
    [InlineData("en", "told", true)]
    public void A_cue_is_replaced_where_its_class_is_known(string language, string cue, bool stays)
    {
        var plan = new CuePlan(SwapTables.Load(Path.Combine(AppContext.BaseDirectory, "gold", "perturb")).Cues, 1);

        var edited = new EditedText(cue, plan.In(cue, new(0, cue.Length), language), []).Text;

        Assert.Equal(stays, edited == cue);
        Assert.Equal(cue.Split(' ', '-')[0], edited.Split(' ', '-')[0]);
    }

    [Fact]
    public void An_edit_that_parts_a_kept_place_is_left_out()
    {
        var edited = new EditedText("abc def ghi", [new(new(4, 7), "x", Replaced.Cue), new(new(0, 3), "long", Replaced.Cue)], [5, 8, 11]);

        Assert.Equal("long def ghi", edited.Text);
        Assert.Equal("ghi", edited.At(new TextSpan(8, 11)).Of(edited.Text));
    }
}
