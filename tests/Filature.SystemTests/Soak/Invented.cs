using System.Text;

namespace Filature.SystemTests.Soak;

/// <summary>News of places that are not: each number has a name of its own, and the same number always the same words.</summary>
internal static class Invented
{
    private const string Consonants = "bdfglmnprstv";
    private const string Vowels = "aeiou";
    private const int Syllables = 60;

    // Four syllables; with a stride that shares no factor with their number, neighbours look nothing alike and no two are the same.
    private const int Names = Syllables * Syllables * Syllables * Syllables;
    private const int Stride = 7_654_321;

    /// <summary>A name that no other number has, and that is no part of another's.</summary>
    public static string Name(int number)
    {
        var name = new StringBuilder("Q");
        var at = (long)number * Stride % Names;
        for (var i = 0; i < 4; i++, at /= Syllables)
        {
            var syllable = (int)(at % Syllables);
            name.Append(Vowels[syllable % Vowels.Length]).Append(Consonants[syllable / Vowels.Length]);
        }

        return name.Append('y').ToString();
    }

    public static string Headline(string language, string name) => language switch
    {
        "fr" => $"Le maire de {name} rouvre l’écluse fermée après l’été",
        "es" => $"El alcalde de {name} reabrirá mañana el puente según la comisión",
        _ => $"The mayor of {name} reopens the lock after a season’s repairs",
    };

    /// <summary>Some sentences in a language, at least as long as asked for; always the same for one name.</summary>
    public static string Text(string language, string name, int length)
    {
        var random = new Random(name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var (a, b, c) = (Word(random), Word(random), Word(random));
            text.Append(language switch
            {
                "fr" => $"La commune de {name} a reçu {random.Next(2, 900)} {a} pour le {b}, selon le conseil des {c}. ",
                "es" => $"El pueblo de {name} recibió {random.Next(2, 900)} {a} para el {b}, según la junta de los {c}. ",
                _ => $"The town of {name} received {random.Next(2, 900)} {a} for the {b}, according to the board of the {c}. ",
            });
        }

        return text.ToString().TrimEnd();
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 5); syllables > 0; syllables--)
        {
            word.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        }

        return word.ToString();
    }
}
