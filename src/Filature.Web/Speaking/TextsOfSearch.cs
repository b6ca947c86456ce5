namespace Filature.Web.Speaking;

/// <summary>The words of the page of searches.</summary>
internal sealed partial class Texts
{
    public string SearchHelpTitle => Say("On peut demander :", "You can ask for:", "Se puede pedir:");

    public IReadOnlyList<(string Example, string Meaning)> SearchHelp =>
    [
        (Say("frontière lait", "border milk", "frontera leche"), Say("tous ces mots, dans n’importe quel ordre", "all of these words, in any order", "todas estas palabras, en cualquier orden")),
        (Say("\"page blanche\"", "\"blank page\"", "\"página en blanco\""), Say("cette suite de mots", "this phrase", "esta frase")),
        ("garant*", Say("les mots qui commencent ainsi", "words that begin so", "las palabras que empiezan así")),
        ("actor:ministre", Say("quelqu’un de ce nom y parle", "somebody of that name speaks in it", "alguien con ese nombre habla en él")),
        ("said:certificado", Say("ce mot y est dit par quelqu’un", "somebody says this word in it", "alguien dice esta palabra en él")),
        ("outlet:\"La Voz\"", Say("de ce média", "from this outlet", "de este medio")),
        ("lang:es", Say("dans cette langue", "in this language", "en este idioma")),
        ("since:2031-01 until:2031-05-15", Say("d’un jour, d’un mois ou d’une année à l’autre", "from one day, month or year to another", "de un día, mes o año a otro")),
    ];

    public string FoundAtLeast(int count) => Say(
        $"Plus de {Number(count)} articles ; ici, les plus récents, les meilleurs d’abord.", $"More than {Number(count)} articles; here the newest of them, the best first.",
        $"Más de {Number(count)} artículos; aquí los más recientes, los mejores primero.");

    public string KeepSearch => Say("Garder cette recherche", "Keep this search", "Guardar esta búsqueda");

    public string SavedSearches => Say("Recherches gardées", "Searches kept", "Búsquedas guardadas");

    public string ForgetSearch(string query) => Say($"Oublier la recherche {query}", $"Forget the search {query}", $"Olvidar la búsqueda {query}");
}
