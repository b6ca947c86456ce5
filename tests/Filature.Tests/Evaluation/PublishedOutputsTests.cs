using System.Text.Json;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Tests.Evaluation;

/// <summary>Our metric on the outputs published with the extraction benchmark gives the numbers that its authors printed.</summary>
public class PublishedOutputsTests
{
    [Theory]
    [InlineData("AutoExtract", 0.970, 0.984, 0.956)]
    [InlineData("go_trafilatura", 0.960, 0.940, 0.980)]
    [InlineData("readability_js", 0.947, 0.914, 0.982)]
    [InlineData("rs_trafilatura", 0.970, 0.951, 0.990)]
    [InlineData("trafilatura", 0.958, 0.938, 0.978)]
    public void They_score_as_published(string system, double f1, double precision, double recall)
    {
        var folder = KnownSets.DataFolder(null, Environment.GetEnvironmentVariable("FILATURE_DATA")) is { } data ? Path.Combine(data, "extraction", "aeb") : "";
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "ground-truth.json")), "extraction/aeb is not there");
        var (gold, output) = (Bodies(Path.Combine(folder, "ground-truth.json")), Bodies(Path.Combine(folder, "output", system + ".json")));
        var sum = gold.Aggregate(default(Tally), (tally, page) => tally + Shingles.Compare(output.GetValueOrDefault(page.Key, ""), page.Value));
        Assert.Equal(f1, sum.F1!.Value, 0.0006);
        Assert.Equal(precision, sum.Precision!.Value, 0.0006);
        Assert.Equal(recall, sum.Recall!.Value, 0.0016);
    }

    private static Dictionary<string, string> Bodies(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var pages = json.RootElement.TryGetProperty("output", out var wrapped) ? wrapped : json.RootElement;
        return pages.EnumerateObject().ToDictionary(page => page.Name, page => page.Value.GetProperty("articleBody").GetString() ?? "");
    }
}
