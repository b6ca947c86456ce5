namespace Filature.Web.Speaking;

/// <summary>What a desk says that has nothing on it yet.</summary>
internal sealed partial class Texts
{
    public string WelcomeTitle => Say(
        "Suivez chaque nouvelle jusqu’à celui qui l’a écrite.", "Follow each piece of news to whoever wrote it.", "Siga cada noticia hasta quien la escribió.");

    public string WelcomeText => Say(
        "Ce bureau est encore vide. Donnez-lui de quoi lire : il rassemblera les articles en sujets, repliera les reprises sous leur origine et montrera ce qui a changé en route.",
        "This desk is still empty. Give it something to read: it will gather articles into stories, fold copies under their origin, and show what changed on the way.",
        "Esta mesa aún está vacía. Dele algo que leer: reunirá los artículos en temas, plegará las copias bajo su origen y mostrará qué cambió en el camino.");

    public string WaySample => Say("La dépêche d’exemple", "The sample wire", "Las noticias de ejemplo");

    public string WaySampleText => Say(
        "Vingt-huit articles inventés, en trois langues, avec leurs copies, leurs traductions et leurs citations retouchées. Le plus court chemin pour voir ce que fait le bureau ; à essayer sur une archive d’essai.",
        "Twenty-eight invented articles in three languages, with their copies, translations and touched-up quotations. The shortest way to see what the desk does; best tried on an archive of its own.",
        "Veintiocho artículos inventados, en tres idiomas, con sus copias, sus traducciones y sus citas retocadas. El camino más corto para ver qué hace la mesa; mejor en un archivo de prueba.");

    public string WaySampleButton => Say("Lire l’exemple", "Read the sample", "Leer el ejemplo");

    public string WayFeed => Say("L’adresse d’un fil ou d’une page", "The address of a feed or a page", "La dirección de un canal o de una página");

    public string WayFeedText => Say(
        "D’une page, le bureau prend le fil qu’elle annonce. Il relit chaque fil à son rythme, en hôte poli.",
        "Of a page, the desk takes the feed that it offers. It reads each feed in its own rhythm, as a polite guest.",
        "De una página, la mesa toma el canal que anuncia. Lee cada canal a su ritmo, como huésped cortés.");

    public string AddressField => Say("Adresse", "Address", "Dirección");

    public string Follow => Say("Suivre", "Follow", "Seguir");

    public string WayList => Say("Votre liste (OPML)", "Your list (OPML)", "Su lista (OPML)");

    public string WayListText => Say(
        "Tous les lecteurs de fils savent exporter leur liste. Les dossiers sont gardés.", "Every feed reader can export its list. Folders are kept.",
        "Todo lector de canales puede exportar su lista. Las carpetas se conservan.");

    public string ListField => Say("Fichier OPML", "OPML file", "Archivo OPML");

    public string TakeList => Say("Reprendre la liste", "Take the list", "Importar la lista");

    public string WayCommand => Say("Ou, dans un terminal :", "Or in a terminal:", "O en un terminal:");

    public string TakingIn => Say(
        "Le bureau lit. Les articles paraissent à mesure, dans la colonne de droite.", "The desk is reading. Articles appear as they come, in the column on the right.",
        "La mesa está leyendo. Los artículos aparecen a medida que llegan, en la columna de la derecha.");

    public string Reload => Say("Recharger", "Reload", "Recargar");

    public string NothingArrivedYet => Say(
        "Rien n’est encore arrivé. Les fils suivis sont relus à leur rythme ; le premier article paraîtra ici.",
        "Nothing has come yet. The feeds you follow are read in their own rhythm; the first article will appear here.",
        "Aún no ha llegado nada. Los canales seguidos se leen a su ritmo; el primer artículo aparecerá aquí.");
}
