using System.Text;

namespace Filature.Bench.Custody;

/// <summary>What an article of the generated wire is.</summary>
internal enum Planted
{
    Own,
    Report,
    Copy,
    Excerpt,
    Whole,
}

/// <param name="Number">Which article.</param>
/// <param name="Family">The article that its copied words are from; itself where it is nobody's copy.</param>
/// <param name="Rate">The share of the copied words that were changed.</param>
internal sealed record GeneratedArticle(long Number, Planted Kind, long Family, double Rate, string Text);

/// <summary>
/// A wire made from a seed, every article by its number alone:
/// articles of their own words, one in fifteen a brief item of 20 to 40 words; of every fifty, two events told by four independent reports each, which have names, numbers and short
/// quotations in common; copies, excerpts (60 to 200 words) and articles that take another one in whole, of any earlier article, with 0,
/// 10 … 50 % of the words replaced, left out or put in; an agency's closing formula of some 25 words under every twentieth article,
/// whatever it is. There are two agencies. A brief item is never copied.
/// </summary>
/// <param name="archive">
/// Articles below this number are an archive, one in seven of them copied from an earlier one; every second one from there on is copied
/// from one of the archive.
/// </param>
internal sealed class GeneratedWire(Lexicon lexicon, ulong seed, long archive)
{
    public const ulong PublishedSeed = 20_310_121;

    /// <summary>The shares of changed words.</summary>
    public static readonly IReadOnlyList<double> Rates = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    private const long Block = 50;
    private const int Reports = 4;
    private const double Formula = 0.05;
    private const double PlantedInArchive = 0.15;
    private const double PlantedAfterwards = 0.5;

    public GeneratedArticle Article(long number)
    {
        var dice = Dice.For(seed, number);
        var kind = KindOf(number, ref dice);
        var family = number;
        var rate = 0.0;
        List<string> words;
        if (kind is Planted.Own or Planted.Report)
        {
            words = Original(number);
        }
        else
        {
            for (family = dice.Below(Math.Min(number, archive)); IsPlanted(family) || IsBrief(family); family--)
            {
            }

            rate = Rates[dice.Between(0, Rates.Count)];
            words = Copied(kind, Original(family), rate, ref dice);
        }

        if (dice.Share() < Formula)
        {
            Close(words, ref dice);
        }

        return new(number, kind, family, rate, Write(words));
    }

    private bool IsPlanted(long number)
    {
        var dice = Dice.For(seed, number);
        return KindOf(number, ref dice) is not (Planted.Own or Planted.Report);
    }

    private Planted KindOf(long number, ref Dice dice)
    {
        var share = dice.Share();
        var planted = number < archive ? PlantedInArchive : PlantedAfterwards;
        return IsReport(number) ? Planted.Report
            : share >= planted ? Planted.Own
            : share < planted * 0.5 ? Planted.Copy
            : share < planted * 0.8 ? Planted.Excerpt
            : Planted.Whole;
    }

    private bool IsBrief(long number) => !IsReport(number) && Dice.For(seed ^ 0xB0B0, number).Share() < 1.0 / 15;

    private static bool IsReport(long number) => number % (Block / 2) < Reports;

    private List<string> Original(long number)
    {
        var dice = Dice.For(seed ^ 0xA5A5, number);
        // Log-normal about 310 words, by the sum of uniform ones.
        var bell = dice.Share() + dice.Share() + dice.Share() + dice.Share() - 2;
        var words = new List<string>();
        Fill(words, IsBrief(number) ? dice.Between(20, 41) : (int)Math.Clamp(310 * Math.Exp(bell * 0.8), 80, 1500), ref dice);
        return IsReport(number) ? Tell(words, number / (Block / 2), ref dice) : words;
    }

    private void Fill(List<string> words, int count, ref Dice dice)
    {
        while (words.Count < count)
        {
            if (dice.Share() < 0.01)
            {
                words.AddRange(lexicon.Phrase(ref dice));
            }
            else
            {
                words.Add(lexicon.Word(ref dice));
            }
        }
    }

    // The same names, numbers and quotations in each one's own words and order.
    private List<string> Tell(List<string> own, long happened, ref Dice dice)
    {
        var facts = Dice.For(seed ^ 0x5A5A, happened);
        var names = Enumerable.Range(0, 3).Select(_ => (string[])[lexicon.Name(ref facts), lexicon.Name(ref facts)]).ToArray();
        string[] numbers = [.. Enumerable.Range(0, 4).Select(_ => $"{facts.Between(2, 5000)}")];
        var quotations = new List<List<string>>();
        for (var i = 0; i < 3; i++)
        {
            List<string> quotation = ["«"];
            Fill(quotation, facts.Between(6, 14), ref facts);
            quotation.Add("»");
            quotations.Add(quotation);
        }

        var told = new List<string>();
        var next = 0;
        foreach (var word in own)
        {
            told.Add(word);
            var share = dice.Share();
            if (share < 0.03)
            {
                told.AddRange(names[dice.Between(0, names.Length)]);
            }
            else if (share < 0.045)
            {
                told.Add(numbers[dice.Between(0, numbers.Length)]);
            }
            else if (share > 0.99 && next < quotations.Count)
            {
                told.AddRange(quotations[next++]);
            }
        }

        return told;
    }

    private List<string> Copied(Planted kind, List<string> origin, double rate, ref Dice dice)
    {
        var (start, count) = (0, origin.Count);
        var own = 0;
        if (kind == Planted.Excerpt)
        {
            count = Math.Min(origin.Count, dice.Between(60, 201));
            start = dice.Between(0, origin.Count - count + 1);
            own = (int)(count * dice.Share() * 0.4);
        }
        else if (kind == Planted.Whole)
        {
            own = (int)(count * (0.5 + (dice.Share() / 2)));
        }

        var words = new List<string>();
        Fill(words, own / 2, ref dice);
        foreach (var word in origin.Skip(start).Take(count))
        {
            if (dice.Share() >= rate)
            {
                words.Add(word);
                continue;
            }

            // Of ten changes eight replace a word, one leaves it out, one puts another before it.
            var how = dice.Share();
            if (how >= 0.1)
            {
                words.Add(lexicon.Word(ref dice));
            }

            if (how >= 0.9)
            {
                words.Add(word);
            }
        }

        Fill(words, words.Count + own - (own / 2), ref dice);
        return words;
    }

    private void Close(List<string> words, ref Dice dice)
    {
        var agency = Dice.For(seed ^ 0xF0F0, dice.Between(0, 2));
        var (reporter, editor) = (lexicon.Name(ref dice), lexicon.Name(ref dice));
        Fill(words, words.Count + 6, ref agency);
        words.Add(reporter);
        Fill(words, words.Count + 9, ref agency);
        words.Add(editor);
        Fill(words, words.Count + 10, ref agency);
    }

    private static string Write(List<string> words)
    {
        var text = new StringBuilder(words.Count * 7);
        for (var i = 0; i < words.Count; i++)
        {
            if (i % 17 == 0)
            {
                text.Append(i == 0 ? "" : i % 68 == 0 ? ".\n" : ". ").Append(char.ToUpperInvariant(words[i][0])).Append(words[i], 1, words[i].Length - 1);
            }
            else
            {
                text.Append(' ').Append(words[i]);
            }
        }

        return text.Append('.').ToString();
    }
}
