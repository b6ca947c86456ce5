namespace Filature.Bench.Custody;

/// <summary>One archive that is measured, in a folder of its own.</summary>
internal sealed class Lane : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filature-custody-");
    private readonly GeneratedWire _wire;
    private readonly int _size;
    private readonly GeneratedArchive _archive;
    private readonly Probes _probes = new();
    private readonly List<double> _times = [];
    private double _processor;
    private int _compared;
    private int _added;

    public Lane(GeneratedWire wire, int size, int shingleWords, int window)
    {
        (_wire, _size) = (wire, size);
        _archive = new(Path.Combine(_folder.FullName, "bench.db"), shingleWords, window);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Delete(recursive: true);
    }

    public void Fill(TextWriter output)
    {
        var filled = _archive.Fill(_wire, _size);
        CustodyRun.Line(output, $"an archive of {_size} articles");
        CustodyRun.Line(output, $"  indexed in bulk: {_size / filled.Milliseconds * 1000:0} articles/s by the clock, {_size / filled.Processor * 1000:0} a second of processor time");
        CustodyRun.Line(output, $"  index: {_archive.IndexBytes() / (double)_size:0} bytes an article");
    }

    /// <summary>Adds the next article.</summary>
    public void Add(bool isWarm)
    {
        var article = _wire.Article(_size + _added++);
        var before = Spent.Now;
        var (kin, compared) = _archive.Add(article.Number, article.Text);
        var spent = Spent.Now - before;
        if (isWarm)
        {
            _times.Add(spent.Milliseconds);
            _processor += spent.Processor;
        }

        _archive.Store(article.Number, article.Text);
        _compared += compared;
        _probes.Take(article, kin, other => _wire.Article(other).Family);
    }

    public void Print(TextWriter output, Lane first)
    {
        _times.Sort();
        var (median, processor) = Costs();
        var (firstMedian, firstProcessor) = first.Costs();
        CustodyRun.Line(output, $"among {_size} articles");
        CustodyRun.Line(output, $"  adding one and finding its kin: median {median:0.00} ms, p99 {_times[(int)(_times.Count * 0.99)]:0.00} ms, longest {_times[^1]:0.0} ms by the clock; {processor:0.00} ms of processor time (mean); {(double)_compared / _added:0.00} articles compared");
        CustodyRun.Line(output, $"  times what it costs among {first._size}: by the clock {median / firstMedian:0.00} (median), in processor time {processor / firstProcessor:0.00} (mean)");
        CustodyRun.Line(output, $"  index after that: {_archive.IndexBytes() / (double)(_size + _added):0} bytes an article");
        _probes.Print(output, "  kin found");
    }

    private (double Median, double Processor) Costs() => (_times[_times.Count / 2], _processor / _times.Count);
}
