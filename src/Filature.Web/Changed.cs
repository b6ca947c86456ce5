namespace Filature.Web;

/// <summary>How much of a text was changed on its way.</summary>
/// <param name="Words">Words replaced, left out or added: of each change the longer side.</param>
/// <param name="Quotations">Changes that stand inside a quotation.</param>
public readonly record struct Changed(int Words, int Quotations)
{
    public static Changed In(Derivation derivation) => new(
        derivation.Changes.Where(change => derivation.IsTelling(change)).Sum(change => Math.Max(WordsIn(change.From), WordsIn(change.To))),
        derivation.Changes.Count(change => change.InsideQuotation));

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
