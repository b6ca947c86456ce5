using System.Globalization;
using System.Text;

namespace Filature.Bench;

/// <summary>
/// News-like French articles of about 500 words, made from a seed: an agency's dateline, quotations with their speakers, figures,
/// days. Each has its own rare words (drawn by Zipf's law from invented ones), so that an archive of them is as varied as a wire.
/// </summary>
internal static class SyntheticWire
{
    private const int Words = 500;
    private const int Vocabulary = 20_000;

    // The ranks above it are a language's function words, which the sentences have of their own.
    private const int Commonest = 50;

    private static readonly string[] Months = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] Syllables =
        ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bra", "cle", "dri", "flo", "gra", "ple", "tri", "vau", "chan", "mont", "rin", "sel", "ton", "val"];

    // No five fixed words in a row: two articles share no shingle but by chance, as two reports of different things do not.
    private static readonly string[] Sentences =
    [
        "Le {0} de {1} a {2} {3}, selon un {4} régional. ",
        "« Nous {0} le {1} avant {2} du {4} », a déclaré {5}, {3} de {1}. ",
        "Dans un {3}, la {0} affirme que {1} {2} {4} avant le {6} mars. ",
        "{5} a assuré que « la {0} du {1} n'est {2} », lors d'un {3} à {1}. ",
        "Environ {6} {0} ont {2} la {3} depuis lundi, d'après {5}. ",
        "La {0}, qui {1} {6} {2}, doit {3} mercredi le {4} de {1}. ",
    ];

    public static Arrival Article(int seed)
    {
        var random = new Random(seed);
        var day = new DateOnly(2031, 1, 1).AddDays(seed % 330);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Capital(Word(random))} : {Word(random)} {Word(random)} à {Capital(Word(random))}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Capital(Word(random)).ToUpperInvariant()}, {day.Day} {Months[day.Month - 1]} (AFP) - ");
        for (int words = 0, sentence = 1; words < Words; sentence++)
        {
            var line = string.Format(
                CultureInfo.InvariantCulture, Sentences[random.Next(Sentences.Length)],
                Word(random), Capital(Word(random)), Word(random), Word(random), Word(random), $"{Capital(Word(random))} {Capital(Word(random))}", random.Next(2, 900));
            text.Append(line).Append(sentence % 4 == 0 ? "\n\n" : "");
            words += line.Count(c => c == ' ');
        }

        return new(
            $"synthetic-{seed}.txt", Encoding.UTF8.GetBytes(text.ToString()), "text/plain", "utf-8",
            $"https://synthetique.example/{seed}", day);
    }

    private static string Word(Random random)
    {
        var rank = (int)(Commonest * Math.Exp(random.NextDouble() * Math.Log((double)Vocabulary / Commonest)));
        var word = new StringBuilder();
        for (var left = rank + 30; left > 0; left /= Syllables.Length)
        {
            word.Append(Syllables[left % Syllables.Length]);
        }

        return word.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
