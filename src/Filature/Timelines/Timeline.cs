namespace Filature.Timelines;

/// <summary>What happened and what was said, by day.</summary>
public static class Timeline
{
    /// <summary>The entries of a story or thread, earliest first; copies count once.</summary>
    public static ValueList<TimelineEntry> Of(IReadOnlyList<Report> reports) => throw new NotSupportedException("Not built yet.");
}
