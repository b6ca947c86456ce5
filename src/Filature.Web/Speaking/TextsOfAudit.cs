using Filature.Translations.Audit;

namespace Filature.Web.Speaking;

/// <summary>The words of the audit of translations.</summary>
internal sealed partial class Texts
{
    public string AuditTitle => Say("La traduction et son original", "The translation and its original", "La traducción y su original");

    public string AuditNote => Say(
        "Comptés des deux côtés : noms, nombres, jours, négations, guillemets, verbes modaux et termes.",
        "Counted on both sides: names, numbers, days, negations, quotation marks, modal verbs and terms.",
        "Contados en ambos lados: nombres, números, días, negaciones, comillas, verbos modales y términos.");

    public string Hint => Say("indice", "hint", "indicio");

    public string AuditFailed(int failed, int all) => Say(
        $"{failed} phrases sur {all} disent autre chose que l’original.",
        $"{failed} of {all} sentences say something else than the original.",
        $"{failed} de {all} frases dicen otra cosa que el original.");

    public string Of(AuditedKind kind) => kind switch
    {
        AuditedKind.Name => Say("nom", "name", "nombre"),
        AuditedKind.Number => Say("nombre", "number", "número"),
        AuditedKind.Day => Say("jour", "day", "día"),
        AuditedKind.Negation => Say("négation", "negation", "negación"),
        AuditedKind.Quotation => Say("guillemets", "quotation marks", "comillas"),
        AuditedKind.Glossary => Say("terme", "term", "término"),
        AuditedKind.Modal => Say("verbe modal", "modal verb", "verbo modal"),
        AuditedKind.Untranslated => Say("mots non traduits", "words left untranslated", "palabras sin traducir"),
        AuditedKind.Length => Say("longueur", "length", "longitud"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
