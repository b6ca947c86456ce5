using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class FingerprintsTests
{
    private const string Passage = "la digue tiendra jusqu'au printemps si personne ne touche aux vannes du bassin nord";

    [Fact]
    public void A_shared_passage_of_nine_words_is_always_seen()
    {
        var here = Of($"Le maire de Valmoret l'a répété hier soir : {Passage}. Puis il est rentré.");
        var there = Of($"Tout autre chose se disait ailleurs, mais {Passage}, a-t-il assuré devant une salle comble.");
        Assert.NotEmpty(here.Hashes.Intersect(there.Hashes));
    }

    [Fact]
    public void Case_accents_and_punctuation_do_not_count() =>
        Assert.Equal(Of("L'Élu a dit : « non, jamais nous n'irons là-bas » !"), Of("l elu a dit non jamais nous n irons la bas"));

    [Fact]
    public void Texts_without_a_common_phrase_share_nothing() =>
        Assert.Empty(Of(Passage).Hashes.Intersect(Of("un train de nuit relie désormais les deux rives sans un seul arrêt avant l'aube du lundi").Hashes));

    [Fact]
    public void A_text_shorter_than_a_shingle_has_none() => Assert.Empty(Of("trois mots seulement").Hashes);

    private static Fingerprints Of(string text) => Fingerprints.Of(FoldedWords.Of(text, [new(0, text.Length)]).Ids);
}
