namespace Filature.SystemTests.Soak;

/// <summary>No item is lost and none is doubled, whatever sites do and whenever the watch is killed.</summary>
[Collection(nameof(SoakTests))]
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakTests
{
    [Fact]
    public Task A_short_soak_loses_no_item_and_doubles_none() => Soak(SoakPlan.Short);

    /// <summary>Run it with <c>bench/soak</c>.</summary>
    [Fact(Explicit = true)]
    public Task A_long_soak_loses_no_item_and_doubles_none() => Soak(SoakPlan.Long);

    private static async Task Soak(SoakPlan plan)
    {
        var run = new SoakRun(plan, line => TestContext.Current.TestOutputHelper!.WriteLine(line));
        var reckoning = await run.Run(TestContext.Current.CancellationToken);

        Assert.Empty(reckoning.Faults());
        Assert.DoesNotContain(run.Said, line => line.Contains(".unexpected]", StringComparison.Ordinal) || line.StartsWith("   at ", StringComparison.Ordinal));
    }
}
