namespace Filature.Web.Speaking;

/// <summary>The words of the frame around every page, and of the settings.</summary>
internal sealed partial class Texts
{
    public string Actors => Say("Qui parle", "Who speaks", "Quién habla");

    public string OutletsTitle => Say("Médias", "Outlets", "Medios");

    public string Subscriptions => Say("Abonnements", "Subscriptions", "Suscripciones");

    public string AboutNavigation => Say("Le bureau", "The desk", "La mesa");

    public string Settings => Say("Réglages", "Settings", "Ajustes");

    public string Keyboard => Say("Clavier", "Keyboard", "Teclado");

    public string Quality => Say("Ce que vaut le bureau", "How good is it", "Cuán fiable es la mesa");

    public string Close => Say("Fermer", "Close", "Cerrar");

    public IReadOnlyList<(string Key, string What)> Keys =>
    [
        ("j", Say("constat ou titre suivant", "next finding or headline", "hallazgo o titular siguiente")),
        ("k", Say("constat ou titre précédent", "previous finding or headline", "hallazgo o titular anterior")),
        ("/", Search),
        ("t", Today),
        ("a", Actors),
        ("o", OutletsTitle),
        ("u", Subscriptions),
        ("c", Compare),
        ("p", Say("imprimer", "print", "imprimir")),
        ("?", Say("cette liste", "this list", "esta lista")),
    ];

    public string SettingsNote => Say(
        "Gardés dans ce navigateur seulement.", "Kept in this browser only.", "Guardados solo en este navegador.");

    public string Theme => Say("Lumière", "Light", "Luz");

    public string ThemeCalled(string theme) => theme switch
    {
        "light" => Say("claire", "light", "clara"),
        "dark" => Say("sombre", "dark", "oscura"),
        _ => Say("celle du système", "the system’s", "la del sistema"),
    };

    public string TextSize => Say("Taille du texte", "Size of the text", "Tamaño del texto");

    public string SizeCalled(string size) => size switch
    {
        "small" => Say("petite", "small", "pequeño"),
        "large" => Say("grande", "large", "grande"),
        _ => Say("habituelle", "usual", "habitual"),
    };

    public string Reading => Say("Lecture", "Reading", "Lectura");

    public string ShowMarks => Say("Marquer les constats dans le texte", "Mark findings in the text", "Marcar los hallazgos en el texto");

    public string UseKeys => Say("Commandes à une lettre", "Single-letter commands", "Atajos de una letra");

    public string Keep => Say("Garder", "Save", "Guardar");

    public string LanguageSetting => Say("Langue", "Language", "Idioma");

}
