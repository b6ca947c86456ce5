using System.Text.Json;

namespace Filature.SystemTests.Cli;

/// <summary><c>audit</c> over the sample wire, in which a translation tells a distance otherwise.</summary>
public sealed class AuditTests(WireTests.Filled filled) : IClassFixture<WireTests.Filled>
{
    private const string Translation = "p02-mirador-georgia-garantias.html";

    [Fact]
    public async Task A_published_translation_that_changes_a_number_is_shown_with_both_sides()
    {
        var ran = await Ran.InProcess(["audit", filled.Ids[Translation], "--archive", filled.Archive]);

        Assert.Equal(0, ran.Exit);
        Assert.Contains("number: 38 / 83  [audit.number.changed]", ran.Out);
    }

    [Fact]
    public async Task Its_json_has_every_sentence_with_places_in_both_texts()
    {
        var ran = await Ran.InProcess(["audit", filled.Ids[Translation], "--json", "--archive", filled.Archive]);
        var document = JsonDocument.Parse(ran.Out.Split('\n')[0]).RootElement;
        var failed = document.GetProperty("sentences").EnumerateArray().Where(sentence => sentence.GetProperty("failed").GetBoolean()).ToArray();

        Assert.Equal(["from", "to", "fromLanguage", "toLanguage", "failed", "score", "sentences"], document.EnumerateObject().Select(property => property.Name));
        Assert.Equal(document.GetProperty("failed").GetInt32(), failed.Length);
        Assert.Contains(failed.SelectMany(sentence => sentence.GetProperty("reasons").EnumerateArray()), reason => reason.GetProperty("sourceSays").GetString() == "38");
    }

    [Fact]
    public async Task An_article_that_nobody_translated_has_nothing_to_audit()
    {
        var ran = await Ran.InProcess(["audit", filled.Ids["q03-marne-flash-malterie.txt"], "--archive", filled.Archive]);

        Assert.Equal(1, ran.Exit);
        Assert.Contains("filature trace", ran.Error);
    }
}
