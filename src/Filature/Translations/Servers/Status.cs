using System.Net.Http.Headers;
using System.Text.Json;

namespace Filature.Translations.Servers;

/// <summary>What a status that is no success means for the request.</summary>
internal static class Status
{
    private const int WordsShown = 200;

    /// <param name="answer">The body: servers of both shapes tell why in <c>error</c>.</param>
    public static Attempt Failed(string engine, ServerOptions options, int status, string answer, RetryConditionHeaderValue? after, DateTimeOffset now)
    {
        var why = $"{status} {Said(answer, options.Key)}".TrimEnd();
        return status switch
        {
            >= 300 and < 400 => new(null, TranslationProblems.Refused(engine, $"{status}: it sends the text on to another address, which is not followed.")),
            408 or 429 or >= 500 and not 501 and not 505 => new(null, TranslationProblems.Unreachable(engine, why), MayPass: true, after?.Delta ?? (after?.Date - now)),
            _ => new(null, TranslationProblems.Refused(engine, why)),
        };
    }

    private static string Said(string answer, string? key)
    {
        var said = Error(answer);
        said = said is null ? "" : new string([.. said.Where(sign => !char.IsControl(sign)).Take(WordsShown)]);
        // Some servers repeat the key that they refuse.
        return string.IsNullOrEmpty(key) ? said : said.Replace(key, "…", StringComparison.Ordinal);
    }

    private static string? Error(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error)
                ? error.ValueKind == JsonValueKind.String ? error.GetString()
                : error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString()
                : null
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
