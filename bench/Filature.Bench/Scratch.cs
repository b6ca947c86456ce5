using Filature.Storage;

namespace Filature.Bench;

/// <summary>An archive in a folder of its own, thrown away at the end.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-bench-").FullName;

    public Scratch()
    {
        var opened = Archive.Open(Path.Combine(_folder, "bench.db"));
        Archive = opened.IsOk ? opened.Value : throw new IOException(opened.Problem.Message);
    }

    public Archive Archive { get; }

    public void Add(Arrival arrival)
    {
        if (Archive.Add(arrival) is { IsOk: false } refused)
        {
            throw new InvalidDataException($"{arrival.Path}: {refused.Problem.Message}");
        }
    }

    public void Dispose()
    {
        Archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
