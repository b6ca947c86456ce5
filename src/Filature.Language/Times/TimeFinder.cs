using System.Runtime.InteropServices;

namespace Filature.Language.Times;

/// <summary>Finds the time expressions of a text by the rules of its language. Of what overlaps, the longer one holds.</summary>
internal static class TimeFinder
{
    /// <summary>Expressions, ordered and disjoint, and the ranges among them.</summary>
    public static (ValueList<TimeExpression> Times, ValueList<TimeRange> Ranges) Find(string text, string language, ReadOnlySpan<TextSpan> paragraphs)
    {
        if (TimeRules.Of(language) is not { } rules)
        {
            return ([], []);
        }

        var found = new List<Sighting>();
        foreach (var paragraph in paragraphs)
        {
            var first = found.Count;
            Gather(paragraph.Of(text), paragraph.Start, rules, found);
            Longest(found, first);
        }

        found.RemoveAll(static sighting => sighting.Form is null);
        Joints.Merge(text, rules.Words, found);
        found.RemoveAll(static sighting => sighting.IsDependent);
        var ranges = Ranges.Link(text, rules.Words, found);
        return ([.. found.Select(static sighting => new TimeExpression(sighting.Span, sighting.Type, sighting.Form!, sighting.Rule))], ranges);
    }

    private static void Gather(string paragraph, int start, TimeRules rules, List<Sighting> found)
    {
        var order = 0;
        foreach (var match in rules.Set.All(paragraph))
        {
            order++;
            // A rule without a type says what is no time: «le mardi noir».
            TimeType? type = Enum.TryParse<TimeType>(match.Rule["type"], ignoreCase: true, out var named) ? named : null;
            var form = type is null ? null : FormReader.Read(match, paragraph, rules.Words);
            if (type is not null && form is null)
            {
                continue;
            }

            var span = match.Group("time") ?? match.Span;
            found.Add(new(Moved(span, start), type ?? TimeType.Date, form, match.Rule.Name, order)
            {
                Around = Moved(match.Span, start),
                IsDependent = match.Rule["alone"] is "no",
                IsBefore = match.Rule["onto"] is "next",
                Until = match.Group("until") is { } until ? start + until.Start : null,
            });
        }
    }

    private static void Longest(List<Sighting> found, int first)
    {
        var fresh = CollectionsMarshal.AsSpan(found)[first..];
        fresh.Sort(static (a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Length != b.Length ? b.Length.CompareTo(a.Length)
            : a.Order.CompareTo(b.Order));
        var kept = first;
        for (var i = first; i < found.Count; i++)
        {
            if (kept == first || !found[i].Span.Overlaps(found[kept - 1].Span))
            {
                found[kept++] = found[i];
            }
            else if (found[i].Length > found[kept - 1].Length)
            {
                found[kept - 1] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);
}

/// <summary>A match of a time rule on its way to an expression.</summary>
/// <param name="Form">Null for what is no time.</param>
/// <param name="Order">Rules that stand earlier hold before others.</param>
internal readonly record struct Sighting(TextSpan Span, TimeType Type, TimeForm? Form, string Rule, int Order)
{
    /// <summary>With the words around it that the rule asked for.</summary>
    public TextSpan Around { get; init; }

    /// <summary>Whether it is an expression only where it can be joined with one beside it.</summary>
    public bool IsDependent { get; init; }

    /// <summary>Whether it counts from the time that follows: «two weeks before» Christmas.</summary>
    public bool IsBefore { get; init; }

    /// <summary>Whether the word that opens a range stands inside: «next week between Wednesday».</summary>
    public bool IsOpened { get; init; }

    /// <summary>How much of the text it explains: of the beginning of a range, all of the range.</summary>
    public int Length => Until is null ? Span.Length : Around.End - Span.Start;

    /// <summary>Where the other end of the range stands that this one begins.</summary>
    public int? Until { get; init; }
}
