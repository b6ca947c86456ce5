using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature.Cli.Evaluation.Gold;

/// <summary>How gold files are read: snake_case names, kebab-case values.</summary>
internal static class GoldJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} holds nothing.");
}
