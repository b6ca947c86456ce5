namespace Filature.Tests.Records.Events;

/// <summary>The day of an event. All is written on Wednesday, 15 May 2024.</summary>
public sealed class EventDaysTests
{
    [Theory]
    [InlineData("fr", "La Pologne a rejeté lundi la proposition du Bélarus.", EventType.Reject, "2024-05-13")]
    [InlineData("en", "Poland rejected the proposal of Belarus on Monday.", EventType.Reject, "2024-05-13")]
    [InlineData("es", "Polonia rechazó el lunes la propuesta de Bielorrusia.", EventType.Reject, "2024-05-13")]
    [InlineData("fr", "La signature, vendredi à midi, du traité entre la Pologne et la Finlande est attendue.", EventType.Agree, "2024-05-17")]
    public void The_time_in_its_clause_is_the_day_of_an_event(string language, string text, EventType type, string day) =>
        Assert.Equal(day, Told.First(text, language, type).Date);

    [Fact]
    public void The_day_until_which_something_holds_is_not_the_day_it_happened() =>
        Assert.Equal("2024-03-27", Told.First("The dispute broke out in January and escalated on March 27, when Poland gave Belarus until June 15 to withdraw its complaint.", "en", EventType.Threaten).Date);

    [Fact]
    public void What_depends_on_a_condition_is_of_the_day_of_the_condition()
    {
        var told = Told.First("La Pologne a lancé lundi un ultimatum : si le Bélarus ne répond pas avant le 1er juin, elle suspendra ses livraisons au Bélarus.", "fr", EventType.Sanction);
        Assert.Equal(("2024-06-01", EventStatus.Hypothetical), (told.Date, told.Status));
    }

    [Fact]
    public void A_present_with_a_day_to_come_is_planned()
    {
        var told = Told.First("Poland and Finland meet in three weeks.", "en", EventType.Consult);
        Assert.Equal(("2024-W23", EventStatus.Planned), (told.Date, told.Status));
    }

    [Fact]
    public void Participles_behind_a_comma_go_with_the_day_of_the_clause_over_them()
    {
        var told = Told.Events("Belarus answered Poland on Monday, accepting the proposal of Poland but refusing the visits of Finland.", "en");
        Assert.NotEmpty(told);
        Assert.All(told, happening => Assert.Equal("2024-05-13", happening.Date));
    }

    [Fact]
    public void Of_two_days_told_as_alternatives_the_week_is_what_is_known() =>
        Assert.Equal("2024-W21", Told.First("Le président polonais rencontrera mardi ou mercredi prochain le ministre bélarusse.", "fr", EventType.Consult).Date);

    [Fact]
    public void An_account_of_an_encounter_is_of_its_day()
    {
        const string text = "Le président finlandais s'est entretenu lundi par téléphone avec son homologue polonais. "
            + "Un communiqué publié mercredi indique que le président polonais a accepté la proposition de la Finlande.";
        Assert.Equal("2024-05-13", Told.First(text, "fr", EventType.Agree).Date);
    }

    [Fact]
    public void What_is_done_by_now_has_no_day() =>
        Assert.Null(Told.First("Belarus has accused Poland of lying.", "en", EventType.Accuse).Date);

    [Fact]
    public void News_told_in_the_past_without_a_day_is_of_the_day_it_was_written_unless_that_is_merely_the_day_it_came()
    {
        const string text = "Poland rejected the proposal of Belarus.";
        Assert.Equal("2024-05-15", Assert.Single(Told.Events(text, "en")).Date);
        Assert.Null(Assert.Single(Told.Events(text, "en", "reference-day.arrival")).Date);
    }

    [Fact]
    public void With_another_day_to_count_from_it_is_another_finding()
    {
        const string text = "Poland rejected the proposal of Belarus on Monday.";
        var (dated, arrived) = (Assert.Single(Told.Findings(text, "en")), Assert.Single(Told.Findings(text, "en", "reference-day.arrival")));
        Assert.NotEqual(dated.Ground.Id, arrived.Ground.Id);
        Assert.Single(dated.Ground.Because);
    }
}
