namespace Filature.Provenance;

/// <summary>Says what a change touches, from the words on its two sides (<c>languages/changes.tsv</c>).</summary>
internal static class ChangeWords
{
    // Longer than this, what is left out or put in is a passage and no mere date or number.
    private const int Phrase = 6;

    private static readonly Dictionary<string, ChangeKind> Kinds = Load();

    public static ChangeKind Classify(string fromText, ReadOnlySpan<TextSpan> from, string toText, ReadOnlySpan<TextSpan> to)
    {
        if ((to.IsEmpty && from.Length > Phrase) || (from.IsEmpty && to.Length > Phrase))
        {
            return to.IsEmpty ? ChangeKind.Omission : ChangeKind.Addition;
        }

        var (here, there) = (Count(fromText, from), Count(toText, to));
        if (here.Negation != there.Negation)
        {
            return ChangeKind.Negation;
        }

        if (here.Date + there.Date > 0)
        {
            return ChangeKind.Date;
        }

        if (here.Number + there.Number > 0)
        {
            return ChangeKind.Number;
        }

        return to.IsEmpty ? ChangeKind.Omission
            : from.IsEmpty ? ChangeKind.Addition
            : here.Name + there.Name > 0 ? ChangeKind.Name
            : ChangeKind.Wording;
    }

    public static bool Denies(string text, ReadOnlySpan<TextSpan> words) => Count(text, words).Negation;

    private static (bool Negation, int Date, int Number, int Name) Count(string text, ReadOnlySpan<TextSpan> words)
    {
        var (negation, date, number, name) = (false, 0, 0, 0);
        foreach (var word in words)
        {
            var span = word.Of(text.AsSpan());
            Kinds.TryGetValue(Folding.Fold(span), out var kind);
            negation |= kind == ChangeKind.Negation && (word.Length > 1 || IsElided(text, word));
            date += kind == ChangeKind.Date ? 1 : 0;
            number += kind == ChangeKind.Number || char.IsDigit(span[0]) ? 1 : 0;
            name += char.IsUpper(span[0]) && !StartsSentence(text, word.Start) ? 1 : 0;
        }

        return (negation, date, number, name);
    }

    // «n'est», «isn't»: a letter by itself is an initial.
    private static bool IsElided(string text, TextSpan word) =>
        (word.Start > 0 && text[word.Start - 1] is '\'' or '’') || (word.End < text.Length && text[word.End] is '\'' or '’');

    internal static bool StartsSentence(string text, int at)
    {
        for (at--; at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '«' or '"' or '“' or '(' or '\''); at--)
        {
            if (text[at] == '\n')
            {
                return true;
            }
        }

        return at < 0 || text[at] is '.' or '!' or '?' or '…' or ':' or '»';
    }

    private static Dictionary<string, ChangeKind> Load()
    {
        var kinds = new Dictionary<string, ChangeKind>();
        foreach (var row in Knowledge.Table("changes.tsv"))
        {
            foreach (var word in row[2].Split('|'))
            {
                kinds.TryAdd(Folding.Fold(word), Enum.Parse<ChangeKind>(row[1], ignoreCase: true));
            }
        }

        foreach (var row in Knowledge.Table("months.tsv"))
        {
            // The short forms are words of their own too often («mar», «mai» aside).
            kinds.TryAdd(Folding.Fold(row[2].Split('|')[0]), ChangeKind.Date);
        }

        return kinds;
    }
}
