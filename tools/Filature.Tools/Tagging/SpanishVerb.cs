namespace Filature.Tools.Tagging;

/// <summary>The forms of a Spanish verb, regular but for its present stem, or like one of the irregular ones that others are made from.</summary>
internal static class SpanishVerb
{
    private static readonly string[] _persons = ["1s", "2s", "3s", "1p", "2p", "3p"];

    // Of the irregular verbs: first person, stem under stress, strong preterite, future, participle.
    private static readonly Dictionary<string, (string First, string Stressed, string? Strong, string? Future, string? Participle)> _irregular = new(StringComparer.Ordinal)
    {
        ["tener"] = ("teng", "tien", "tuv", "tendr", null),
        ["poner"] = ("pong", "pon", "pus", "pondr", "puest"),
        ["venir"] = ("veng", "vien", "vin", "vendr", null),
        ["hacer"] = ("hag", "hac", "hic", "har", "hech"),
        ["decir"] = ("dig", "dic", "dij", "dir", "dich"),
        ["traer"] = ("traig", "tra", "traj", null, null),
        ["producir"] = ("produzc", "produc", "produj", null, null),
        ["salir"] = ("salg", "sal", null, "saldr", null),
        ["valer"] = ("valg", "val", null, "valdr", null),
        ["caer"] = ("caig", "ca", null, null, null),
    };

    private static readonly (string End, string Participle)[] _participles =
        [("scribir", "scrit"), ("cubrir", "cubiert"), ("brir", "biert"), ("olver", "uelt"), ("morir", "muert"), ("romper", "rot"), ("primir", "pres")];

    /// <param name="entry">An infinitive, with its present stem after a stroke where that is not the regular one: «pensar/ie».</param>
    public static IEnumerable<(string Form, LexiconRow Row)> Forms(string entry)
    {
        var (verb, change) = entry.IndexOf('/', StringComparison.Ordinal) is var at and > 0 ? (entry[..at], entry[(at + 1)..]) : (entry, "");
        var stem = verb[..^2];
        var stressed = change switch
        {
            "ie" or "iei" => Turn(stem, stem.LastIndexOf('e') > stem.LastIndexOf('i') ? 'e' : 'i', "ie"),
            "ue" or "ueu" => Turn(stem, stem.LastIndexOf('o') >= 0 ? 'o' : 'u', "ue"),
            "i" => Turn(stem, 'e', "i"),
            "í" => Turn(stem, 'i', "í"),
            "ú" => Turn(stem, 'u', "ú"),
            "y" => stem + "y",
            _ => stem,
        };
        var first = change == "zc" ? stem[..^1] + "zc" : stressed;
        var weak = change switch { "i" or "iei" => Turn(stem, 'e', "i"), "ueu" => Turn(stem, 'o', "u"), _ => stem };
        var together = change is "zc" or "y" ? first : weak;
        var irregular = _participles.FirstOrDefault(pair => verb.EndsWith(pair.End, StringComparison.Ordinal));
        var participle = irregular.End is null || verb is "imprimir" ? null : stem[..^(irregular.End.Length - 2)] + irregular.Participle;
        return Conjugate(verb, first, stressed, together, weak, null, null, verb is "reprimir" or "suprimir" ? null : participle);
    }

    /// <param name="verb">An infinitive.</param>
    /// <param name="model">The irregular verb that it goes like: it ends alike («mantener», «tener»).</param>
    public static IEnumerable<(string Form, LexiconRow Row)> Forms(string verb, string model)
    {
        // «satisfacer» and «equivaler» end like a model's stem, not like the model named.
        var (prefix, like) = verb.EndsWith(model, StringComparison.Ordinal) ? (verb[..^model.Length], model)
            : verb.EndsWith("valer", StringComparison.Ordinal) ? (verb[..^5], "valer")
            : verb.EndsWith("ducir", StringComparison.Ordinal) ? (verb[..^5], "ducir")
            : verb.EndsWith("facer", StringComparison.Ordinal) ? (verb[..^5], "facer") : (verb, "");
        var (first, stressed, strong, future, participle) = _irregular[like switch { "ducir" => "producir", "facer" => "hacer", "" => model, _ => like }];
        if (like.Length == 0)
        {
            return Forms(verb);
        }

        string Own(string part) => prefix + like switch { "ducir" => part["pro".Length..], "facer" => "f" + part[1..], _ => part };
        return Conjugate(
            verb, Own(first), Own(stressed), Own(first), model is "venir" or "decir" ? Own(like is "venir" ? "vin" : "dic") : verb[..^2],
            strong is null ? null : Own(strong), future is null ? null : Own(future), participle is null ? null : Own(participle));
    }

