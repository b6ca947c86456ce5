namespace Filature.Web.Speaking;

/// <summary>The words of timelines and encounters.</summary>
internal sealed partial class Texts
{
    public string Encounters => Say("Les rencontres et appels", "Encounters", "Los encuentros y llamadas");

    public string EncountersLead => Say(
        "Ce que chaque partie dit d’un même appel, d’une même réunion, côte à côte.",
        "What each side says of one call or meeting, side by side.",
        "Lo que cada parte dice de una misma llamada o reunión, lado a lado.");

    public string NoEncounters => Say(
        "Aucun article de cette affaire ne rend compte d’un appel ni d’une réunion.",
        "No report of this affair gives an account of a call or meeting.",
        "Ningún artículo de este asunto da cuenta de una llamada ni de una reunión.");

    public string SaidByBoth => Say("Dit par les deux parties", "Said by both", "Dicho por ambas partes");

    public string Contradicted => Say("Contredit", "Contradicted", "Contradicho");

    public string WholeTimeline => Say("La chronologie de l’affaire", "The whole affair by its days", "La cronología del asunto");

    public string TimelineAs => Say("Aussi :", "Also as:", "También:");

    public string Calendar => Say("calendrier", "calendar", "calendario");

    public string Picture => Say("image", "picture", "imagen");

    public string OneSided(string party) => Say(
        $"Connu d’un seul côté : {party}", $"Known from one side: {party}", $"Conocido por una sola parte: {party}");

    public string DisagreeOn(string on) => on switch
    {
        "day" => Say("Jours divergents :", "The reports differ on the day:", "Discrepan en el día:"),
        "place" => Say("Lieux divergents :", "The reports differ on the place:", "Discrepan en el lugar:"),
        _ => Say("Nombres divergents :", "The reports differ on a number:", "Discrepan en una cifra:"),
    };

    /// <summary>What is known of a day that is not known.</summary>
    public string Vaguely(DateOnly? notBefore, DateOnly? notAfter, DayOfWeek? weekday)
    {
        var day = weekday is { } of ? Say($"un {Days.NameOf(of, Language)}", $"a {Days.NameOf(of, Language)}", $"un {Days.NameOf(of, Language)}") : Say("un jour", "a day", "un día");
        return (notBefore, notAfter) switch
        {
            ({ } first, { } last) => Say($"{day} entre le {Whole(first)} et le {Whole(last)}", $"{day} between {Whole(first)} and {Whole(last)}", $"{day} entre el {Whole(first)} y el {Whole(last)}"),
            ({ } first, null) => Say($"{day} après le {Whole(first.AddDays(-1))}", $"{day} after {Whole(first.AddDays(-1))}", $"{day} después del {Whole(first.AddDays(-1))}"),
            (null, { } last) => Say($"le {Whole(last)} ou peu avant", $"on {Whole(last)} or shortly before", $"el {Whole(last)} o poco antes"),
            _ => weekday is null ? NoDay : day,
        };
    }

    /// <summary>What an encounter is, by the contract's word.</summary>
    public string EncounterKind(string what) => what switch
    {
        "phone call" => Say("Appel téléphonique", "Phone call", "Llamada telefónica"),
        "video call" => Say("Entretien vidéo", "Video call", "Videollamada"),
        "conversation" => Say("Entretien", "Conversation", "Conversación"),
        "press conference" => Say("Conférence de presse commune", "Joint press conference", "Rueda de prensa conjunta"),
        "summit" => Say("Sommet", "Summit", "Cumbre"),
        "session" => Say("Séance", "Session", "Sesión"),
        "talks" => Say("Pourparlers", "Talks", "Conversaciones"),
        "visit" => Say("Visite", "Visit", "Visita"),
        _ => Say("Rencontre", "Meeting", "Reunión"),
    };

    private string Whole(DateOnly day) => Day(PartialDate.Of(day));
}
