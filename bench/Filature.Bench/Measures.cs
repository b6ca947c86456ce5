using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Filature.Extraction;
using Filature.Provenance;

namespace Filature.Bench;

/// <summary>One document of about 500 words through the whole desk, warm, without an archive.</summary>
[InProcess]
[MemoryDiagnoser]
public class ReadOneDocument
{
    private readonly Arrival _article = SyntheticWire.Article(1);

    [Benchmark]
    public Report Read() => Desk.Read(_article, NoNeighbours.Instance).Value ?? throw new InvalidOperationException("The document was refused.");
}

/// <summary>The sample wire into a fresh archive.</summary>
[InProcess]
[MemoryDiagnoser]
public class TakeInSampleWire
{
    private readonly IReadOnlyList<Arrival> _wire = SampleWire.Arrivals();

    [Benchmark]
    public int Add()
    {
        using var scratch = new Scratch();
        foreach (var arrival in _wire)
        {
            scratch.Add(arrival);
        }

        return scratch.Archive.Articles;
    }
}

/// <summary>The sample wire's HTML pages: our extraction beside SmartReader alone.</summary>
[InProcess]
[MemoryDiagnoser]
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A benchmark is an instance method.")]
public class ExtractPages
{
    private readonly IReadOnlyList<Arrival> _pages = SampleWire.Pages();

    [Benchmark]
    public int Filature() => _pages.Sum(page => Extractor.Extract(page).Value?.Body.Length ?? 0);

    [Benchmark(Baseline = true)]
    public int SmartReaderAlone() => _pages.Sum(page => PageRace.ReadAsPeer(page).Length);
}
