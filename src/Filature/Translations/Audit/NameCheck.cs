using Filature.Provenance.Retellings;

namespace Filature.Translations.Audit;

/// <summary>
/// A name of the original that the translation lacks, where the translation has one that the original lacks: one stands for the other. A name
/// may be written otherwise (cognates, transcriptions) or be another word in the other language (exonyms, names of countries).
/// </summary>
internal static class NameCheck
{
    private const int ShortestPrefix = 4;
    private const double LeastCommon = 0.6;

    // Words of organisations are translated («Litio», "Lithium"), those of persons and places seldom.
    private const int ShortestPrefixOfOther = 3;
    private const double LeastCommonOfOther = 0.4;

    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        var lost = Without(source, target);
        var added = Without(target, source);
        // One name may stand where another one was that both sides know: then one is there less often, and one more.
        if (lost.Count > 0 && added.Count == 0)
        {
            added = Surplus(target, source);
        }
        else if (added.Count > 0 && lost.Count == 0)
        {
            lost = Surplus(source, target);
        }

        if (lost.Count == 0)
        {
            yield break;
        }

        if (added.Count > 0)
        {
            var (here, there) = (Joined(lost), Joined(added));
            // «Cámara Lechera», «Caméra Laitière»: what bodies are called is made of words, and they are translated. Both are doubtful then.
            var isCertain = lost.Exists(IsProper) && added.Exists(IsProper);
            yield return new(AuditedKind.Name, isCertain ? "audit.name.changed" : "audit.name.told-otherwise", here, there, source.Says(here[0]), target.Says(there[0]), isCertain ? 0.6 : 0.2, isCertain);
            yield break;
        }

        foreach (var name in Joined(lost))
        {
            yield return new(AuditedKind.Name, "audit.name.lost", [name], [target.Span], source.Says(name), null, 0.15, Fails: false);
        }
    }

    private static bool IsProper(NameMark name) => name.IsCertain || name.Type is NameType.Person or NameType.Place;

    private static List<NameMark> Without(AuditedStretch side, AuditedStretch other)
    {
        var names = side.Names;
        if (names.Count == 0)
        {
            return [];
        }

        var exonyms = Exonyms.Of(side.Language, other.Language);
        var words = other.Words;
        var forms = new HashSet<string>(words.Select(static word => word.Form), StringComparer.Ordinal);
        var spelled = new HashSet<string>(words.Where(static word => word.Form.Length > 2).Select(static word => SharedSpelling.OfName(word.Form)), StringComparer.Ordinal);
        return [.. names.Where(name => !forms.Contains(name.Form)
            && !exonyms.For(name.Form).Overlaps(forms)
            && !spelled.Contains(SharedSpelling.OfName(name.Form))
            && !words.Any(word => IsCognate(name, word.Form)))];
    }

    // Names that stand on both sides, but here more often.
    private static List<NameMark> Surplus(AuditedStretch side, AuditedStretch other)
    {
        var there = other.Words.CountBy(static word => word.Form, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. side.Names.Where(IsProper).GroupBy(static name => name.Form, StringComparer.Ordinal)
            .Where(group => there.GetValueOrDefault(group.Key) is > 0 and var count && group.Count() > count)
            .SelectMany(static group => group.Skip(1))];
    }

    private static bool IsCognate(NameMark name, string other)
    {
        var common = name.Form.AsSpan().CommonPrefixLength(other);
        var (shortest, least) = name.Type is NameType.Person or NameType.Place ? (ShortestPrefix, LeastCommon) : (ShortestPrefixOfOther, LeastCommonOfOther);
        return common >= shortest && common >= least * Math.Max(name.Form.Length, other.Length);
    }

    // Words of one name beside each other are one place.
    private static ValueList<TextSpan> Joined(List<NameMark> names)
    {
        var spans = new List<TextSpan>();
        foreach (var name in names)
        {
            if (spans is [.., var last] && name.Span.Start - last.End <= 1)
            {
                spans[^1] = last.Union(name.Span);
            }
            else
            {
                spans.Add(name.Span);
            }
        }

        return [.. spans];
    }
}
