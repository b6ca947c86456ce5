using System.Collections.Frozen;
using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>What a column of a table or a property of an object says of an article.</summary>
internal enum Column
{
    Title,
    Text,
    Date,
    Outlet,
    Author,
    Address,
    Language,
}

/// <summary>The fields of one article in a table, a list of objects, a mail or an export.</summary>
internal sealed record ArticleFields(
    string? Title, string Text, string? Date = null, string? Outlet = null, string? Author = null, string? Address = null, string? Language = null)
{
    private const int MaxListed = 30;

    // In English, French and Spanish, as exports of press databases, newspaper scrapers and content systems name them; letters only.
    private static readonly FrozenDictionary<string, Column> Known = new (Column Column, string Names)[]
    {
        (Column.Title, "title titre titular titulo headline"),
        (Column.Text, "text texte texto body corps content contenu contenido cuerpo fulltext maintext articlebody contenthtml contenttext"),
        (Column.Date, "date fecha published publishedat publisheddate publishdate datepublished datepublish publicationdate datedepublication fechadepublicacion pubdate publie publicado"),
        (Column.Outlet, "source outlet media medio publication publicacion publisher journal periodico sitename fuente"),
        (Column.Author, "author authors auteur auteurs autor autores byline"),
        (Column.Address, "url link lien enlace canonicalurl"),
        (Column.Language, "language langue idioma lang"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Column))).ToFrozenDictionary();

    /// <summary>What a column is, by its name in any case and with any accents; null where it is nothing we take in.</summary>
    public static Column? Of(string name)
    {
        if (name.Length > 64)
        {
            return null;
        }

        var letters = new StringBuilder();
        foreach (var character in Whole(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return Known.TryGetValue(letters.ToString(), out var column) ? column : null;
    }

    /// <summary>The first column of each kind that holds something; null where there is no text.</summary>
    public static ArticleFields? From(IEnumerable<(Column Column, string Value)> cells)
    {
        var values = new Dictionary<Column, string>();
        foreach (var (column, value) in cells)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                values.TryAdd(column, value.Trim());
            }
        }

        return values.TryGetValue(Column.Text, out var text)
            ? new(Get(Column.Title), text, Get(Column.Date), Get(Column.Outlet), Get(Column.Author), Get(Column.Address), Get(Column.Language))
            : null;

        string? Get(Column column) => values.GetValueOrDefault(column);
    }

    /// <summary>A text may stand in any table; an article also has something that a text in a table of settings has not.</summary>
    public bool SaysMoreThanText => (Title ?? Date ?? Outlet ?? Author ?? Address) is not null;

    public static Problem NoText(string path, IReadOnlyList<string> names) => new(
        "container.bad-record", $"«{path}» has no text of an article{(names.Count == 0 ? "" : $"; it has {Listed(names)}")}.",
        "Name its text (or texte, texto, body, content, cuerpo), or say which column holds it: --columns text=NAME.");

    /// <param name="missing">Mapped columns that are not there; none: no column of texts is known by its name.</param>
    public static Problem NoColumns(string path, IReadOnlyCollection<string> missing, IReadOnlyList<string> names) => new(
        "container.no-columns",
        $"«{path}» has no {(missing.Count == 0 ? "column of texts" : $"column {string.Join(", ", missing.Select(name => $"«{name}»"))}")}; it has {Listed(names)}.",
        "Say which columns hold what, as in --columns headline=titre,text=corps,date=jour,url=lien; those named title, text, date, source, author and url are known (in French and Spanish too).");

    /// <summary>Names of columns for the words of a problem: as many as help.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        ZipDoor.Printable(string.Join(", ", names.Take(MaxListed).Select(name => name.Trim()))) + (names.Count > MaxListed ? ", …" : "");

    // Normalising throws on half a surrogate pair.
    private static string Whole(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);
}
