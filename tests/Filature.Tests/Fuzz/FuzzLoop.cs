using System.Diagnostics;
using System.Globalization;

namespace Filature.Tests.Fuzz;

/// <summary>Tries inputs until one breaks a law. Each try has a seed of its own, so that it can be tried again alone.</summary>
internal sealed class FuzzLoop(FuzzTarget target, int seed)
{
    // Generous: machines that run tests are shared. What is quadratic in these inputs takes longer than that.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<byte[]> _seeds = target.Seeds();

    /// <returns>How many inputs were tried.</returns>
    public int Run(Func<int, bool> goOn)
    {
        // What is loaded once is no input's cost.
        foreach (var known in _seeds.Take(5))
        {
            target.Check(known);
        }

        var tried = 0;
        for (; goOn(tried); tried++)
        {
            var input = new Mutator(_seeds, new(unchecked((seed * 1_000_003) + tried))).Next();
            if (Fault(target, input) is { } fault)
            {
                Assert.Fail($"seed {seed}, try {tried} broke «{target.Name}»: {fault}\nThe input is in {Kept(input)}. Mend it, and put the input into tests/Filature.Tests/Fuzz/Found/{target.Name}.");
            }
        }

        return tried;
    }

    /// <summary>What is wrong with how an input is read; null where nothing is.</summary>
    public static string? Fault(FuzzTarget target, byte[] input) =>
        // What the first reading loads for all that follow (rules, statistics) is not the input's: only what comes twice counts.
        Once(target, input) is null ? null : Once(target, input);

    private static string? Once(FuzzTarget target, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Check(input);
        }
#pragma warning disable CA1031 // Whatever it throws is the finding.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return clock.Elapsed > Enough ? $"it took {clock.Elapsed}"
            : allocated > target.Least + (target.Memory * input.Length) ? string.Create(CultureInfo.InvariantCulture, $"it allocated {allocated:N0} bytes for {input.Length:N0}")
            : null;
    }

    private static string Kept(byte[] input)
    {
        var path = Path.Combine(Path.GetTempPath(), $"filature-fuzz-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12]}.bin");
        File.WriteAllBytes(path, input);
        return path;
    }
}
