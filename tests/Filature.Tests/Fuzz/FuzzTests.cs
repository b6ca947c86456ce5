using System.Diagnostics;
using System.Globalization;

namespace Filature.Tests.Fuzz;

/// <summary>No input crashes a reader, holds it up, swells it, or comes out of it as something unsafe.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_310_114;

    /// <summary>Inputs that once broke a law.</summary>
    public static TheoryData<string, string> Found
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Laws.House.Root, "tests/Filature.Tests/Fuzz/Found"), "*.bin", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                found.Add(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));
            }

            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_once_broke_a_law_breaks_none(string target, string file) =>
        Assert.Null(FuzzLoop.Fault(FuzzTarget.Named(target), File.ReadAllBytes(Path.Combine(Laws.House.Root, "tests/Filature.Tests/Fuzz/Found", target, file))));

    [Theory]
    [InlineData("feed", 3000)]
    [InlineData("page", 60)]
    [InlineData("analysis", 150)]
    public void Some_inputs_break_no_law(string target, int tries) =>
        Tell(target, Seed, new FuzzLoop(FuzzTarget.Named(target), Seed).Run(tried => tried < tries));

    /// <summary>Run it with <c>bench/fuzz</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData("feed")]
    [InlineData("page")]
    [InlineData("analysis")]
    public void No_input_of_a_long_run_breaks_a_law(string target)
    {
        var (time, seed) = (TimeSpan.FromSeconds(Number("FILATURE_FUZZ_SECONDS", 60)), Number("FILATURE_FUZZ_SEED", Environment.TickCount & 0xFFFFF));
        var clock = Stopwatch.StartNew();
        Tell(target, seed, new FuzzLoop(FuzzTarget.Named(target), seed).Run(_ => clock.Elapsed < time));
    }

    private static void Tell(string target, int seed, int tried) =>
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: seed {seed}, {tried} inputs"));

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
