using Filature.Translations.Settings;

namespace Filature.Web.Speaking;

/// <summary>The words around translations.</summary>
internal sealed partial class Texts
{
    public string TranslationTitle => Say("Traduction", "Translation", "Traducción");

    public string Original => Say("original", "original", "original");

    public string TranslationInto(string to) => Say($"traduction ({OfLanguage(to)})", $"translation ({OfLanguage(to)})", $"traducción ({OfLanguage(to)})");

    public string TranslateAll(string to) => Say($"Traduire tout l’article (en {OfLanguage(to)})", $"Translate the whole article (into {OfLanguage(to)})", $"Traducir todo el artículo (al {OfLanguage(to)})");

    public string ClickASentence => Say(
        "Cliquez une phrase pour lire son original.", "Click a sentence to read its original.", "Haga clic en una frase para leer su original.");

    public string TranslatedSoFar(int done, int all) => Say(
        $"{done} phrases traduites sur {all} ; les autres restent dans leur langue.",
        $"{done} of {all} sentences are translated; the others stay in their language.",
        $"{done} de {all} frases traducidas; las demás quedan en su idioma.");

    public string TranslationWaits => Say(
        "La traduction attend son tour ; l’original se lit entre-temps.", "The translation waits for its turn; meanwhile here is the original.", "La traducción espera su turno; entretanto, este es el original.");

    public string TranslationFailed => Say(
        "La traduction a échoué ; voici l’original. Motif :", "The translation failed; here is the original. Why:", "La traducción falló; este es el original. Motivo:");

    public string SaysOtherwise => Say("dit autre chose que l’original", "says something else than the original", "dice otra cosa que el original");

    public string ToBeLookedAt => Say("à vérifier", "to be looked at", "por comprobar");

    public string SaysNothing => Say("rien", "nothing", "nada");

    public string SentencesFailed(int count) => Count(
        count, "phrase dit autre chose que l’original, d’après ce qui se compte", "phrases disent autre chose que l’original, d’après ce qui se compte",
        "sentence says something else than the original, as far as can be counted", "sentences say something else than the original, as far as can be counted",
        "frase dice otra cosa que el original, por lo que puede contarse", "frases dicen otra cosa que el original, por lo que puede contarse");

    public string NoEngine => Say(
        "Aucun moteur n’est choisi pour ces deux langues : voyez les réglages.", "No engine is chosen for these two languages: see the settings.", "No hay motor elegido para estos dos idiomas: vea los ajustes.");

    public string NoEngineSetUp => Say(
        "Aucun moteur n’est installé : rien n’est traduit, et rien ne quitte cette machine.",
        "No engine is set up: nothing is translated, and nothing leaves this machine.",
        "No hay ningún motor: no se traduce nada y nada sale de esta máquina.");

    public string HowToSetUp => Say(
        "Se règle par « filature translate --use … » ou dans le fichier à côté de l’archive (docs/translation.md) ; le bureau le lit à son démarrage.",
        "It is set by “filature translate --use …” or in the file beside the archive (docs/translation.md); the desk reads it when it starts.",
        "Se ajusta con «filature translate --use …» o en el fichero junto al archivo (docs/translation.md); la mesa lo lee al arrancar.");

    public string EngineColumn => Say("Moteur", "Engine", "Motor");

    public string PairsColumn => Say("Langues", "Languages", "Idiomas");

    public string LeavesColumn => Say("Ce qui quitte la machine", "What leaves the machine", "Lo que sale de la máquina");

    public string AllOtherPairs => Say("toutes les autres", "all others", "todos los demás");

    public string WhatLeaves(EngineSetting engine) => Engines.Leaves(engine) is { } leaves
        ? Say($"les phrases à traduire et les deux langues, vers {leaves.Host}", $"the sentences to be translated and the two languages, to {leaves.Host}", $"las frases por traducir y los dos idiomas, a {leaves.Host}")
        : Say("rien ne quitte cette machine", "nothing leaves this machine", "nada sale de esta máquina");

    public string TitlesByThemselves(IReadOnlyList<string> languages) => languages.Count == 0
        ? Say("Les titres ne sont traduits que sur demande.", "Titles are translated only when asked for.", "Los títulos solo se traducen si se pide.")
        : Say($"Les titres du jour sont traduits d’eux-mêmes : {string.Join(", ", languages.Select(OfLanguage))}.", $"Today’s titles are translated by themselves: {string.Join(", ", languages.Select(OfLanguage))}.", $"Los títulos de hoy se traducen solos: {string.Join(", ", languages.Select(OfLanguage))}.");
}