    private static IEnumerable<(string Form, LexiconRow Row)> Conjugate(
        string verb, string first, string stressed, string together, string weak, string? strong, string? future, string? participle)
    {
        var (stem, isAr, isIr) = (verb[..^2], verb.EndsWith("ar", StringComparison.Ordinal), verb.EndsWith("ir", StringComparison.Ordinal));
        (string, LexiconRow) Form(string on, string ending, string grammar) => (Join(on, ending, stem, isAr), new("v", verb, grammar));
        IEnumerable<(string, LexiconRow)> Six(string tense, string[] stems, string[] endings) => endings.Index().Select(pair => Form(stems.Length == 1 ? stems[0] : stems[pair.Index], pair.Item, tense + _persons[pair.Index]));

        var subject = isAr ? new[] { "e", "es", "e", "emos", "éis", "en" } : ["a", "as", "a", "amos", "áis", "an"];
        var past = strong ?? weak;
        var soft = strong is not null && strong[^1] == 'j' ? "" : "i";
        return
        [
            (verb, new("v", verb, "W")),
            Form(weak, isAr ? "ando" : "iendo", "G"),
            .. new[] { ("o", "ms"), ("a", "fs"), ("os", "mp"), ("as", "fp") }.Select(end => Form(participle ?? stem, (participle is not null ? "" : isAr ? "ad" : "id") + end.Item1, "K" + end.Item2)),
            .. Six("P", [first, stressed, stressed, stem, stem, stressed], isAr ? ["o", "as", "a", "amos", "áis", "an"] : isIr ? ["o", "es", "e", "imos", "ís", "en"] : ["o", "es", "e", "emos", "éis", "en"]),
            .. Six("S", first == together ? [first] : [first, first, first, together, together, first], subject),
            .. Six("I", [stem], isAr ? ["aba", "abas", "aba", "ábamos", "abais", "aban"] : ["ía", "ías", "ía", "íamos", "íais", "ían"]),
            .. Six("F", [future ?? verb], ["é", "ás", "á", "emos", "éis", "án"]),
            .. Six("C", [future ?? verb], ["ía", "ías", "ía", "íamos", "íais", "ían"]),
            .. strong is not null ? Six("J", [strong], ["e", "iste", "o", "imos", "isteis", soft + "eron"])
                : isAr ? Six("J", [stem], ["é", "aste", "ó", "amos", "asteis", "aron"])
                : Six("J", [stem, stem, weak, stem, stem, weak], ["í", "iste", "ió", "imos", "isteis", "ieron"]),
            .. Six("T", [past], isAr ? ["ara", "aras", "ara", "áramos", "arais", "aran"] : [.. new[] { "era", "eras", "era", "éramos", "erais", "eran" }.Select(end => soft + end)]),
            .. Six("T", [past], isAr ? ["ase", "ases", "ase", "ásemos", "aseis", "asen"] : [.. new[] { "ese", "eses", "ese", "ésemos", "eseis", "esen" }.Select(end => soft + end)]),
        ];
    }

    // The sound of the stem is kept before another vowel: busqué, pagué, alcé; venzo, cojo, sigo; leyó, leído.
    private static string Join(string stem, string ending, string regular, bool isAr)
    {
        if (ending.Length == 0)
        {
            return stem;
        }

        var soft = ending[0] is 'e' or 'é' or 'i' or 'í';
        var plain = stem.Length == regular.Length || stem[^1] == regular[^1];
        if (isAr && soft && plain)
        {
            return stem[^1] switch
            {
                'c' => stem[..^1] + "qu" + ending,
                'g' => stem + "u" + ending,
                'z' => stem[..^1] + "c" + ending,
                'u' when stem[^2] == 'g' => stem[..^1] + "ü" + ending,
                _ => stem + ending,
            };
        }

        if (!isAr && !soft && plain && string.Equals(stem[^1..], regular[^1..], StringComparison.Ordinal) && !stem.EndsWith("zc", StringComparison.Ordinal))
        {
            return stem[^1] switch
            {
                'c' => stem[..^1] + "z" + ending,
                'g' when regular[^1] == 'g' && !stem.EndsWith("ng", StringComparison.Ordinal) || stem.EndsWith("erg", StringComparison.Ordinal) => stem[..^1] + "j" + ending,
                'u' when stem[^2] == 'g' => stem[..^1] + ending,
                'u' when stem[^2] == 'q' => stem[..^2] + "c" + ending,
                _ => stem + ending,
            };
        }

        var open = !isAr && stem[^1] is 'a' or 'e' or 'u' && !(stem.Length > 1 && stem[^1] == 'u' && stem[^2] is 'g' or 'q');
        return open && ending.StartsWith("ie", StringComparison.Ordinal) || open && ending.StartsWith("ié", StringComparison.Ordinal) || open && ending.StartsWith("ió", StringComparison.Ordinal)
            ? stem + "y" + ending[1..]
            : open && stem[^1] != 'u' && ending[0] == 'i' ? stem + "í" + ending[1..] : stem + ending;
    }

    private static string Turn(string stem, char vowel, string into) => stem.LastIndexOf(vowel) is var at and >= 0 ? stem[..at] + into + stem[(at + 1)..] : stem;
}
