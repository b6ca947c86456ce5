namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>
/// The words that the spec and we count differently into an expression: articles, and the prepositions that do not change what it means.
/// Both sides lose them before spans are compared.
/// </summary>
internal static class SpecWords
{
    private static readonly Dictionary<string, HashSet<string>> Outer = new(StringComparer.Ordinal)
    {
        ["fr"] = Words("le la les l' un une des du de d' a à au aux en dans sur pour pendant durant entre depuis jusqu' jusque par vers ce cette cet ces dès"),
        ["en"] = Words("the a an at on in of for from to between during by since until till within over through around about this these that those and"),
        ["es"] = Words("el la los las un una unos unas de del al a en por para durante entre desde hasta sobre dentro este esta estos estas ese esa"),
    };

    public static TextSpan Core(string text, TextSpan span, string language)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        var word = start;
        while (word < end && char.IsLetter(text[word]))
        {
            word++;
        }

        var isElided = word < end && text[word] is '\'' or '’';
        var form = text[start..word].ToLowerInvariant() + (isElided ? "'" : "");
        var rest = word + (isElided ? 1 : 0);
        return word > start && rest < end && (isElided || char.IsWhiteSpace(text[word])) && Outer[language].Contains(form)
            ? Core(text, new(rest, end), language) : new(start, end);
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
