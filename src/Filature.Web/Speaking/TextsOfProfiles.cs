namespace Filature.Web.Speaking;

/// <summary>The words of the pages on actors and outlets.</summary>
internal sealed partial class Texts
{
    public string ActorsNote => Say(
        "Ceux dont les paroles les plus récentes ont été rapportées, avec leur nombre.", "Those whose words were reported most recently, with their number.",
        "Aquellos cuyas palabras se han recogido más recientemente, con su número.");

    public string SaidNothing => Say(
        "Nommé dans l’archive, mais aucune parole n’y est rapportée sous ce nom.", "Named in the archive, but no words are reported under this name.",
        "Nombrado en el archivo, pero no se recogen palabras bajo este nombre.");

    public string StatementPage => Say("la fiche de cette parole", "about this statement", "la ficha de esta declaración");

    public string StatementsFound(int count, int most) => count < most
        ? Count(count, "parole rapportée", "paroles rapportées", "statement", "statements", "declaración", "declaraciones")
        : Say($"Les {Number(count)} paroles les plus récentes", $"The newest {Number(count)} statements", $"Las {Number(count)} declaraciones más recientes");

    public string SearchArticles => Say("Chercher dans les articles", "Search the articles", "Buscar en los artículos");

    public string WhatTheySaid => Say("Ce qui est rapporté", "What is reported", "Lo que se recoge");

    public string OnlyTheNewest(int count) => Say($"Seules les {count} plus récentes sont montrées.", $"Only the newest {count} are shown.", $"Solo se muestran las {count} más recientes.");

    public string OverTime => Say("Au fil des mois", "Over the months", "A lo largo de los meses");

    public string StatementsByMonth => Say("Paroles par mois", "Statements by month", "Declaraciones por mes");

    public string ByAct => Say("En disant quoi", "Doing what by saying it", "Qué hace al decirlo");

    public string ToWhom => Say("À qui, avec qui", "To whom, with whom", "A quién, con quién");

    public string NoOutlets => Say("Aucun média n’a encore été établi.", "No outlet has been established yet.", "Aún no se ha establecido ningún medio.");

    public string NothingOfThisOutlet => Say(
        "D’autres disent le tenir de lui, mais aucun de ses articles n’est dans l’archive.", "Others say that they have it from there, but none of its articles is in the archive.",
        "Otros dicen tomarlo de él, pero ninguno de sus artículos está en el archivo.");

    public string AtMost(int count, int most) => count < most ? Number(count) : $"{Number(count)}+";

    public string ByItsArticles(int count, int most) => count < most
        ? ArticlesInAll(count)
        : Say($"D’après ses {Number(count)} derniers articles", $"By its newest {Number(count)} articles", $"Según sus {Number(count)} artículos más recientes");

    public string ItsStories => Say("ses sujets", "its stories", "sus temas");

    public string OwnShare => Say("De sa plume", "Its own", "De su pluma");

    public string CreditShare => Say("Dit d’où il le tient", "Says where it is from", "Dice de dónde lo toma");

    public string HowLate => Say("Après l’origine", "Behind the origin", "Tras el origen");

    public string DaysLate(int days) => Count(days, "jour", "jours", "day", "days", "día", "días");

    public string MedianOf(int count) => Say($"médiane de {Number(count)}", $"median of {Number(count)}", $"mediana de {Number(count)}");

    public string OutOf(int part, int all) => Say($"{Number(part)} sur {Number(all)}", $"{Number(part)} of {Number(all)}", $"{Number(part)} de {Number(all)}");

    public string OwnShareNote => Say(
        "« De sa plume » : aucune origine trouvée dans l’archive ni nommée par l’article. Une origine que l’archive n’a pas reçue et que l’article tait reste inconnue.",
        "“Its own”: no origin found in the archive or named by the article. An origin that the archive never received and that the article hides stays unknown.",
        "«De su pluma»: ningún origen hallado en el archivo ni nombrado por el artículo. Un origen que el archivo no recibió y que el artículo calla sigue sin conocerse.");

    public string NewestArticles => Say("Ses derniers articles", "Its newest articles", "Sus últimos artículos");

    public string TakesFrom => Say("De qui il prend", "From whom it takes", "De quién toma");

    public string TakenBy => Say("Qui prend chez lui", "Who takes from it", "Quién toma de él");

    public string HowItTakes => Say("Comment il prend", "How it takes", "Cómo toma");
}
