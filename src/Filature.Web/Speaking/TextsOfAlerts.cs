namespace Filature.Web.Speaking;

/// <summary>The words of alerts.</summary>
internal sealed partial class Texts
{
    public string Alerts => Say("Filature : les alertes", "Filature: alerts", "Filature: las alertas");

    public string NoLongerFound => Say("n’est plus constaté", "no longer found", "ya no se constata");

    public string Of(AlertKind kind) => kind switch
    {
        AlertKind.QuotationChanged => Say("Citation changée", "Quotation changed", "Cita cambiada"),
        AlertKind.CreditDropped => Say("Crédit disparu", "Credit dropped", "Crédito suprimido"),
        AlertKind.UndeclaredTranslation => Say("Traduction non déclarée", "Undeclared translation", "Traducción no declarada"),
        AlertKind.SilentEdit => Say("Modification silencieuse", "Silent edit", "Cambio silencioso"),
        _ => Say("Date contredite", "Day contradicted", "Fecha contradicha"),
    };

    public string NoLongerNamed(string name) => Say($"{name} n’est plus nommé", $"{name} is no longer named", $"{name} ya no se nombra");

    public string TranslatedFrom(string outlet) => Say($"traduit de {outlet} sans le dire", $"translated from {outlet} without saying so", $"traducido de {outlet} sin decirlo");

    public string TwoDays(string one, string other) => Say($"{one} d’un côté, {other} de l’autre", $"{one} on one side, {other} on the other", $"{one} por un lado, {other} por el otro");
}
