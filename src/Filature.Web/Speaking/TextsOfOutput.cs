namespace Filature.Web.Speaking;

/// <summary>The words of what leaves the desk: feeds, the public edition, shared quotations.</summary>
internal sealed partial class Texts
{
    /// <summary>What is said of an article where a link to it is unfurled: its outlet, its day, and a short quotation.</summary>
    public string Told(Report report)
    {
        var facts = Facts(report);
        return Outgoing.ShortQuotation.Of(report) is [var said, ..] ? $"{facts} — {Quoted(said.Words)}, {said.Speaker}" : facts;
    }

    /// <summary>The same of a statement's page: where it is reported.</summary>
    public string ReportedIn(Report report) => $"{Facts(report)}, {Quoted(report.Article.Headline)}";

    private string Facts(Report report) => string.Join(", ", new[] { report.Lineage.Outlet?.Value ?? NoOutlet, report.Day is { } day ? Day(day) : null }.OfType<string>());

    /// <summary>Before what is explained: French sets a space before it.</summary>
    public string Colon => Language == UiLanguage.Fr ? " :" : ":";

    public string NoOriginKnown => Say("Sans origine connue ailleurs", "No origin known elsewhere", "Sin origen conocido en otra parte");

    public string TodayFeed => Say("Les sujets du jour", "Today’s stories", "Los temas del día");

    public string LastMinute => Say("Dernière minute", "Last minute", "Última hora");

    public string FeedOfSearch(string words) => Say($"Recherche : {words}", $"Search: {words}", $"Búsqueda: {words}");

    public string FeedOfActor(string name) => Say($"Paroles de {name}", $"Statements of {name}", $"Declaraciones de {name}");

    public string OnTheDesk => Say("Avec sa filière", "With its chain of custody", "Con su cadena de custodia");

    public string AtItsOutlet => Say("Chez son média", "At its outlet", "En su medio");

    /// <summary>For programs that unfurl links.</summary>
    public string Locale => Say("fr_FR", "en_GB", "es_ES");

    public string EditionMotto => Say(
        "Chaque nouvelle une fois, avec son origine", "Each piece of news once, with its origin", "Cada noticia una vez, con su origen");

    public string LatestByOutlet => Say("Par média", "By outlet", "Por medio");

    public string NoStoryYet => Say("Rien n’est encore arrivé.", "Nothing has come in yet.", "Todavía no ha llegado nada.");

    public string EditionRights => Say(
        "Les textes appartiennent à leurs médias : on n’en montre que le titre, de courtes citations attribuées et un lien, sauf là où le média permet davantage.",
        "The texts are their outlets’: only headlines, short attributed quotations and links are shown, except where an outlet allows more.",
        "Los textos pertenecen a sus medios: solo se muestran el titular, citas breves atribuidas y un enlace, salvo donde el medio permite más.");

    /// <summary>When what is shown was last added to, in UTC.</summary>
    public string EditionOf(DateTimeOffset time) => Say(
        $"État au {LongDay(PartialDate.Of(DateOnly.FromDateTime(time.UtcDateTime)))}, {time.UtcDateTime:HH:mm} UTC",
        $"As of {LongDay(PartialDate.Of(DateOnly.FromDateTime(time.UtcDateTime)))}, {time.UtcDateTime:HH:mm} UTC",
        $"Estado al {LongDay(PartialDate.Of(DateOnly.FromDateTime(time.UtcDateTime)))}, {time.UtcDateTime:HH:mm} UTC");

    public string StoryRestsOn(int independent, int pages) => Say(
        $"{Independent(independent)} sur {Pages(pages)}", $"{Independent(independent)} in {Pages(pages)}", $"{Independent(independent)} en {Pages(pages)}");

    /// <summary>«Copie non déclarée, origine : Radio Lac, « Le pont »».</summary>
    public string DerivedFrom(DerivationKind kind, bool declared, string origin) =>
        $"{Of(kind, declared)}, {Say("origine", "from", "origen")}{Colon} {origin}";

    /// <summary>Words between the quotation marks of the language.</summary>
    public string Quoted(string words) => Say($"« {words} »", $"“{words}”", $"«{words}»");
}
