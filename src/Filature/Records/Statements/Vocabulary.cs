namespace Filature.Records.Statements;

/// <summary>The classes of words of one language (<c>phrases.rules</c>), looked up once for each distinct word of a document. Not thread-safe.</summary>
internal sealed class Vocabulary(string language)
{
    private const int LongestWord = 40;

    private readonly RuleSet _rules = Knowledge.Rules("phrases", language);
    private readonly Dictionary<string, (WordClass Class, Gender Gender)> _seen = new(StringComparer.Ordinal);

    public (WordClass Class, Gender Gender) Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return default;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (seen.TryGetValue(lower, out var known))
        {
            return known;
        }

        var found = Classify(lower.ToString());
        seen[lower] = found;
        return found;
    }

    private (WordClass Class, Gender Gender) Classify(string word)
    {
        var classes = WordClass.None;
        var gender = Gender.Unknown;
        foreach (var match in _rules.All(word))
        {
            foreach (var name in (match.Rule["class"] ?? "").Split(','))
            {
                classes |= Enum.Parse<WordClass>(name, ignoreCase: true);
            }

            gender = match.Rule["gender"] switch
            {
                "m" => Gender.Masculine,
                "f" => Gender.Feminine,
                _ => gender,
            };
        }

        return (classes, gender);
    }
}
