using System.Globalization;

namespace Filature.SystemTests.Soak;

/// <summary>How long and how hard. The seed decides feeds, faults and what comes when; the kills hit where the machine's timing lets them.</summary>
/// <param name="Patient">Whether feeds take part that cost their whole timeout at each asking.</param>
internal sealed record SoakPlan(int Feeds, TimeSpan Polling, int Kills, int Seed, bool Patient)
{
    public static readonly SoakPlan Short = new(40, TimeSpan.FromSeconds(12), 2, 20_310_114, Patient: false);

    /// <summary>From the environment, as <c>bench/soak</c> sets it.</summary>
    public static SoakPlan Long => new(
        Number("FILATURE_SOAK_FEEDS", 500), TimeSpan.FromSeconds(Number("FILATURE_SOAK_SECONDS", 120)), Number("FILATURE_SOAK_KILLS", 5),
        Number("FILATURE_SOAK_SEED", Environment.TickCount & 0xFFFFF), Patient: true);

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
