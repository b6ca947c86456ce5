namespace Filature.Web.Speaking;

/// <summary>The words of positions and of the dossier.</summary>
internal sealed partial class Texts
{
    public string Positions => Say("Qui demande, refuse, accepte quoi", "Who demands, refuses, accepts what", "Quién exige, rechaza o acepta qué");

    public string PositionsShort => Say("Les positions", "Positions", "Las posiciones");

    public string NoPositions => Say(
        "Aucun pays ni organisme n’y prend position.", "No country or body takes a stand in it.", "Ningún país ni organismo toma posición.");

    public string PositionsNote => Say(
        "Ce que chaque pays ou organisme demande, refuse ou accepte, avec les mots qui le montrent. Une flèche marque un changement. La règle peut se tromper : chaque ligne mène à sa phrase.",
        "What each country or body demands, refuses or accepts, with the words that show it. An arrow marks a change. A rule may err: every line leads to its sentence.",
        "Lo que cada país u organismo exige, rechaza o acepta, con las palabras que lo muestran. Una flecha marca un cambio. La regla puede equivocarse: cada línea lleva a su frase.");

    public string Question => Say("Question", "Question", "Cuestión");

    public string Changed(Stance before) => Say($"change de position (avant : {Of(before)})", $"changes position (before: {Of(before)})", $"cambia de posición (antes: {Of(before)})");

    public string Since(PartialDate day) => Say($"depuis le {Day(day)}", $"since {Day(day)}", $"desde el {Day(day)}");

    public string Until(PartialDate day) => Say($"jusqu’au {Day(day)}", $"until {Day(day)}", $"hasta el {Day(day)}");

    public string ItsThread => Say("L’affaire", "The affair", "El asunto");

    public string Dossier => Say("Dossier", "Dossier", "Dosier");

    public string DossierAs(string form) => Say($"Télécharger le dossier ({form})", $"Download the dossier ({form})", $"Descargar el dosier ({form})");

    public string ItsOpening => Say("Ce qui s’est passé", "What happened", "Qué pasó");

    public string Sources => Say("Les phrases et leurs pages", "The sentences and their pages", "Las frases y sus páginas");

    public string DossierNote => Say(
        "Chaque numéro mène à la phrase d’où la ligne est tirée, et de là à la page qui l’a publiée. Les constats sont faits par des règles et peuvent être faux.",
        "Each number leads to the sentence that the line is taken from, and from there to the page that published it. Findings are made by rules and may be wrong.",
        "Cada número lleva a la frase de la que sale la línea y, de ahí, a la página que la publicó. Los hallazgos los hacen reglas y pueden ser erróneos.");

    public string SaidByOne => Say("dit par un seul", "said by one only", "dicho por uno solo");

    public string OriginalPage => Say("la page", "the page", "la página");

    public string InsteadOf(string derived, string origin) => Say(
        $"cite {Quoted(derived)} là où l’origine a {Quoted(origin)}", $"quotes {Quoted(derived)} where the origin has {Quoted(origin)}", $"cita {Quoted(derived)} donde el origen dice {Quoted(origin)}");

    public string Of(Stance stance) => stance switch
    {
        Stance.Demands => Say("exige", "demands", "exige"),
        Stance.Refuses => Say("refuse", "refuses", "rechaza"),
        Stance.Accepts => Say("accepte", "accepts", "acepta"),
        Stance.Offers => Say("propose", "offers", "ofrece"),
        Stance.Promises => Say("promet", "promises", "promete"),
        Stance.Denies => Say("dément", "denies", "desmiente"),
        _ => Say("demande", "asks for", "pide"),
    };
}
