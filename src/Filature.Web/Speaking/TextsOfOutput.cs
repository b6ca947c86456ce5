namespace Filature.Web.Speaking;

/// <summary>The words of what leaves the desk: feeds, the public edition, shared quotations.</summary>
internal sealed partial class Texts
{
    /// <summary>Before what is explained: French sets a space before it.</summary>
    public string Colon => Language == UiLanguage.Fr ? " :" : ":";

    public string NoOriginKnown => Say("Sans origine connue ailleurs", "No origin known elsewhere", "Sin origen conocido en otra parte");

    public string TodayFeed => Say("Les sujets du jour", "Today’s stories", "Los temas del día");

    public string LastMinute => Say("Dernière minute", "Last minute", "Última hora");

    public string FeedOfSearch(string words) => Say($"Recherche : {words}", $"Search: {words}", $"Búsqueda: {words}");

    public string FeedOfActor(string name) => Say($"Paroles de {name}", $"Statements of {name}", $"Declaraciones de {name}");

    public string OnTheDesk => Say("Sur le bureau, avec sa filière", "On the desk, with its chain of custody", "En la mesa, con su cadena de custodia");

    public string AtItsOutlet => Say("Chez son média", "At its outlet", "En su medio");

    /// <summary>«Copie non déclarée de : Radio Lac, « Le pont »».</summary>
    public string DerivedFrom(DerivationKind kind, bool declared, string origin) =>
        $"{Of(kind, declared)} {Say("de", "of", "de")}{Colon} {origin}";

    /// <summary>Words between the quotation marks of the language.</summary>
    public string Quoted(string words) => Say($"« {words} »", $"“{words}”", $"«{words}»");
}
