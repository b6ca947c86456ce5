using Filature.Language;

namespace Filature.Tools.Names;

/// <summary>
/// Makes the Wikipedia fragments fit to learn from. Their names were made by links: some begin in the middle of a phrase, some are whole
/// headings, and whatever is no person and no place is an organisation, novels and tournaments too.
/// </summary>
internal static class FragmentSet
{
    private const int MostWords = 8;

    // First words of organisations that are none: events, prizes, works, wars.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "championnat", "championnats", "coupe", "prix", "jeux", "festival", "tour", "grand", "guerre", "bataille", "traité", "tournoi", "supercoupe", "open", "masters", "trophée",
        "championship", "championships", "cup", "prize", "award", "awards", "games", "war", "battle", "treaty", "tournament", "olympics", "medal", "season",
        "campeonato", "campeonatos", "copa", "premio", "premios", "juegos", "vuelta", "gran", "guerra", "batalla", "tratado", "torneo", "supercopa", "trofeo",
    };

    private static readonly HashSet<string> LastOthers = new(StringComparer.OrdinalIgnoreCase) { "cup", "prize", "award", "awards", "games", "war", "championship", "championships", "olympics", "festival", "open", "season", "tournament" };

    public static List<NamedText> Clean(IEnumerable<NamedText> texts) => [.. texts.Where(IsSound).Select(Relabel)];

    private static bool IsSound(NamedText text) => text.Names.All(name =>
        !char.IsLower(text.Text[name.Span.Start]) && name.Span.Of(text.Text.AsSpan()).Count(' ') < MostWords && !name.Span.Of(text.Text.AsSpan()).Contains(" : ", StringComparison.Ordinal));

    // In running text alone: a heading keeps the set's own way.
    private static NamedText Relabel(NamedText text) => !IsRunning(text.Text) ? text : text with
    {
        Names = [.. text.Names.Select(name => name.Type == NameType.Organisation && IsOther(text.Text, name.Span) ? name with { Type = NameType.Other } : name)],
    };

    private static bool IsRunning(string text) => text.EndsWith('.') && text.Split(' ').Count(word => word.Length > 3 && char.IsLower(word[0])) >= 2;

    private static bool IsOther(string text, TextSpan name)
    {
        var words = name.Of(text).Split(' ');
        return Others.Contains(words[0]) || LastOthers.Contains(words[^1]) || IsItalic(text, name);
    }

    // Wikipedia's mark for titles of works: two apostrophes on both sides, but not three.
    private static bool IsItalic(string text, TextSpan name)
    {
        var (before, after) = (text[..name.Start].TrimEnd(), text[name.End..].TrimStart());
        return before.EndsWith("''", StringComparison.Ordinal) && after.StartsWith("''", StringComparison.Ordinal) && !before[..^2].TrimEnd().EndsWith('\'');
    }
}
