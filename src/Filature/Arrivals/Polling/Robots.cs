using System.Text;

namespace Filature.Arrivals.Polling;

/// <summary>What a robots.txt lets <c>Filature</c> do (RFC 9309): the longest pattern that matches decides, and of two as long the one that allows.</summary>
internal sealed class Robots
{
    public const string ProductToken = "Filature";

    // RFC 9309 asks for at least 500 KiB.
    public const int Limit = 512 * 1024;

    private const int LongestPattern = 2048;
    private const int MostSitemaps = 50;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private Robots(List<(string Pattern, bool Allows)> rules, ValueList<string> sitemaps) => (_rules, Sitemaps) = (rules, sitemaps);

    public static Robots AllowAll { get; } = new([], []);

    /// <summary>The sitemaps it names, as written: they belong to no group.</summary>
    public ValueList<string> Sitemaps { get; }

    /// <summary>The whole lines inside the limit: half a rule would be another rule.</summary>
    public static ReadOnlyMemory<byte> Within(ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= Limit ? bytes : bytes[..(bytes.Span[..Limit].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];

    public static Robots Parse(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(Within(bytes).Span).TrimStart('\uFEFF');
        List<(string, bool)> ours = [], all = [];
        var sitemaps = new List<string>();
        bool named = false, isOurs = false, isAll = false, inAgents = false;
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rule = line.Split('#')[0];
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var value = rule[(colon + 1)..].Trim();
            switch (rule[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    // Lines of agents that follow each other share the rules below them.
                    (isOurs, isAll) = inAgents ? (isOurs, isAll) : (false, false);
                    inAgents = true;
                    isOurs |= Token(value).Equals(ProductToken, StringComparison.OrdinalIgnoreCase);
                    isAll |= value == "*";
                    named |= isOurs;
                    break;
                case "allow" or "disallow":
                    inAgents = false;
                    if (value.Length is > 0 and <= LongestPattern)
                    {
                        (isOurs ? ours : isAll ? all : null)?.Add((Normal(value), rule.TrimStart()[0] is 'a' or 'A'));
                        if (isOurs && isAll)
                        {
                            all.Add((Normal(value), rule.TrimStart()[0] is 'a' or 'A'));
                        }
                    }

                    break;
                case "sitemap" when value.Length is > 0 and <= LongestPattern && sitemaps.Count < MostSitemaps:
                    sitemaps.Add(value);
                    break;
            }
        }

        return new(named ? ours : all, sitemaps.ToValueList());
    }

    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length >= longest && Matches(pattern, path))
            {
                allowed = pattern.Length == longest ? allowed || allows : allows;
                longest = pattern.Length;
            }
        }

        return allowed;
    }

    private static string Token(string agent)
    {
        var end = agent.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
        return end < 0 ? agent : agent[..end];
    }

    // One spelling: what is no ASCII is percent-encoded, and what needs no encoding is not.
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var decoded = (char)Convert.ToByte(path.Substring(i + 1, 2), 16);
                _ = char.IsAsciiLetterOrDigit(decoded) || decoded is '-' or '.' or '_' or '~'
                    ? normal.Append(decoded)
                    : normal.Append('%').Append(path.Substring(i + 1, 2).ToUpperInvariant());
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else if (Rune.TryGetRuneAt(path, i, out var rune))
            {
                var length = rune.EncodeToUtf8(bytes);
                foreach (var b in bytes[..length])
                {
                    normal.Append('%').Append(b.ToString("X2"));
                }

                i += rune.Utf16SequenceLength - 1;
            }
        }

        return normal.ToString();
    }

    // «*» is any run of characters and «$» the end; the last star is the only one gone back to, so time is the product of both lengths at most.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toTheEnd = pattern is [.., '$'];
        pattern = toTheEnd ? pattern[..^1] : pattern;
        int p = 0, at = 0, star = -1, back = 0;
        while (true)
        {
            if (p == pattern.Length && (!toTheEnd || at == path.Length))
            {
                return true;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, back) = (p++, at);
            }
            else if (p < pattern.Length && at < path.Length && pattern[p] == path[at])
            {
                p++;
                at++;
            }
            else if (star >= 0 && back < path.Length)
            {
                (p, at) = (star + 1, ++back);
            }
            else
            {
                return false;
            }
        }
    }
}
