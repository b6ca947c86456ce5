using System.Xml;

namespace Filature.Arrivals.Feeds;

/// <summary>Well-formed XML to a tree by the platform's own reader. A DOCTYPE is passed over: nothing is fetched, no entity is declared.</summary>
internal static class StrictMarkup
{
    /// <summary>The tree, or null where the text is not well-formed (an entity of the DOCTYPE or of HTML makes it so).</summary>
    public static MarkupElement? Read(string text, FeedWarnings warnings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var builder = new MarkupBuilder(warnings).Start();
        var vocabularies = new Dictionary<(string, string), Vocabulary>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (reader.Read() && !builder.IsFull)
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var key = (reader.NamespaceURI, reader.Prefix);
                        if (!vocabularies.TryGetValue(key, out var vocabulary))
                        {
                            vocabulary = Vocabularies.OfNamespace(reader.NamespaceURI, reader.Prefix);
                            vocabularies[key] = vocabulary;
                        }

                        var empty = reader.IsEmptyElement;
                        builder.Open(vocabulary, builder.Lower(reader.LocalName), reader.Name, Attributes(reader, builder));
                        if (empty)
                        {
                            builder.Close();
                        }

                        break;
                    case XmlNodeType.EndElement:
                        builder.Close();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        builder.Text(reader.Value);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return builder.End();
    }

    private static IReadOnlyList<MarkupAttribute> Attributes(XmlReader reader, MarkupBuilder builder)
    {
        if (reader.AttributeCount == 0)
        {
            return [];
        }

        var attributes = new List<MarkupAttribute>(Math.Min(reader.AttributeCount, FeedLimits.AttributesPerElement));
        while (reader.MoveToNextAttribute() && attributes.Count < FeedLimits.AttributesPerElement)
        {
            attributes.Add(new(builder.Lower(reader.Prefix), builder.Lower(reader.LocalName), reader.Name, WholeCharacters.Of(reader.Value)));
        }

        reader.MoveToElement();
        return attributes;
    }
}
