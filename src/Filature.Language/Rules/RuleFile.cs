using System.Text.RegularExpressions;

namespace Filature.Language.Rules;

/// <summary>A rule file that cannot be read. The message names the file, the line and what to do.</summary>
public sealed class RuleFileException(string message) : FormatException(message);

/// <summary>Reads the one rule format: <c>LIST</c>, <c>RULE</c>, <c>PATTERN</c>, <c>RESULT</c>, <c>EXAMPLE</c>, <c>COUNTER</c>.</summary>
public static partial class RuleFile
{
    /// <param name="name">The set's name: the start of every rule's name.</param>
    /// <param name="path">Named in errors.</param>
    /// <param name="content">The file's text.</param>
    /// <param name="known">Lists that the file may use without writing them.</param>
    /// <exception cref="RuleFileException">With file, line and what to do.</exception>
    public static RuleSet Parse(string name, string path, string content, IReadOnlyDictionary<string, string>? known = null)
    {
        var lists = known is null ? [] : new Dictionary<string, string>(known);
        var rules = new List<Rule>();
        var names = new HashSet<string>();
        Draft? draft = null;
        var number = 0;
        foreach (var raw in content.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var space = line.IndexOf(' ');
            var (keyword, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
            switch (keyword)
            {
                case "LIST":
                    AddList(rest);
                    break;
                case "RULE":
                    Close();
                    draft = new(rest.Length > 0 ? $"{name}.{rest}" : throw Error(number, "a RULE needs a name"), number);
                    break;
                case "PATTERN":
                    Current().Pattern += Expand(rest, number);
                    break;
                case "RESULT":
                    foreach (var pair in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        var parts = pair.Split('=', 2);
                        Current().Result[parts[0]] = parts.Length == 2 ? parts[1] : throw Error(number, $"«{pair}» is not key=value");
                    }

                    break;
                case "EXAMPLE":
                    Current().Examples.Add(Example(rest, matches: true));
                    break;
                case "COUNTER":
                    Current().Examples.Add(Example(rest, matches: false));
                    break;
                default:
                    throw Error(number, $"«{keyword}» is not LIST, RULE, PATTERN, RESULT, EXAMPLE or COUNTER");
            }
        }

        Close();
        return new(name, rules.ToValueList());

        void AddList(string rest)
        {
            var equals = rest.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw Error(number, "a LIST is written: LIST name = word | word");
            }

            var words = rest[(equals + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            lists[rest[..equals].Trim()] = "(?:" + string.Join('|', words.Select(word => Expand(word, number))) + ")";
        }

        void Close()
        {
            if (draft is null)
            {
                return;
            }

            if (draft.Pattern.Length == 0)
            {
                throw Error(draft.Line, $"rule «{draft.Name}» has no PATTERN");
            }

            if (!draft.Examples.Exists(example => example.Matches))
            {
                throw Error(draft.Line, $"rule «{draft.Name}» has no EXAMPLE: add a line that it must match");
            }

            if (!names.Add(draft.Name))
            {
                throw Error(draft.Line, $"rule «{draft.Name}» is there twice: rename one");
            }

            try
            {
                rules.Add(new(draft.Name, draft.Pattern, draft.Result, draft.Examples.ToValueList()));
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                throw Error(draft.Line, $"rule «{draft.Name}»: {e.Message}");
            }
        }

        Draft Current() => draft ?? throw Error(number, "this line stands before the first RULE");

        string Expand(string pattern, int line) => ListName().Replace(pattern, match =>
            lists.TryGetValue(match.Groups[1].Value, out var list) ? list : throw Error(line, $"no LIST {match.Groups[1].Value} above this line"));

        RuleExample Example(string rest, bool matches)
        {
            var arrow = rest.IndexOf(" => ", StringComparison.Ordinal);
            var text = (arrow < 0 ? rest : rest[..arrow]).Replace("\\n", "\n", StringComparison.Ordinal);
            var groups = arrow < 0 ? [] : rest[(arrow + 4)..].Split(';', StringSplitOptions.TrimEntries).Select(pair =>
            {
                var parts = pair.Split('=', 2);
                return parts.Length == 2 ? (parts[0], parts[1]) : throw Error(number, $"«{pair}» is not group=value");
            }).ToValueList();
            return new(text, matches, groups, number);
        }

        RuleFileException Error(int line, string what) => new($"{path}, line {line}: {what}.");
    }

    [GeneratedRegex(@"\{([a-z][a-z-]*)\}")]
    private static partial Regex ListName();

    private sealed class Draft(string name, int line)
    {
        public string Name { get; } = name;

        public int Line { get; } = line;

        public string Pattern { get; set; } = "";

        public Dictionary<string, string> Result { get; } = [];

        public List<RuleExample> Examples { get; } = [];
    }
}
