using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Filature.Records.Statements;

/// <summary>Which office words of a language call (<c>offices.tsv</c>): «chef de la diplomatie» is the foreign minister.</summary>
internal static class Offices
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Tables = new(StringComparer.Ordinal);

    /// <summary>The office that a phrase calls, adjectives of countries left out; null where it is none of the table.</summary>
    public static string? In(Document document, TextSpan phrase)
    {
        var table = Tables.GetOrAdd(document.Analysis.Language, Read);
        var words = new List<string>();
        for (var i = document.FirstTokenFrom(phrase.Start); i < document.Analysis.Tokens.Count && document.Analysis.Tokens[i].Span.End <= phrase.End; i++)
        {
            var span = document.Analysis.Tokens[i].Span;
            if (document.Analysis.Tokens[i].Kind == TokenKind.Word && document.Actors.At(span) is not { Form: Actors.ActorForm.Adjective })
            {
                words.Add(Folding.Fold(span.Of(document.Text.AsSpan())));
            }
        }

        // The longest form first: «ministre des Affaires étrangères» is no «ministre».
        for (var length = Math.Min(words.Count, 5); length > 0; length--)
        {
            for (var first = 0; first + length <= words.Count; first++)
            {
                if (table.TryGetValue(string.Join(' ', words.Skip(first).Take(length)), out var office))
                {
                    return office;
                }
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Knowledge.Table("offices.tsv").Where(row => row[1] == language))
        {
            foreach (var form in row[2].Split('|'))
            {
                table[Folding.FoldWords(form)] = row[0];
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
