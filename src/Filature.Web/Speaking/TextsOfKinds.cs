namespace Filature.Web.Speaking;

/// <summary>The names of the desk's own kinds of things.</summary>
internal sealed partial class Texts
{
    public string Of(DerivationKind kind) => kind switch
    {
        DerivationKind.Copy => Say("Copie", "Copy", "Copia"),
        DerivationKind.Excerpt => Say("Extrait", "Excerpt", "Extracto"),
        DerivationKind.Rewrite => Say("Réécriture", "Rewrite", "Reescritura"),
        DerivationKind.Translation => Say("Traduction", "Translation", "Traducción"),
        _ => Say("Même source première", "Same primary source", "Misma fuente primaria"),
    };

    /// <summary>«Copie non déclarée», «Extrait déclaré»: French and Spanish agree in gender.</summary>
    public string Of(DerivationKind kind, bool declared)
    {
        var masculine = kind == DerivationKind.Excerpt;
        return Language switch
        {
            UiLanguage.En => $"{(declared ? "Declared" : "Undeclared")} {Of(kind).ToLowerInvariant()}",
            UiLanguage.Es => $"{Of(kind)} {(declared ? "" : "no ")}{(masculine ? "declarado" : "declarada")}",
            _ => $"{Of(kind)} {(declared ? "" : "non ")}{(masculine ? "déclaré" : "déclarée")}",
        };
    }

    public string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Wording => Say("mots", "wording", "palabras"),
        ChangeKind.Number => Say("nombre", "number", "número"),
        ChangeKind.Name => Say("nom", "name", "nombre"),
        ChangeKind.Date => Say("date", "date", "fecha"),
        ChangeKind.Negation => Say("négation", "negation", "negación"),
        ChangeKind.Attribution => Say("attribution", "attribution", "atribución"),
        ChangeKind.Omission => Say("omission", "omission", "omisión"),
        _ => Say("ajout", "addition", "añadido"),
    };

    public string Of(Act act) => act switch
    {
        Act.Asserted => Say("affirme", "asserted", "afirma"),
        Act.Denied => Say("dément", "denied", "desmiente"),
        Act.Demanded => Say("exige", "demanded", "exige"),
        Act.Refused => Say("refuse", "refused", "rechaza"),
        Act.Promised => Say("promet", "promised", "promete"),
        Act.Warned => Say("avertit", "warned", "advierte"),
        Act.Accused => Say("accuse", "accused", "acusa"),
        Act.Agreed => Say("accepte", "agreed", "acepta"),
        _ => Say("demande", "asked", "pregunta"),
    };

    public string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => Say("citation", "quotation", "cita"),
        StatementKind.Indirect => Say("parole rapportée", "reported speech", "discurso indirecto"),
        _ => Say("citation mêlée", "mixed quotation", "cita mixta"),
    };

    public string Of(Channel channel) => channel switch
    {
        Channel.Interview => Say("entretien", "interview", "entrevista"),
        Channel.PressConference => Say("conférence de presse", "press conference", "rueda de prensa"),
        Channel.PhoneCall => Say("appel téléphonique", "phone call", "llamada telefónica"),
        Channel.VideoCall => Say("appel vidéo", "video call", "videollamada"),
        Channel.Meeting => Say("rencontre", "meeting", "reunión"),
        Channel.Speech => Say("discours", "speech", "discurso"),
        Channel.Communique => Say("communiqué", "communiqué", "comunicado"),
        Channel.Letter => Say("lettre", "letter", "carta"),
        Channel.SocialMedia => Say("réseaux sociaux", "social media", "redes sociales"),
        Channel.Broadcast => Say("antenne", "broadcast", "emisión"),
        Channel.PressService => Say("service de presse", "press service", "servicio de prensa"),
        _ => Say("rapport", "report", "informe"),
    };

    public string Of(CreditKind kind) => kind switch
    {
        CreditKind.Source => Say("source", "source", "fuente"),
        CreditKind.With => Say("avec", "with", "con"),
        CreditKind.Adapted => Say("d’après", "adapted from", "adaptado de"),
        CreditKind.Translated => Say("traduit de", "translated from", "traducido de"),
        _ => Say("communiqué", "press release", "comunicado"),
    };

    public string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Headline => Say("titre", "headline", "titular"),
        ClaimKind.Author => Say("auteur", "author", "autor"),
        ClaimKind.Outlet => Say("média", "outlet", "medio"),
        ClaimKind.Agency => Say("agence", "agency", "agencia"),
        ClaimKind.Published => Say("publication", "published", "publicación"),
        ClaimKind.Modified => Say("modification", "modified", "modificación"),
        ClaimKind.Retrieved => Say("arrivée au bureau", "reached the desk", "llegada a la mesa"),
        ClaimKind.Language => Say("langue", "language", "idioma"),
        ClaimKind.Address => Say("adresse", "address", "dirección"),
        ClaimKind.Section => Say("rubrique", "section", "sección"),
        ClaimKind.Alternate => Say("autre langue", "other language", "otro idioma"),
        ClaimKind.Image => Say("image", "picture", "imagen"),
        ClaimKind.ImageCaption => Say("légende", "caption", "pie de foto"),
        ClaimKind.ImageCredit => Say("crédit de l’image", "picture credit", "crédito de la imagen"),
        ClaimKind.Paywall => Say("accès payant", "paywall", "muro de pago"),
        ClaimKind.CookieWall => Say("mur de cookies", "cookie wall", "muro de cookies"),
        ClaimKind.Category => Say("mot-clé", "category", "etiqueta"),
        _ => Say("origine", "origin", "origen"),
    };

    public string Of(PartRole role) => role switch
    {
        PartRole.Headline => Say("titre", "headline", "titular"),
        PartRole.Dateline => Say("lieu et date", "dateline", "data"),
        PartRole.Byline => Say("signature", "byline", "firma"),
        PartRole.Credit => Say("crédit", "credit line", "crédito"),
        PartRole.Caption => Say("légende", "caption", "pie de foto"),
        PartRole.Note => Say("note", "note", "nota"),
        _ => Say("texte", "body", "texto"),
    };

    /// <summary>A language by its name; another one by its code.</summary>
    public string OfLanguage(string code) => code switch
    {
        "fr" => Say("français", "French", "francés"),
        "en" => Say("anglais", "English", "inglés"),
        "es" => Say("espagnol", "Spanish", "español"),
        "de" => Say("allemand", "German", "alemán"),
        "it" => Say("italien", "Italian", "italiano"),
        "pt" => Say("portugais", "Portuguese", "portugués"),
        "ru" => Say("russe", "Russian", "ruso"),
        "uk" => Say("ukrainien", "Ukrainian", "ucraniano"),
        _ => code,
    };

    /// <summary>The kind of a finding as the rooms name it; one that has no word here yet keeps its name.</summary>
    public string OfFinding(string kind) => kind switch
    {
        "outlet" => Outlet,
        "agency" => Agency,
        "writer" => Writer,
        "byline" => Byline,
        "credit" => Credit,
        "dateline" => Dateline,
        "published" => Published,
        "reference-day" or "referenceDay" => ReferenceDay,
        "machine-translated" or "machineTranslated" => MachineTranslated,
        "derivation" => FromWhom,
        "statement" => LegendStatement,
        _ when kind.StartsWith("claim.", StringComparison.Ordinal) && Enum.TryParse<ClaimKind>(kind["claim.".Length..], ignoreCase: true, out var claim) => Of(claim),
        _ => kind,
    };
}
