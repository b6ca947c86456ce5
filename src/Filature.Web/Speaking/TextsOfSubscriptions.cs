using Filature.Arrivals.Polling;

namespace Filature.Web.Speaking;

/// <summary>The words of the page of subscriptions.</summary>
internal sealed partial class Texts
{
    public string NoSubscriptions => Say(
        "Aucun fil n’est suivi. Donnez une adresse, ou reprenez la liste d’un autre lecteur.",
        "No feed is followed. Give an address, or take the list of another reader.",
        "No se sigue ningún canal. Dé una dirección o tome la lista de otro lector.");

    public string FeedsInAll(int count) => Count(count, "fil suivi", "fils suivis", "feed followed", "feeds followed", "canal seguido", "canales seguidos");

    public string ExportList => Say("exporter la liste (OPML)", "export the list (OPML)", "exportar la lista (OPML)");

    public string DeskWatches => Say("ce bureau les relit tant qu’il est ouvert", "this desk reads them as long as it is open", "esta mesa los lee mientras está abierta");

    public string DeskDoesNotWatch => Say(
        "ce bureau ne les relit pas de lui-même : « filature watch » le fait, ou ce bouton",
        "this desk does not read them by itself: “filature watch” does, or this button",
        "esta mesa no los lee por sí sola: lo hace «filature watch», o este botón");

    public string AskNow => Say("Relire les fils", "Read the feeds", "Leer los canales");

    public string NoFolder => Say("Sans dossier", "No folder", "Sin carpeta");

    public string Unfollow => Say("Ne plus suivre", "Stop following", "Dejar de seguir");

    public string StopFollowing(string name) => $"{Unfollow}{Say(" : ", ": ", ": ")}{name}";

    public string RightLabel => Say("Peut sortir", "May leave", "Puede salir");

    public string Of(Right right) => right switch
    {
        Right.Full => Say("tout le texte", "the whole text", "todo el texto"),
        Right.Excerpt => Say("un extrait", "an excerpt", "un extracto"),
        _ => Say("le titre et le lien", "headline and link", "titular y enlace"),
    };

    public string RightNote => Say(
        "Le droit dit ce qui peut quitter ce bureau par ses fils, ses pages publiques et ses partages. Ici même, vous lisez tout.",
        "The right says what may leave this desk through its feeds, public pages and shares. Here, you read everything.",
        "El derecho dice qué puede salir de esta mesa por sus canales, páginas públicas y envíos. Aquí, usted lo lee todo.");

    public string NowFollowed(string name) => Say($"Suivi : {name}. Ses articles arrivent.", $"Following: {name}. Its articles are coming in.", $"Siguiendo: {name}. Sus artículos están llegando.");

    public string ListTaken(int count) => Say(
        $"{Count(count, "fil repris", "fils repris", "", "", "", "")} de la liste.", $"{Count(count, "", "", "feed", "feeds", "", "")} taken from the list.",
        $"{Count(count, "", "", "", "", "canal importado", "canales importados")} de la lista.");

    public string RightSet(string name, Right right) => $"{name}{Say(" : ", ": ", ": ")}{Of(right)}.";

    public string NoLongerFollowed(string name) => Say(
        $"{name} n’est plus suivi. Ses articles restent.", $"{name} is no longer followed. Its articles stay.", $"{name} ya no se sigue. Sus artículos permanecen.");

    public string NowAsked => Say("Les fils sont relus.", "The feeds are being read.", "Se están leyendo los canales.");

    /// <summary>How it stands with a feed, in words.</summary>
    public string HealthOf(FeedState state) => state switch
    {
        { RetiredAt: { } retired } => Say($"Fermé par son site ; plus relu depuis {Clock(retired)}", $"Closed by its site; not read since {Clock(retired)}", $"Cerrado por su sitio; sin leer desde {Clock(retired)}"),
        { FailingSince: { } since } => Say(
            $"En panne depuis {Clock(since)} ({state.Failures} essais) ; prochain essai : {Clock(state.Due)}",
            $"Failing since {Clock(since)} ({state.Failures} attempts); next attempt: {Clock(state.Due)}",
            $"Falla desde {Clock(since)} ({state.Failures} intentos); próximo intento: {Clock(state.Due)}"),
        { LastSuccess: { } last } => Say($"Lu à {Clock(last)} ; prochaine lecture : {Clock(state.Due)}", $"Read at {Clock(last)}; next reading: {Clock(state.Due)}", $"Leído: {Clock(last)}; próxima lectura: {Clock(state.Due)}"),
        _ => Say("Pas encore lu", "Not read yet", "Aún sin leer"),
    };
}
