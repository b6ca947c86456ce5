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

    public static Problem NoText(string path) => new(
        "container.bad-record", $"«{path}» has no text of an article.",
        "Name its column text (or texte, texto, body, content, cuerpo); title, date, source, author and url are read too.");

    // Normalising throws on half a surrogate pair.
    private static string Whole(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);
}
