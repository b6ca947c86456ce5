using System.Text.RegularExpressions;

namespace Filature.Extraction;

/// <summary>JSON whose escapes name whole characters only: a reader of half a surrogate pair throws, and controls are no words.</summary>
internal static partial class JsonEscapes
{
    public static string Whole(string json) => json.Contains("\\u", StringComparison.Ordinal) ? Controls().Replace(Halves().Replace(json, "\\uFFFD"), " ") : json;

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex Halves();

    [GeneratedRegex(@"\\u00(?:[0189][0-9a-fA-F]|7[fF])")]
    private static partial Regex Controls();
}
