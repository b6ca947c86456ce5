using System.Diagnostics;
using System.Globalization;

namespace Filature.Bench;

/// <summary>What the first text of each language costs, and so its models; the first language of the process pays for the start too.</summary>
internal static class LoadTimes
{
    public static void Run(TextWriter output)
    {
        foreach (var (language, text) in ((string, string)[])[("fr", "Le port ferme."), ("en", "The port closes."), ("es", "El puerto cierra.")])
        {
            var (before, processor, started) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            Analyzer.LoadModels(language);
            var loaded = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            processor = Environment.CpuUsage.TotalTime - processor;
            var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            started = Stopwatch.GetTimestamp();
            Analyzer.Parse(text, language);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{language}: models loaded in {loaded:0} ms ({processor.TotalMilliseconds:0} ms of processors), {memory:0} MB; the first sentence then {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
        }
    }
}
