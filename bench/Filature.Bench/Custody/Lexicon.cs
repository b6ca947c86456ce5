namespace Filature.Bench.Custody;

/// <summary>
/// An invented language: words whose frequencies follow the law of Zipf and Mandelbrot, and turns of phrase (four to seven words) that
/// everybody uses, some far more often than others.
/// </summary>
internal sealed class Lexicon
{
    private const int Words = 60_000;
    private const int Phrases = 3_000;

    // Mandelbrot's shift: the commonest word is one in fifteen, as in running French.
    private const double Shift = 2.7;

    private static readonly string[] Syllables =
        ["a", "be", "ci", "do", "é", "fu", "ga", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "bra", "cle", "dri", "flo", "gra", "ple", "tri", "vau", "chan", "mont", "rin", "sel", "ton", "val"];

    private readonly string[] _words = [.. Enumerable.Range(0, Words).Select(Spell)];
    private readonly double[] _wordShares = Shares(Words);
    private readonly string[][] _phrases;
    private readonly double[] _phraseShares = Shares(Phrases);

    public Lexicon(ulong seed)
    {
        var dice = Dice.For(seed, -1);
        _phrases = new string[Phrases][];
        for (var i = 0; i < Phrases; i++)
        {
            var phrase = new string[dice.Between(4, 8)];
            for (var j = 0; j < phrase.Length; j++)
            {
                phrase[j] = Word(ref dice);
            }

            _phrases[i] = phrase;
        }
    }

    public string Word(ref Dice dice) => _words[Draw(_wordShares, ref dice)];

    /// <summary>A word that few texts have.</summary>
    public string Name(ref Dice dice) => Capital(_words[dice.Between(Words / 4, Words)]);

    public IReadOnlyList<string> Phrase(ref Dice dice) => _phrases[Draw(_phraseShares, ref dice)];

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static int Draw(double[] shares, ref Dice dice)
    {
        var at = Array.BinarySearch(shares, dice.Share());
        return Math.Min(at < 0 ? ~at : at, shares.Length - 1);
    }

    private static double[] Shares(int count)
    {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            shares[i] = sum += 1 / (i + 1 + Shift);
        }

        for (var i = 0; i < count; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }

    private static string Spell(int rank)
    {
        var word = "";
        for (var left = rank + 1; left > 0; left /= Syllables.Length)
        {
            word += Syllables[left % Syllables.Length];
        }

        return word;
    }
}
