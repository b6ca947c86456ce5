using System.Diagnostics;

namespace Filature.Bench.Custody;

/// <summary>
/// Time by the clock, and time that the process had a processor (all of its threads): where other work shares the machine, the second
/// says what the code costs.
/// </summary>
internal readonly record struct Spent(double Milliseconds, double Processor)
{
    public static Spent Now => new(Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalMilliseconds);

    public static Spent operator +(Spent left, Spent right) => new(left.Milliseconds + right.Milliseconds, left.Processor + right.Processor);

    public static Spent operator -(Spent left, Spent right) => new(left.Milliseconds - right.Milliseconds, left.Processor - right.Processor);
}
