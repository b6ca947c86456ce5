using System.Globalization;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>The most resident memory that this process held while something ran.</summary>
internal static class PeakMemory
{
    private const string Clear = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    /// <summary>Runs the work and gives the peak in MB; null where the system does not count it from a moment on.</summary>
    public static double? Of(Action work)
    {
        // What ran before must not count.
        GC.Collect();
        var isCounted = TryClear();
        work();
        return isCounted ? Peak() : null;
    }

    // The kernel's own word for "count the peak from here".
    private static bool TryClear()
    {
        try
        {
            File.WriteAllText(Clear, "5");
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static double? Peak() =>
        File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        && double.TryParse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var kilobytes)
            ? kilobytes / 1000 : null;
}
