namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>Chooses who and what stands for whom and what in a set: one choice for the whole set, so that copies stay copies.</summary>
internal sealed class NamePlan
{
    private static readonly string[] Languages = ["fr", "en", "es"];
    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "del", "la", "le", "du", "da", "al"];

    private readonly Random _random;
    private readonly HashSet<string> _present;
    private readonly Dictionary<string, WordSwaps> _swaps = Languages.ToDictionary(language => language, language => new WordSwaps(language), StringComparer.Ordinal);

    /// <param name="texts">All texts of the set: what stands in one of them is put in for nothing.</param>
    /// <param name="people">The persons' names.</param>
    public NamePlan(SwapTables tables, int seed, IEnumerable<string> texts, IEnumerable<string> people)
    {
        _random = new Random(seed);
        _present = [.. texts.SelectMany(Words)];
        Countries(tables.Countries);
        Rows(tables.Places, Replaced.Place);
        Rows(tables.Organisations, Replaced.Organisation);
        People(tables, people);
    }

    public WordSwaps this[string language] => _swaps[language];

    // Names and their parts, as far as a table may have them.
    private static IEnumerable<string> Words(string text) =>
        text.Split([.. " \t\n\u00A0\u202F'’.,;:!?()[]«»“”\"/<>=&#"], StringSplitOptions.RemoveEmptyEntries);

    private bool IsPresent(string name) => Words(name).All(_present.Contains) || Words(name.ToUpperInvariant()).All(_present.Contains);

    private void Countries(SwapTable table)
    {
        var there = table.Rows.Where(row => Forms(row).SelectMany(forms => forms.Value).Any(form => char.IsUpper(form.Name[0]) && IsPresent(form.Name))).ToArray();
        var free = table.Rows.Except(there).OrderBy(_ => _random.Next()).ToList();
        // Those with few that fit choose first.
        foreach (var row in there.OrderBy(row => free.Count(other => Fits(row, other))))
        {
            if (free.Find(other => Fits(row, other)) is not { } chosen)
            {
                continue;
            }

            free.Remove(chosen);
            foreach (var language in Languages)
            {
                foreach (var (from, to) in Forms(row)[language].Zip(Forms(chosen)[language]))
                {
                    _swaps[language].Add(from.Name, to.Name, Replaced.Place, from.Gender);
                }
            }
        }
    }

    // The same form must not stand for two: where «polonais» is one of many or several, so must be what takes its place.
    private static bool Fits(SwapTable.Row row, SwapTable.Row other) =>
        row["gender"] == other["gender"] && Languages.All(language => Forms(row)[language].Zip(Forms(other)[language])
            .Where(pair => char.IsLower(pair.First.Name[0]))
            .GroupBy(pair => pair.First.Name, StringComparer.Ordinal)
            .All(group => group.Select(pair => pair.Second.Name).Distinct(StringComparer.Ordinal).Count() == 1));

    private static Dictionary<string, List<(string Name, char? Gender)>> Forms(SwapTable.Row row)
    {
        char? gender = row["gender"][0];
        string[] french = [.. row.List("fr-adjectives"), .. row.List("fr-adjectives2")];
        return new(StringComparer.Ordinal)
        {
            ["fr"] = [(row["fr"], gender), (row["fr2"], 'f'), (row["capital-fr"], null), .. Both(french)],
            ["en"] = [(row["en"], null), (row["en-adjective"], null), (row["en-people"], null), (row["capital-en"], null)],
            ["es"] = [(row["es"], null), (row["capital-es"], null), .. Both(row.List("es-adjectives"))],
        };

        // Adjectives, and the inhabitants who are called by them: masculine, feminine, and so on in turn.
        static IEnumerable<(string, char?)> Both(string[] forms) => forms.Index()
            .SelectMany(form => new[] { form.Item, char.ToUpperInvariant(form.Item[0]) + form.Item[1..] }
                .Select(word => (word, (char?)(form.Index % 2 == 0 ? 'm' : 'f'))));
    }

    private void Rows(SwapTable table, Replaced kind)
    {
        foreach (var group in table.Rows.GroupBy(row => row["kind"], StringComparer.Ordinal))
        {
            var there = group.Where(row => Languages.Any(language => IsPresent(row[language]))).ToArray();
            var free = group.Except(there).OrderBy(_ => _random.Next()).ToList();
            // Agencies may change places with each other; of other things, what the set has keeps its meaning.
            var isAgency = group.Key.Contains("agency", StringComparison.Ordinal);
            foreach (var row in there)
            {
                if (free.Find(other => Languages.All(language => Joints.HasVowel(row[language], language) == Joints.HasVowel(other[language], language)) || isAgency) is not { } chosen)
                {
                    continue;
                }

                free.Remove(chosen);
                foreach (var language in Languages)
                {
                    _swaps[language].Add(row[language], chosen[language], isAgency ? Replaced.Agency : kind);
                }
            }
        }
    }

    private void People(SwapTables tables, IEnumerable<string> people)
    {
        var tokens = people.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(token => !Particles.Contains(token))
            .Where(token => Languages.All(language => !_swaps[language].Has(token)))
            .CountBy(token => token, StringComparer.Ordinal).OrderByDescending(token => token.Value).ThenBy(token => token.Key, StringComparer.Ordinal)
            .Select(token => token.Key).ToList();
        var given = tables.GivenNames.Rows.Where(row => row.List("names").Any(tokens.Contains)).ToArray();
        var others = tables.GivenNames.Rows.Where(row => !row.List("names").Any(IsPresent)).OrderBy(_ => _random.Next()).ToList();
        foreach (var row in given)
        {
            var chosen = others.Find(other => other["gender"] == row["gender"] && other["home"] == row["home"]
                && other.List("names").Length >= row.List("names").Length && SameSound(row.List("names")[0], other.List("names")[0]));
            tokens.RemoveAll(row.List("names").Contains);
            if (chosen is not null)
            {
                others.Remove(chosen);
                Spellings(row.List("names"), chosen.List("names"));
            }
        }

        var families = tables.FamilyNames.Rows.Select(row => row.List("names")).Where(names => !names.Any(IsPresent)).OrderBy(_ => _random.Next()).ToList();
        while (tokens is [var first, ..])
        {
            string[] cluster = [.. tokens.Where(token => IsSpellingOf(token, first))];
            tokens.RemoveAll(cluster.Contains);
            var index = families.FindIndex(names => SameSound(first, names[0]));
            if (index >= 0)
            {
                Spellings(cluster, families[index]);
                families.RemoveAt(index);
            }
        }
    }

    private void Spellings(string[] from, string[] to)
    {
        foreach (var (index, spelling) in from.Index())
        {
            foreach (var language in Languages)
            {
                // More spellings than the table has: one more letter tells them apart.
                _swaps[language].Add(spelling, index < to.Length ? to[index] : to[^1] + new string(to[^1][^1], index - to.Length + 1), Replaced.Person);
            }
        }
    }

    private static bool SameSound(string left, string right) => Joints.HasVowel(left, "fr") == Joints.HasVowel(right, "fr");

    // A copy that changes a letter, a language that writes another sound: the same person.
    private static bool IsSpellingOf(string left, string right)
    {
        var (a, b) = (Folding.Fold(left), Folding.Fold(right));
        return a == b || (a.Length > 4 && b.Length > 4 && a[..3] == b[..3] && Distance(a, b) <= 2);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
