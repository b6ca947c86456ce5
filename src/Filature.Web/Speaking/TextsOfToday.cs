using System.Globalization;
using Filature.Storage;

namespace Filature.Web.Speaking;

/// <summary>The words of the front page and of what comes in.</summary>
internal sealed partial class Texts
{
    public string Today => Say("Aujourd’hui", "Today", "Hoy");

    public string LatestArrivals => Say("Dernière minute", "Last minute", "Última hora");

    public string LiveNow => Say("en direct", "live", "en directo");

    public string StopLive => Say("Suspendre", "Pause", "Pausar");

    public string StartLive => Say("Reprendre", "Resume", "Reanudar");

    public string CameIn(string count) => Say($"Arrivés depuis l’ouverture : {count} · recharger", $"Since you opened it: {count} · reload", $"Desde que la abrió: {count} · recargar");

    public string Narrow => Say("Restreindre : langue, pays, média", "Narrow: language, country, outlet", "Restringir: idioma, país, medio");

    public string FacetLanguages => Say("Langue", "Language", "Idioma");

    public string FacetCountries => Say("Pays", "Country", "País");

    public string FacetOutlets => Say("Média", "Outlet", "Medio");

    public string FacetMonths => Say("Mois", "Month", "Mes");

    public string Widen(string what) => Say($"Ne plus restreindre à {what}", $"No longer narrow to {what}", $"Dejar de restringir a {what}");

    public string NothingSoNarrow => Say(
        "Aucun sujet ne répond à ces conditions. Retirez-en une.", "No story meets these conditions. Take one away.", "Ningún tema cumple estas condiciones. Quite una.");

    public string StoriesInAll(int count) => Count(count, "sujet", "sujets", "story", "stories", "tema", "temas");

    public string ArticlesInAll(int count) => Count(count, "article", "articles", "article", "articles", "artículo", "artículos");

    public string AllOfTheDay(int count) => Say($"Les {Number(count)} sujets du jour", $"All {Number(count)} stories of the day", $"Los {Number(count)} temas del día");

    public string NewSinceYourVisit(int count) => Language switch
    {
        UiLanguage.En => $"{Number(count)} {(count == 1 ? "story has" : "stories have")} moved since your last visit",
        UiLanguage.Es => count == 1 ? "1 tema ha avanzado desde su última visita" : $"{Number(count)} temas han avanzado desde su última visita",
        _ => $"{Number(count)} {(count < 2 ? "sujet a" : "sujets ont")} bougé depuis votre dernière visite",
    };

    public string NothingNew => Say("Rien de nouveau depuis votre dernière visite", "Nothing new since your last visit", "Nada nuevo desde su última visita");

    public string IsNew => Say("Nouveau depuis votre dernière visite", "New since your last visit", "Nuevo desde su última visita");

    public string Copies(int count) => Count(count, "reprise", "reprises", "copy", "copies", "copia", "copias");

    public string NewestInIt => Say("Dernier récit", "Newest report", "Último relato");

    public string AndMore(int count) => Say($"et {count} autres", $"and {count} more", $"y {count} más");

    /// <summary>«Copie de Radio Lac», where one article was made from another.</summary>
    public string MadeFrom(DerivationKind kind, bool declared, string? origin) =>
        origin is null ? Of(kind, declared) : $"{Of(kind, declared)} {Say("de", "of", "de")} {origin}";

    public IEnumerable<string> FactsOf(ArticleRow article)
    {
        yield return article.Outlet ?? NoOutlet;
        if (article.Kind is { } kind)
        {
            yield return MadeFrom(kind, article.Declared, article.Origin);
        }
    }

    /// <summary>The time of day, on this machine's clock; with the day, where that is not today.</summary>
    public string Clock(DateTimeOffset time)
    {
        var here = TimeZoneInfo.ConvertTime(time, LocalTime.LocalTimeZone);
        var today = LocalTime.GetLocalNow().Date;
        var at = here.ToString("HH:mm", CultureInfo.InvariantCulture);
        return here.Date == today ? at
            : here.Year == today.Year ? $"{Days.WriteShort(DateOnly.FromDateTime(here.Date), Language)}, {at}"
            : Day(PartialDate.Of(DateOnly.FromDateTime(here.Date)));
    }

    public string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Today, on this machine's calendar.</summary>
    public string DateToday => LongDay(PartialDate.Of(DateOnly.FromDateTime(LocalTime.GetLocalNow().Date)));

    /// <summary>With a space or a comma between the thousands.</summary>
    public string Number(int number) => (Language, number) switch
    {
        (_, < 1_000) or (UiLanguage.Es, < 10_000) => number.ToString(CultureInfo.InvariantCulture),
        (UiLanguage.En, _) => number.ToString("#,0", CultureInfo.InvariantCulture),
        _ => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F'),
    };

    /// <summary>«septembre 2031» of 2031-09.</summary>
    public string Month(string month) => PartialDate.Parse(month) is { } date ? Day(date) : month;
}
