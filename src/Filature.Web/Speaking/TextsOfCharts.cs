namespace Filature.Web.Speaking;

/// <summary>The words of the relay chart.</summary>
internal sealed partial class Texts
{
    public string RelayTitle => Say("Le relais de la nouvelle", "The relay of the news", "El relevo de la noticia");

    public string RelayLegend => Say(
        "Les lignes : les médias ; de gauche à droite : les jours. Pointe pleine : reprise déclarée ; pointe creuse : non déclarée.",
        "Lines: outlets; from left to right: days. A filled head: declared; a hollow one: not declared.",
        "Líneas: los medios; de izquierda a derecha: los días. Punta llena: declarada; punta hueca: no declarada.");

    /// <summary>Where a chart would be too wide.</summary>
    public string OnlyTheFirstReports(int shown, int all) => Say(
        $"Les {Number(shown)} premiers récits sur {Number(all)} ; les autres sont dans la liste.", $"The first {Number(shown)} reports of {Number(all)}; the others are in the list.",
        $"Los primeros {Number(shown)} relatos de {Number(all)}; los demás están en la lista.");

    public string RelayNothing => Say("Rien n’est repris de rien.", "Nothing is made from anything.", "Nada se ha tomado de nada.");

    /// <summary>«Copie non déclarée : Ondes Bleues, d’après Le Fil.»</summary>
    public string RelayHop(string how, string from, string to) => Say($"{how} : {to}, d’après {from}.", $"{how}: {to}, from {from}.", $"{how}: {to}, a partir de {from}.");
}
