using CsCheck;

namespace Filature.Tests.Records.Events;

public sealed class EventLawsTests
{
    private static readonly string[] Pieces =
    [
        "La Pologne ", "le président finlandais ", "a rejeté ", "la proposition ", "du Bélarus ", "lundi ", "avant le 15 ", "si ", "ne ", "pas ", "menace ", "rencontre ",
        "un accord ", "entre ", "et ", "Varsovie ", "Moscou ", "ou ", "mardi ", "quand ", "suspendra ", "Poland ", "rejected ", "the talks ", "with Finland ", "on Monday ",
        "has accused ", "Belarus ", "Brussels ", "Polonia ", "rechazó ", "el lunes ", "a Bielorrusia ", "Hace dos semanas, ", ", ", ". ", ": ", "« ", " »", "\"", "\n", "😀", "\u00A0",
        "9999-12-31 ", "0001-01-01 ", "il ", "son homologue ", "les deux pays ", "M. van Aalst ", "de ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 60].Select(string.Concat);

    private static readonly Gen<string> Languages = Gen.Int[0, 3].Select(i => new[] { "fr", "en", "es", "de" }[i]);

    [Fact]
    public void Every_event_stands_on_words_of_the_text_and_names_its_rule() =>
        Gen.Select(Texts, Languages).Sample((text, language) =>
        {
            foreach (var finding in Told.Findings(text, language))
            {
                Assert.NotEmpty(finding.Ground.Evidence);
                Assert.All(finding.Ground.Evidence, evidence => Assert.Equal(evidence.Span.Of(text), evidence.Text));
                Assert.InRange(finding.Ground.Score, 0, 1);
                Assert.StartsWith($"events.{language}.", finding.Ground.Rule, StringComparison.Ordinal);
                Assert.Matches("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-W[0-9]{2})?$", finding.Value.Date ?? "2024");
            }
        }, iter: 1_000);

    [Fact]
    public void Reading_twice_gives_equal_events_with_ids_of_their_own() =>
        Gen.Select(Texts, Languages).Sample((text, language) =>
        {
            var first = Told.Findings(text, language);
            Assert.Equal(first, Told.Findings(text, language));
            Assert.Equal(first.Count, first.Select(finding => finding.Ground.Id).Distinct(StringComparer.Ordinal).Count());
        }, iter: 300);

    [Theory]
    [InlineData("La Pologne a rejeté la proposition du Bélarus lundi, ")]
    [InlineData("La Pologne et le Bélarus et ")]
    [InlineData("il menace ")]
    [InlineData("Varsovie rejette. ")]
    [InlineData("lundi ou mardi ")]
    public void A_hostile_text_is_read_in_time_that_grows_with_its_length(string piece) => RecordingTime.GrowsWith(piece, 30_000);
}
