using Filature.Bench.Custody;
using Filature.Provenance;

namespace Filature.SystemTests.Storage;

/// <summary>The bench of copies and excerpts, small: what it says of a million articles has to hold for a few thousand too.</summary>
public sealed class GeneratedWireTests : IDisposable
{
    private const int Size = 6_000;
    private const int Added = 1_500;

    private static readonly Lexicon Words = new(GeneratedWire.PublishedSeed);

    private readonly Shelves _shelves = new();
    private readonly GeneratedWire _wire = new(Words, GeneratedWire.PublishedSeed, Size);

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void Planted_copies_are_found_and_hardly_anything_else()
    {
        using var archive = new GeneratedArchive(_shelves.Path);
        archive.Fill(_wire, Size);
        var bytes = archive.IndexBytes() / Size;
        var probes = new Probes();
        for (long number = Size; number < Size + Added; number++)
        {
            var article = _wire.Article(number);
            probes.Take(article, archive.Add(number, article.Text).Kin, other => _wire.Article(other).Family);
            archive.Store(number, article.Text);
        }

        Assert.True(probes.PlantedAt(0.3) >= 80, $"{probes.PlantedAt(0.3)} articles are too few to tell.");
        Assert.All(GeneratedWire.Rates.Where(rate => rate <= 0.3), rate => Assert.InRange(probes.Recall(rate), 0.98, 1));
        Assert.InRange(probes.Recall(0.4), 0.9, 1);
        Assert.InRange(probes.Precision, 0.99, 1);
        Assert.InRange(bytes, 300, 2047);
    }

    [Fact]
    public void A_closing_formula_is_learned_and_makes_no_kin()
    {
        using var archive = new GeneratedArchive(_shelves.Path);
        archive.Fill(_wire, Size);
        var formula = Enumerable.Range(0, Size).Select(number => _wire.Article(number))
            .First(article => article is { Kind: Planted.Own, Text.Length: < 600 } && archive.BoilerplateOf(article.Text).Count >= 5);

        // The same formula under twenty other words: most of the two texts is equal.
        var words = formula.Text.Split(' ');
        var other = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"xylo{i}")) + " " + string.Join(' ', words[^27..]);
        var (here, there) = (GeneratedText.Read(formula.Text), GeneratedText.Read(other));
        Assert.NotNull(Kinship.Of(Comparison.Of(here, there)));
        Assert.Empty(archive.Add(Size, other).Kin);
    }

    [Fact]
    public void An_article_is_made_by_its_number_alone()
    {
        var again = new GeneratedWire(new(GeneratedWire.PublishedSeed), GeneratedWire.PublishedSeed, Size);
        Assert.All((long[])[0, 17, 4_321, Size + 7], number => Assert.Equal(_wire.Article(number), again.Article(number)));
        // The published seed: a change of the generator makes earlier numbers worthless.
        Assert.Equal("taece967bf5b4a1a6", Fingerprint());
    }

    private string Fingerprint() =>
        SourceText.Freeze(string.Concat(Enumerable.Range(0, 40).Select(i => _wire.Article((i * 150) + 3).Text))).Id;
}
