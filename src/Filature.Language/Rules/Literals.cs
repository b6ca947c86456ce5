namespace Filature.Language.Rules;

/// <summary>
/// What is known of the texts that a piece of a pattern matches, in folded characters (after Cox, «Regular Expression Matching with a
/// Trigram Index», 2012). Every match begins with one of <see cref="Prefix"/>, ends with one of <see cref="Suffix"/> and holds one of
/// <see cref="Best"/>; the empty string is in a set of which nothing is known.
/// </summary>
internal sealed class Literals
{
    // Beyond these the sets cost more than they tell apart. Lists of rule files have up to 200 words.
    private const int MostCrossed = 128;
    private const int MostJoined = 1024;
    private const int Longest = 16;

    private static readonly string[] Nothing = [""];

    private readonly bool _isExact;

    private readonly double _chance;

    private Literals(bool isExact, string[] prefix, string[] suffix, (string[] Any, double Chance) best)
    {
        _isExact = isExact;
        Prefix = prefix;
        Suffix = suffix;
        (Best, _chance) = best;
    }

    /// <summary>Matches nothing but the empty text.</summary>
    public static Literals Empty { get; } = Exactly(Nothing);

    /// <summary>May match anything.</summary>
    public static Literals Anything { get; } = new(isExact: false, Nothing, Nothing, (Nothing, 1));

    /// <summary>Where <see cref="IsSkippable"/>, of matches that are not empty.</summary>
    public string[] Prefix { get; }

    /// <summary>Whether a match may be empty though <see cref="Prefix"/> does not say so: what follows may begin instead.</summary>
    public bool IsSkippable { get; private init; }

    public string[] Suffix { get; }

    public string[] Best { get; }

    /// <summary>Matches these and nothing else.</summary>
    public static Literals Exactly(string[] all) => new(isExact: true, all, all, (all, Chance(all)));

    public static Literals operator +(Literals left, Literals right)
    {
        if (ReferenceEquals(left, Empty) || ReferenceEquals(right, Empty))
        {
            return ReferenceEquals(left, Empty) ? right : left;
        }

        var joint = Cross(left.Suffix, right.IsSkippable ? Nothing : right.Prefix);
        if (left._isExact && right._isExact && joint is not null && !Array.Exists(joint, text => text.Length > Longest))
        {
            return Exactly(joint);
        }

        var (prefix, isSkippable) = Begin(left, right);
        var suffix = right._isExact ? Cross(left.Suffix, right.Suffix) ?? right.Suffix : right.Suffix;
        var best = left._chance <= right._chance ? (left.Best, left._chance) : (right.Best, right._chance);
        if (joint is not null && Chance(joint) is var chance && chance < best._chance)
        {
            best = (Cut(joint, static text => text[..Longest]), chance);
        }

        return new(
            isExact: false,
            Cut(prefix, static text => text[..Longest]),
            Cut(suffix, static text => text[^Longest..]),
            best) { IsSkippable = isSkippable };
    }

    // What the two together begin with: where the first may be left out, with what the second begins.
    private static (string[] Prefix, bool IsSkippable) Begin(Literals left, Literals right)
    {
        var isEither = left.IsSkippable || (left._isExact && Array.IndexOf(left.Prefix, "") >= 0);
        if (!isEither)
        {
            return (left._isExact && !right.IsSkippable ? Cross(left.Prefix, right.Prefix) ?? left.Prefix : left.Prefix, false);
        }

        if (left._isExact && right is { IsSkippable: false } && Cross(left.Prefix, right.Prefix) is { } crossed)
        {
            // Of two that are left out nothing is left; of one that may begin with anything, nothing is known.
            return Array.IndexOf(crossed, "") < 0 ? (crossed, false)
                : right._isExact ? (Array.FindAll(crossed, static text => text.Length > 0), true)
                : (Nothing, false);
        }

        var isOpen = right.IsSkippable || (right._isExact && Array.IndexOf(right.Prefix, "") >= 0);
        var all = left.Prefix.Concat(isOpen ? right.Prefix.Where(static text => text.Length > 0) : right.Prefix).Where(text => text.Length > 0 || !left._isExact).ToHashSet();
        return right._isExact || Array.IndexOf(right.Prefix, "") < 0 ? (Known([.. all]), isOpen) : (Nothing, false);
    }

    public static Literals Either(List<Literals> branches)
    {
        if (branches.Count == 1)
        {
            return branches[0];
        }

        if (branches.TrueForAll(static branch => branch._isExact) && Union(branches, static branch => branch.Prefix) is { Length: <= MostJoined } all)
        {
            return Exactly(all);
        }

        var best = Known(Union(branches, static branch => branch.Best));
        return new(
            isExact: false,
            Known(Union(branches, static branch => branch._isExact ? Array.FindAll(branch.Prefix, static text => text.Length > 0) : branch.Prefix)),
            Known(Union(branches, static branch => branch.Suffix)),
            (best, Chance(best)))
        {
            IsSkippable = branches.Exists(static branch => branch.IsSkippable || (branch._isExact && Array.IndexOf(branch.Prefix, "") >= 0)),
        };
    }

    /// <param name="least">At least so often in a row.</param>
    /// <param name="most">At most; null without end.</param>
    public Literals Repeated(int least, int? most)
    {
        if (least == 0)
        {
            return most == 1 && _isExact ? Either([this, Empty]) : new(isExact: false, Prefix, Nothing, (Nothing, 1)) { IsSkippable = true };
        }

        var row = this;
        for (var i = 1; i < Math.Min(least, 4); i++)
        {
            row += this;
        }

        return least == most && least <= 4 ? row : row + Anything + this;
    }

    /// <summary>The chance that a place of a text holds one of these.</summary>
    private static double Chance(string[] literals)
    {
        var sum = 0.0;
        foreach (var literal in literals)
        {
            var product = 1.0;
            foreach (var c in literal)
            {
                product *= Fold.Frequency(c);
            }

            sum += product;
        }

        return sum;
    }

    private static string[]? Cross(string[] left, string[] right)
    {
        if (left.Length * right.Length > (left.Length == 1 || right.Length == 1 ? MostJoined : MostCrossed))
        {
            return null;
        }

        var crossed = new HashSet<string>();
        foreach (var start in left)
        {
            foreach (var end in right)
            {
                crossed.Add(Join(start, end));
            }
        }

        return [.. crossed];
    }

    // Behind the end mark at most a line break can follow, and a second start mark stands where the first does.
    private static string Join(string left, string right) =>
        left is [.., Fold.End] ? left : left is [.., Fold.Start] && right is [Fold.Start, ..] ? left + right[1..] : left + right;

    private static string[] Union(List<Literals> branches, Func<Literals, string[]> part)
    {
        var all = new HashSet<string>();
        foreach (var branch in branches)
        {
            all.UnionWith(part(branch));
        }

        return [.. all];
    }

    private static string[] Known(string[] all) => all.Length > MostJoined || Array.IndexOf(all, "") >= 0 ? Nothing : all;

    private static string[] Cut(string[] all, Func<string, string> cut) =>
        Array.Exists(all, static text => text.Length > Longest) ? [.. all.Select(text => text.Length > Longest ? cut(text) : text).Distinct()] : all;
}
