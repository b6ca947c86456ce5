namespace Filature.Web.Speaking;

/// <summary>The words of a statement's page, of the page on quality, and of a story's chart.</summary>
internal sealed partial class Texts
{
    public string QualityText => Say(
        "Chaque sorte de constat est mesurée sur des documents annotés, et chacun peut refaire la mesure avec « filature eval ». Les tableaux sont ceux de cette version du programme, en anglais.",
        "Every kind of finding is measured on annotated documents, and anyone can measure again with “filature eval”. The tables are those of this version of the program.",
        "Cada clase de hallazgo se mide en documentos anotados, y cualquiera puede repetir la medida con «filature eval». Las tablas son las de esta versión del programa, en inglés.");

    public string QualitySets => Say("Les jeux de documents", "The sets of documents", "Los juegos de documentos");

    public string StatementTitle => Say("Parole rapportée", "Reported statement", "Declaración recogida");

    public string Speaker => Say("Qui", "Who", "Quién");

    public string Addressee => Say("À qui", "To whom", "A quién");

    public string ActLabel => Say("Fait quoi", "Does what", "Qué hace");

    public string ChannelLabel => Say("Par quelle voie", "By what way", "Por qué vía");

    public string RelaysLabel => Say("Relayé par", "Relayed by", "Transmitido por");

    public string DaySaid => Say("Dit le", "Said on", "Dicho el");

    public string ReportedBy => Say("Rapporté par", "Reported by", "Recogido por");

    public string InItsPlace => Say("À sa place dans l’article", "In its place in the article", "En su lugar en el artículo");

    public string OtherVersions => Say("La même parole ailleurs", "The same statement elsewhere", "La misma declaración en otra parte");

    public string NoOtherVersion => Say(
        "Aucun autre article du sujet ne la rapporte dans des mots proches.", "No other article of the story reports it in words near these.",
        "Ningún otro artículo del tema la recoge con palabras próximas.");

    public string SameWords => Say("mot pour mot", "word for word", "palabra por palabra");

    public string Cite => Say("La citer", "Cite it", "Citarla");

    public string CopyCitation => Say("Copier la citation", "Copy the citation", "Copiar la cita");

    public string Copied => Say("Copié", "Copied", "Copiado");

    public string RelayChart => Say("La filière du sujet", "How it travelled", "Cómo circuló");

    public string Differences => Say("Là où les récits divergent", "Where the accounts differ", "Donde difieren los relatos");

    public string DifferencesNote => Say(
        "Mots d’une origine que ses reprises ont changés, là où cela compte : citations, nombres, noms, dates, négations, attributions.",
        "Words of an origin that its copies have changed, where it matters: quotations, numbers, names, dates, negations, attributions.",
        "Palabras de un origen que sus copias han cambiado, donde importa: citas, números, nombres, fechas, negaciones, atribuciones.");

    public string NoDifferences => Say("Aucun changement de cette sorte n’a été trouvé.", "No change of this kind was found.", "No se ha hallado ningún cambio de esta clase.");

    public string MoreDifferences(int count) => Say(
        $"{Number(count)} autres changements de cette sorte, sur les pages de comparaison.", $"{Number(count)} more changes of this kind, on the pages that compare.",
        $"{Number(count)} cambios más de esta clase, en las páginas de comparación.");

    public string InQuotation => Say("dans une citation", "inside a quotation", "dentro de una cita");

    public string WhatHappened => Say("Ce qui s’est passé", "What happened", "Qué ocurrió");

    public string AllReportsTell(int count) => Count(count, "récit", "récits", "report", "reports", "relato", "relatos");

    public string Anonymous => Say("Sans nom", "Unnamed", "Sin nombre");

    public string SaidIn(int count) => Say($"rapporté par {Number(count)} articles", $"reported by {Number(count)} articles", $"recogido por {Number(count)} artículos");

    public string Versions => Say("Ses versions", "Its versions", "Sus versiones");

    public string VersionOf(int number, string when) => Say($"version {number}, arrivée : {when}", $"version {number}, came in: {when}", $"versión {number}, llegada: {when}");

    public string CompareVersions(int earlier, int later) => Say(
        $"comparer les versions {earlier} et {later}", $"compare versions {earlier} and {later}", $"comparar las versiones {earlier} y {later}");

    public string Earlier => Say("Avant", "Before", "Antes");

    public string Later => Say("Après", "After", "Después");

    public string LegendTime => Say("jour nommé", "day named", "día nombrado");

    public string TimesFound => Say("Jours et heures nommés", "Days and times named", "Días y horas nombrados");

    public string CountedFrom => Say("compté depuis", "counted from", "contado desde");

    public string NamesFound => Say("Noms", "Names", "Nombres");

    public string EventsFound => Say("Ce qui se passe", "What happens", "Qué ocurre");
}
