namespace Filature.Web;

/// <summary>How much of a text was changed on its way.</summary>
/// <param name="Words">Words replaced, left out or added: of each change the longer side.</param>
/// <param name="Quotations">Changes that stand inside a quotation.</param>
public readonly record struct Changed(int Words, int Quotations)
{
    public static Changed In(Derivation derivation) => In(TellingChanges.Of(derivation));

    public static Changed In(IReadOnlyList<ListedChange> changes) => new(
        changes.Sum(listed => Math.Max(WordsIn(listed.Change.From), WordsIn(listed.Change.To))),
        changes.Count(listed => listed.Change.InsideQuotation));

    private static int WordsIn(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inside = false;
            }
            else if (!inside && char.IsLetterOrDigit(c))
            {
                (inside, words) = (true, words + 1);
            }
        }

        return words;
    }
}
