using System.Collections.Frozen;
using Filature.Provenance.Retellings;

namespace Filature.Timelines.Encounters;

/// <summary>Holds the accounts of two sides against each other: by numbers, names and words of a shared spelling, over languages.</summary>
internal static class Confrontation
{
    // Two accounts speak of one thing when they share this much of the shorter one, and at least so many words.
    private const double OneThing = 0.45;
    private const int FewestShared = 3;

    // A refusal answers what is asked in other words: less has to agree.
    private const double OneSubject = 0.3;

    // Nearly every account has a «not» somewhere: more has to agree before it denies the other one.
    private const double OneDenied = 0.5;

    private static readonly FrozenSet<string> Common = Knowledge.Table("stopwords.tsv").SelectMany(static row => row[1].Split('|')).Select(static word => Folding.Fold(word)).ToFrozenSet();

    public static (ValueList<Agreement> Both, ValueList<Agreement> Against, HashSet<Account> Shared) Of(IReadOnlyList<Account> accounts, Func<string, string> shown)
    {
        var read = accounts.Select(static account => (Account: account, Keys: KeysOf(account))).ToList();
        var (both, against, shared) = (new List<Agreement>(), new List<Agreement>(), new HashSet<Account>(ReferenceEqualityComparer.Instance));
        foreach (var told in accounts.GroupBy(static account => (account.Places, account.Span)).Where(static group => group.Count() > 1))
        {
            both.Add(new("a joint statement", [.. told.Select(account => account.Saying(shown))]));
            shared.UnionWith(told);
        }

        var joint = shared.ToHashSet(ReferenceEqualityComparer.Instance);

        for (var i = 0; i < read.Count; i++)
        {
            for (var j = i + 1; j < read.Count; j++)
            {
                if (read[i].Account.Party == read[j].Account.Party || IsJoint(read[i].Account) || IsJoint(read[j].Account))
                {
                    continue;
                }

                var (left, right) = (read[i], read[j]);
                var common = left.Keys.Words.Intersect(right.Keys.Words, StringComparer.Ordinal).ToList();
                var share = common.Count == 0 ? 0 : (double)common.Count / Math.Min(left.Keys.Words.Count, right.Keys.Words.Count);
                if (Differs(left, right, common.Count, share) is { } why)
                {
                    against.Add(Pair(why));
                }
                else if (share >= OneThing && common.Count >= FewestShared)
                {
                    both.Add(Pair(string.Join(", ", common.Order(StringComparer.Ordinal).Take(6).Select(word => left.Keys.Spelled[word]))));
                }
                else
                {
                    continue;
                }

                shared.Add(left.Account);
                shared.Add(right.Account);

                Agreement Pair(string words) => new(words, [left.Account.Saying(shown), right.Account.Saying(shown)]);
            }
        }

        return (both.ToValueList(), against.ToValueList(), shared);

        // It agrees with itself, and one side is not played off against all.
        bool IsJoint(Account account) => joint.Contains(account);
    }

    private static string? Differs((Account Account, Keys Keys) left, (Account Account, Keys Keys) right, int common, double share)
    {
        if (common < 2 || share < OneSubject)
        {
            return null;
        }

        if (Opposed(left.Account.Act, right.Account.Act))
        {
            return $"{left.Account.Act.ToString().ToLowerInvariant()} / {right.Account.Act.ToString().ToLowerInvariant()}";
        }

        if (left.Account.IsDenied != right.Account.IsDenied && share >= OneDenied)
        {
            return "not";
        }

        return share >= OneThing && common >= FewestShared && left.Keys.Numbers.Count > 0 && right.Keys.Numbers.Count > 0 && !left.Keys.Numbers.Overlaps(right.Keys.Numbers)
            ? $"{string.Join(", ", left.Keys.Numbers.Order(StringComparer.Ordinal))} / {string.Join(", ", right.Keys.Numbers.Order(StringComparer.Ordinal))}" : null;
    }

    private static bool Opposed(Act left, Act right) => (Yes(left) && No(right)) || (No(left) && Yes(right));

    private static bool Yes(Act act) => act is Act.Agreed or Act.Promised;

    private static bool No(Act act) => act is Act.Refused or Act.Denied;

    private static Keys KeysOf(Account account)
    {
        var (words, numbers, spelled) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var word in account.Text.Split([' ', '\n', '\u00A0', '\'', '’', '-', ',', '.', ';', ':', '«', '»', '"', '“', '”', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = Folding.Fold(word);
            if (folded.Any(char.IsDigit))
            {
                numbers.Add(folded);
            }
            else if (folded.Length > 3 && !Common.Contains(folded))
            {
                var key = char.IsUpper(word[0]) ? SharedSpelling.OfName(folded) : SharedSpelling.OfCognate(folded) ?? folded;
                words.Add(key);
                spelled.TryAdd(key, word);
            }
        }

        return new(words, numbers, spelled);
    }

    private sealed record Keys(HashSet<string> Words, HashSet<string> Numbers, Dictionary<string, string> Spelled);
}
