using Filature.Language.Detection;

namespace Filature.Tests.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("fr", "Le ministre a dit jeudi que les digues de la baie ne seraient pas relevées avant la fin de l'année, et il a promis des crédits aux communes.")]
    [InlineData("en", "The minister said on Thursday that the dikes of the bay would not be raised before the end of the year, and promised money to the towns.")]
    [InlineData("es", "El ministro dijo el jueves que los diques de la bahía no se levantarán antes de fin de año y prometió dinero a los municipios de la costa.")]
    [InlineData("pt", "O ministro disse na quinta-feira que os diques da baía não serão elevados antes do fim do ano e prometeu dinheiro aos municípios da costa.")]
    [InlineData("it", "Il ministro ha detto giovedì che le dighe della baia non saranno alzate prima della fine dell'anno e ha promesso denaro ai comuni della costa.")]
    [InlineData("de", "Der Minister sagte am Donnerstag, dass die Deiche der Bucht nicht vor Ende des Jahres erhöht werden, und versprach den Gemeinden Geld.")]
    [InlineData("ca", "El ministre va dir dijous que els dics de la badia no s'aixecaran abans de final d'any i va prometre diners als municipis de la costa.")]
    [InlineData("und", "Министр сказал в четверг, что дамбы залива (Tavarne Bay) не будут подняты до конца года, и обещал деньги.")]
    [InlineData("und", "1789 – 1815")]
    public void Running_text_is_told(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text).Language);

    [Theory]
    [InlineData("fr", "Grève des remorqueurs : le port rouvre")]
    [InlineData("en", "Tugboat strike: harbour opens again")]
    [InlineData("es", "Huelga de remolcadores: reabre el puerto")]
    public void A_headline_is_told_by_its_letters(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text).Language);

    [Fact]
    public void Another_language_is_not_taken_for_one_of_ours() =>
        Assert.Equal("und", LanguageDetector.Detect("De minister zei donderdag dat de dijken van de baai niet voor het einde van het jaar worden verhoogd en hij beloofde geld aan de gemeenten.").Language);
}
