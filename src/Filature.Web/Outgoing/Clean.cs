using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Filature.Web.Outgoing;

/// <summary>Words of documents on their way into XML and HTML: only characters that may stand there.</summary>
internal static class Clean
{
    /// <summary>One line: a title, a name, a label.</summary>
    public static string Line(string text) => Text(Plain.OneLine(text)).Trim();

    public static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>An element of HTML with words of a document in it, in that document's language.</summary>
    public static XElement Element(string name, string? language, string text) =>
        new(name, language is null ? null : new XAttribute("lang", language), Line(text));

    /// <summary>HTML of some elements, without white space that was not there.</summary>
    public static string Html(IEnumerable<XElement> elements)
    {
        var html = new StringBuilder();
        foreach (var element in elements)
        {
            html.Append(element.ToString(SaveOptions.DisableFormatting));
        }

        return html.ToString();
    }
}
