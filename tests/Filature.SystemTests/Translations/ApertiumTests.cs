using Filature.Translations.Apertium;

namespace Filature.SystemTests.Translations;

/// <summary>Apertium as it is: the pairs, the hops, the alignment.</summary>
public sealed class ApertiumTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "es", "Le ministre a signé l'accord le 3 février.", "El ministro ha firmado el acuerdo el 3 de febrero.")]
    [InlineData("es", "fr", "El presidente no firmará el acuerdo.", "Le président ne signera pas l'accord.")]
    [InlineData("en", "es", "The president signed the agreement.", "El presidente firmó el acuerdo.")]
    [InlineData("es", "en", "El presidente firmó el acuerdo.", "The president signed the agreement.")]
    [InlineData("en", "fr", "The president signed the agreement.", "Le président a signé l'accord.")]
    [InlineData("fr", "en", "Le président a signé l'accord.", "The president has signed the agreement.")]
    public async Task A_plain_sentence_is_translated(string from, string to, string sentence, string expected)
    {
        using var engine = await RealApertium.Engine();
        var answer = await engine.Translate([sentence], from, to, Cancel);
        Assert.Equal([expected], answer.Value!);
    }

    [Fact]
    public async Task Between_French_and_English_the_way_leads_by_Spanish_and_is_said()
    {
        using var engine = await RealApertium.Engine();
        Assert.Equal(["fr", "es"], engine.Route("fr", "es"));
        Assert.Equal(["en", "es", "fr"], engine.Route("en", "fr"));
        Assert.Equal(["fr", "es", "en"], engine.Route("fr", "en"));
        Assert.Empty(engine.Route("fr", "de"));
        Assert.Empty(engine.Route("fr", "fr"));
        Assert.True(engine.IsGist);
        Assert.Null(engine.Leaves);
        Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{8}$", engine.Version);
        Assert.Equal("translation.no-pair", (await engine.Translate(["Bonjour."], "fr", "de", Cancel)).Problem?.Code);
    }

    [Fact]
    public async Task Every_sentence_has_its_own_answer_whatever_stands_in_it()
    {
        using var engine = await RealApertium.Engine();
        string[] sentences =
        [
            "La porte-parole refuse",
            "«La paix [n’est] pas prête», a-t-il dit.",
            "Voir https://wire.example/a_b?c=1&d={x}, @lieue_info, un.nom@wire.example ^$ / \\ <b> @ 12,5 % [][ \\[",
            "Ligne coupée\nen deux",
            "Un\0nul",
            "Prix : 3 € … 😀 fin",
            "Oui.",
            "— Qui ?",
            "Jeanne Morvan, du ministère de Valdoria, n'a pas répondu.",
        ];
        var answer = await engine.Translate(sentences, "fr", "es", Cancel);
        Assert.True(answer.IsOk, answer.Problem?.Message);
        Assert.Equal(sentences.Length, answer.Value.Count);
        Assert.Equal("La portavoz rechaza", answer.Value[0]);
        Assert.StartsWith("«La paz [", answer.Value[1], StringComparison.Ordinal);
        Assert.Contains("https://wire.example/a_b?c=1&d={x}, @lieue_info, un.nom@wire.example ^$ / \\ <b> @ 12,5 % [][ \\[", answer.Value[2], StringComparison.Ordinal);
        Assert.Contains("😀", answer.Value[5], StringComparison.Ordinal);
        Assert.Contains("Jeanne Morvan", answer.Value[8], StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Value, sentence => sentence.Contains('*', StringComparison.Ordinal) || sentence.Contains('\0', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_is_translated_the_same_alone_and_among_others()
    {
        using var engine = await RealApertium.Engine(new ApertiumOptions { CharactersARun = 60 });
        string[] sentences = ["Le ministre a parlé.", "Il n'a rien signé", "La réunion aura lieu mardi à Lisbonne.", "«Nous attendons.»"];
        var together = await engine.Translate(sentences, "fr", "en", Cancel);
        foreach (var (sentence, answer) in sentences.Zip(together.Value!))
        {
            Assert.Equal([answer], (await engine.Translate([sentence], "fr", "en", Cancel)).Value!);
        }
    }
}
