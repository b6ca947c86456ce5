using Filature.Storage;

namespace Filature.Web.Speaking;

/// <summary>Names that lead somewhere.</summary>
internal sealed partial class Texts
{
    public string Previous => Say("Page précédente", "Previous page", "Página anterior");

    public string Next => Say("Page suivante", "Next page", "Página siguiente");

    /// <summary>A country by its name; another value by itself.</summary>
    public string Country(string code) => CountryNames.NameOf(code, Code) ?? code;

    public string OutletAddress(string name) => $"/outlet?name={Uri.EscapeDataString(name)}";

    public string ActorAddress(string name) => $"/actor?name={Uri.EscapeDataString(name)}";
}
