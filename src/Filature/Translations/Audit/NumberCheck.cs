namespace Filature.Translations.Audit;

/// <summary>Every number of one side has to stand on the other, in whatever writing.</summary>
internal static class NumberCheck
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        List<Figure> left = [.. source.Figures];
        List<Figure> right = [.. target.Figures];
        foreach (var figure in left.Where(static figure => !figure.IsSoft).ToArray())
        {
            if (Counterpart(figure, right) is not { } other)
            {
                continue;
            }

            left.Remove(figure);
            right.Remove(other);
            if (figure.Unit is { } unit && other.Unit is { } otherUnit && unit != otherUnit)
            {
                yield return Reason(source, target, "unit", [figure.Span], [other.Span], 0.5, fails: true);
            }
        }

        // What is left on the right may answer to a word that only may be a number.
        foreach (var figure in right.Where(static figure => !figure.IsSoft).ToArray())
        {
            if (left.Find(other => other.IsSoft && other.MayBe(figure) && !(other.IsArticle && figure.IsInDigits)) is { } soft)
            {
                left.Remove(soft);
                right.Remove(figure);
            }
        }

        left.RemoveAll(static figure => figure.IsSoft);
        right.RemoveAll(static figure => figure.IsSoft);
        foreach (var (one, other) in left.Zip(right))
        {
            yield return IsOfDate(source, one) && IsOfDate(target, other)
                ? new(AuditedKind.Day, "audit.day.number-changed", [one.Span], [other.Span], source.Says(one.Span), target.Says(other.Span), 0.6, Fails: true)
                : Reason(source, target, IsFalseFriend(one, other) ? "false-friend" : "changed", [one.Span], [other.Span], 0.6, fails: true);
        }

        foreach (var lost in left.Skip(right.Count))
        {
            yield return Reason(source, target, "lost", [lost.Span], [target.Span], 0.4, fails: false);
        }

        foreach (var added in right.Skip(left.Count))
        {
            yield return Reason(source, target, "added", [source.Span], [added.Span], 0.4, fails: false);
        }
    }

    private static Figure? Counterpart(Figure figure, List<Figure> right) =>
        right.Find(other => !other.IsSoft && other.Unit == figure.Unit && other.MayBe(figure))
        ?? right.Find(other => !other.IsSoft && other.MayBe(figure))
        ?? right.Find(other => other.IsSoft && other.MayBe(figure) && !(other.IsArticle && figure.IsInDigits));

    // «3 février», "February 3", «el 3 de febrero».
    private static bool IsOfDate(AuditedStretch side, Figure figure) =>
        side.Days.Any(day => day.Kind == DayMarkKind.Month && (day.Span.Start - figure.Span.End is >= 1 and <= 4 || figure.Span.Start - day.Span.End is >= 1 and <= 4));

    // «3 billion» is 3 000 millions in English, a thousand times more in French and Spanish.
    private static bool IsFalseFriend(Figure one, Figure other) =>
        one.Scale is { Length: > 4 } here && other.Scale is { } there && here[..4] == there[..Math.Min(4, there.Length)] && one.Values.Any(value => other.Values.Any(otherValue => otherValue == value * 1000 || value == otherValue * 1000));

    private static AuditReason Reason(AuditedStretch source, AuditedStretch target, string rule, ValueList<TextSpan> here, ValueList<TextSpan> there, double weight, bool fails) =>
        new(AuditedKind.Number, $"audit.number.{rule}", here, there, rule == "added" ? null : source.Says(here[0]), rule == "lost" ? null : target.Says(there[0]), weight, fails);
}
